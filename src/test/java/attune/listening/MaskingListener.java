package attune.listening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells which stem was raised where, by the filter that explains most, and which stem that takes the octave from: the one that had most of it. */
final class MaskingListener implements Listener {
    @Override public Heard hear(Asked asked) {
        List<String> stems = asked.part("covering");
        Difference difference = new Difference(asked);
        String covering = stems.stream().max(Comparator.comparingDouble(s -> difference.filtered(s).explained())).orElseThrow();
        Difference.Filtered filtered = difference.filtered(covering);
        Bell bell = Bell.between(filtered);
        double octave = asked.part("octave").stream().mapToDouble(Double::parseDouble).boxed()
            .min(Comparator.comparingDouble(o -> Math.abs(Math.log(o / bell.frequency())))).orElseThrow();
        var places = Placing.of(asked).reference().stems();
        Unmix unmix = asked.song().orElseThrow().unmix();
        String covered = stems.stream().filter(s -> !s.equals(covering))
            .max(Comparator.comparingDouble(s -> LongTerm.of(unmix.stem(s)).octave(octave) + places.get(s).gain())).orElseThrow();
        return Heard.names(Map.of("covered", covered, "covering", covering, "octave", String.valueOf((long) octave)));
    }
}
