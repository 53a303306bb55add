package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets controls as the reference has them: of the values that a lesson draws from those which come nearest, one control after the other until none moves. */
final class MatchListener implements Listener {
    private static final int ROUNDS = 3;

    private record Control(String path, JsonObject vary, List<Double> values) {}

    @Override public Heard hear(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        Task task = asked.task();
        Optional<String> subject = asked.named() ? Optional.of(asked.subject().id()) : Optional.empty();
        Desk fixed = Desk.of(song, SupposingListener.playing(asked)).with(task.settings("fixed"), subject);
        Rendition rendition = new Rendition(song);
        List<Fingerprint> sound = Rendition.of(asked.reference());
        List<Control> controls = new ArrayList<>();
        for (String path : asked.controls()) controls.add(control(path, task, rendition, fixed, subject));
        double[] at = controls.stream().mapToDouble(c -> c.values.get(c.values.size() / 2)).toArray();
        double least = distance(rendition, fixed, subject, controls, at, sound);
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int c = 0; c < at.length; c++)
                for (double value : controls.get(c).values) {
                    double[] next = at.clone();
                    next[c] = value;
                    double distance = distance(rendition, fixed, subject, controls, next, sound);
                    if (distance >= least) continue;
                    least = distance;
                    at = next;
                    moved = true;
                }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (int c = 0; c < at.length; c++) values.put(controls.get(c).path, at[c]);
        return new Heard("", values, Map.of(), Map.of(), List.of());
    }

    private static Control control(String path, Task task, Rendition rendition, Desk fixed, Optional<String> subject) {
        JsonObject vary = task.vary().stream().filter(v -> path.endsWith("." + v.get("parameter").getAsString()) || path.equals(v.get("parameter").getAsString())).findFirst().orElseThrow();
        List<Double> values = new ArrayList<>();
        boolean roves = vary.has("rove");
        double own = vary.has("reference") ? vary.get("reference").getAsDouble() : path.endsWith("compressor.threshold") ? rendition.threshold(fixed, subject.orElseThrow()) : 0;
        for (JsonElement e : vary.getAsJsonArray(roves ? "rove" : "values")) values.add(e.getAsDouble() + (roves ? own : 0));
        return new Control(path, vary, values);
    }

    private static double distance(Rendition rendition, Desk fixed, Optional<String> subject, List<Control> controls, double[] at, List<Fingerprint> sound) {
        Desk desk = fixed;
        for (int c = 0; c < at.length; c++) {
            desk = desk.with(controls.get(c).vary.get("parameter").getAsString(), at[c], false, subject);
            if (controls.get(c).path.endsWith("compressor.threshold")) desk.channels().get(subject.orElseThrow()).remove("compressor.reduction");
        }
        return Rendition.distance(rendition.play(desk, fixed, Set.of()), sound);
    }
}
