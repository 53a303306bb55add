package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Sets controls as the reference has them: of the values that a lesson draws from those which come nearest, one control after the other
 * until none moves, then two at a time, since two may make up for each other: a longer tail for more of it, a narrower bell for a higher one.
 */
final class MatchListener implements Listener {
    private static final int ROUNDS = 6;
    /** A band has three controls: two that belong together stand no further apart. */
    private static final int NEAR = 2;

    private record Control(String path, JsonObject vary, List<Double> values) {}

    @Override public Heard hear(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        Task task = asked.task();
        Optional<String> subject = asked.named() ? Optional.of(asked.subject().id()) : Optional.empty();
        Desk fixed = Desk.of(song, SupposingListener.playing(asked)).with(task.settings("fixed"), subject);
        Rendition rendition = new Rendition(song);
        Likeness likeness = Likeness.of(asked, fixed);
        List<Control> controls = new ArrayList<>();
        for (String path : asked.controls()) controls.add(control(path, task, rendition, fixed, subject));
        double[] at = new Search(controls, a -> likeness.apart(asked.reference(), desk(fixed, subject, controls, a), fixed, Set.of())).nearest();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int c = 0; c < at.length; c++) values.put(controls.get(c).path, at[c]);
        return new Heard("", values, Map.of(), Map.of(), List.of());
    }

    private static final class Search {
        private final List<Control> controls;
        private final ToDoubleFunction<double[]> distance;
        private double[] at;
        private double least;

        Search(List<Control> controls, ToDoubleFunction<double[]> distance) {
            this.controls = controls;
            this.distance = distance;
            at = controls.stream().mapToDouble(c -> c.values.get(c.values.size() / 2)).toArray();
            least = distance.applyAsDouble(at);
        }

        double[] nearest() {
            for (int round = 0; round < ROUNDS && (singly() || inPairs()); ) round++;
            return at;
        }

        /** Whether it came nearer. */
        private boolean nearer(double[] next) {
            double d = distance.applyAsDouble(next);
            if (d >= least) return false;
            least = d;
            at = next;
            return true;
        }

        private boolean singly() {
            boolean moved = false;
            for (int c = 0; c < at.length; c++)
                for (double value : controls.get(c).values) {
                    double[] next = at.clone();
                    next[c] = value;
                    moved |= nearer(next);
                }
            return moved;
        }

        private boolean inPairs() {
            boolean moved = false;
            for (int a = 0; a < at.length; a++)
                for (int b = a + 1; b <= Math.min(a + NEAR, at.length - 1); b++)
                    for (double one : controls.get(a).values)
                        for (double other : controls.get(b).values) {
                            double[] next = at.clone();
                            next[a] = one;
                            next[b] = other;
                            moved |= nearer(next);
                        }
            return moved;
        }
    }

    private static Control control(String path, Task task, Rendition rendition, Desk fixed, Optional<String> subject) {
        JsonObject vary = task.vary().stream().filter(v -> path.endsWith("." + v.get("parameter").getAsString()) || path.equals(v.get("parameter").getAsString())).findFirst().orElseThrow();
        List<Double> values = new ArrayList<>();
        boolean roves = vary.has("rove");
        double own = vary.has("reference") ? vary.get("reference").getAsDouble() : path.endsWith("compressor.threshold") ? rendition.threshold(fixed, subject.orElseThrow()) : 0;
        for (JsonElement e : vary.getAsJsonArray(roves ? "rove" : "values")) values.add(e.getAsDouble() + (roves ? own : 0));
        return new Control(path, vary, values);
    }

    private static Desk desk(Desk fixed, Optional<String> subject, List<Control> controls, double[] at) {
        Desk desk = fixed;
        for (int c = 0; c < at.length; c++) {
            desk = desk.with(controls.get(c).vary.get("parameter").getAsString(), at[c], false, subject);
            if (controls.get(c).path.endsWith("compressor.threshold")) desk.channels().get(subject.orElseThrow()).remove("compressor.reduction");
        }
        return desk;
    }
}
