package attune.listening;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tells which of the stems was changed. */
final class StemListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Task task = asked.task();
        SongSheet song = asked.song().orElseThrow();
        if (task.varies("pan") || task.vary().stream().anyMatch(v -> v.get("parameter").getAsString().equals("gain"))) {
            Placing placing = Placing.of(asked);
            return Heard.choice(most(asked, id -> task.varies("pan") ? Math.abs(placing.moved(id)) : Math.abs(placing.raised(id))), placing.facts(song));
        }
        Difference difference = new Difference(asked);
        if (task.varies("compressor.reduction")) return Heard.choice(most(asked, difference::ridden), List.of());
        String stem = most(asked, id -> difference.filtered(id).explained());
        Difference.Filtered filtered = difference.filtered(stem);
        return Heard.choice(stem, BandListener.facts(Bell.between(filtered), "channels." + stem));
    }

    private static String most(Asked asked, ToDoubleFunction<String> change) {
        return asked.choices().stream().max(Comparator.comparingDouble(change)).orElseThrow();
    }
}
