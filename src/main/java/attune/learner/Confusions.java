package attune.learner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each answer was given to each truth. Immutable. @param counts by truth, then by answer */
public record Confusions(Map<String, Map<String, Integer>> counts) {
    /** As good as this many answers of each kind have been given before any: Jeffreys' prior. */
    private static final double BEFORE = 0.5;
    /** Fewer are slips. */
    private static final int OFTEN = 3;
    private static final double LEAST = 0.5, MOST = 3;

    public static final Confusions NONE = new Confusions(Map.of());

    Confusions with(String truth, String said) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>(counts);
        Map<String, Integer> row = new LinkedHashMap<>(counts.getOrDefault(truth, Map.of()));
        row.merge(said, 1, Integer::sum);
        all.put(truth, row);
        return new Confusions(all);
    }

    public int count(String truth, String said) {
        return counts.getOrDefault(truth, Map.of()).getOrDefault(said, 0);
    }

    /** How often a truth was asked. */
    public int asked(String truth) {
        return counts.getOrDefault(truth, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Two that were taken for each other. @param missed how often, either way @param asked how often either was asked */
    public record Pair(String one, String other, int missed, int asked) {}

    /** The two that were taken for each other most often; absent before it has happened {@value #OFTEN} times. */
    public Optional<Pair> worst() {
        return counts.keySet().stream().flatMap(a -> counts.get(a).keySet().stream().filter(b -> !a.equals(b))
                // Each pair once: in the order in which its two stand, where both were asked.
                .filter(b -> count(b, a) == 0 || a.compareTo(b) < 0).map(b -> new Pair(a, b, count(a, b) + count(b, a), asked(a) + asked(b))))
            .filter(p -> p.missed >= OFTEN).max(Comparator.comparingInt(Pair::missed).thenComparing(p -> -p.asked));
    }

    /** The chance of a right answer, of so many choices. */
    public double right(String truth, int choices) {
        return (count(truth, truth) + BEFORE) / (asked(truth) + BEFORE * choices);
    }

    /** How often each of these should be asked: in proportion to how often it is missed, none of them less than half as often as evenly or more than three times. */
    public double[] weakness(List<String> truths) {
        int k = truths.size();
        double[] weights = truths.stream().mapToDouble(t -> 1 - right(t, k)).toArray();
        // Bounded and made to add up in turn; it settles within a few rounds.
        for (int round = 0; round < 50; round++) {
            double sum = 0;
            for (double w : weights) sum += w;
            for (int i = 0; i < k; i++) weights[i] = Math.clamp(weights[i] / sum, LEAST / k, Math.min(1, MOST / k));
        }
        return weights;
    }
}
