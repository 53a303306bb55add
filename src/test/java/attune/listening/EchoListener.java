package attune.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells time and feedback of an echo on one stem: its first repeat is the loudest, and each further one is softer by the feedback. */
final class EchoListener implements Listener {
    private static final Set<String> TOLD = Set.of("delay.time", "delay.feedback");
    private static final double SOONEST = 0.04, LATEST = 2;

    static boolean tells(Task task) {
        return task.mode().equals("match") && task.vary().stream().allMatch(v -> TOLD.contains(v.get("parameter").getAsString()));
    }

    @Override public Heard hear(Asked asked) {
        Room room = Room.of(asked.song().orElseThrow().unmix(), SupposingListener.playing(asked), asked.subject().id(), asked.reference());
        if (!room.clear()) return new MatchListener().hear(asked);
        double time = room.loudest(SOONEST, LATEST);
        Map<String, Double> values = new LinkedHashMap<>();
        for (String path : asked.controls())
            values.put(path, asked.task().nearest(path, path.equals("delay.time") ? 1000 * time : 100 * Math.sqrt(room.at(2 * time) / room.at(time))));
        return new Heard("", values, Map.of(), Map.of(), List.of());
    }
}
