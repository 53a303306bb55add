package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells length, beginning, amount and kind of a reverb on one stem from the room that it makes; where that cannot be made out, by supposing. */
final class RoomListener implements Listener {
    private static final List<String> TOLD = List.of("reverb.decay", "reverb.predelay", "sends.reverb");
    /** A hall's walls are far away: its reverb begins 20 ms after the sound. */
    private static final double FAR = 0.01;

    static boolean tells(Task task) {
        boolean numbers = !task.vary().isEmpty() && task.vary().stream().allMatch(v -> TOLD.contains(v.get("parameter").getAsString()));
        return switch (task.mode()) {
            case "match" -> numbers;
            case "choose" -> task.ask().equals("value") && numbers || task.ask().equals("kind") && task.kinds().stream().allMatch(RoomListener::spaces);
            default -> false;
        };
    }

    private static boolean spaces(JsonObject kind) {
        if (kind.has("set")) for (JsonElement s : kind.getAsJsonArray("set")) if (s.getAsJsonObject().get("parameter").getAsString().equals("reverb.type")) return true;
        return false;
    }

    @Override public Heard hear(Asked asked) {
        boolean match = asked.mode().equals("match");
        Room room = Room.of(asked.song().orElseThrow().unmix(), SupposingListener.playing(asked), asked.subject().id(), match ? asked.reference() : asked.altered());
        if (!room.clear()) return (match ? new MatchListener() : new SupposingListener()).hear(asked);
        if (!match) return Heard.choice(asked.task().ask().equals("kind") ? kind(room) : asked.nearest(number(room, asked.task().choice().orElseThrow().get("parameter").getAsString()), false), List.of());
        Map<String, Double> values = new LinkedHashMap<>();
        for (String path : asked.controls()) values.put(path, asked.task().nearest(path, number(room, path)));
        return new Heard("", values, Map.of(), Map.of(), List.of());
    }

    private static double number(Room room, String path) {
        return switch (path) {
            case "reverb.decay" -> room.decay();
            case "reverb.predelay" -> 1000 * room.predelay();
            default -> room.amount();
        };
    }

    private static String kind(Room room) {
        return room.predelay() > FAR ? "hall" : room.early() > 0 ? "room" : "plate";
    }
}
