package attune.listening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a listener made out: the answer, and facts to be held against the answer file afterwards.
 *
 * @param choice empty where something else is asked
 * @param values of controls
 * @param curves of faders, a value for each quarter of a beat; NaN where nothing is heard
 * @param names  what was said of each part
 */
record Heard(String choice, Map<String, Double> values, Map<String, double[]> curves, Map<String, String> names, List<Fact> facts) {
    /**
     * Something measured.
     *
     * @param stated    what the answer file says of it
     * @param tolerance how far apart both may be
     */
    record Fact(String what, double heard, ToDoubleFunction<Stated> stated, double tolerance) {
        /** A rule that the sound has to keep, whatever the answer file says: not less than a bound. */
        static Fact atLeast(String what, double heard, double bound) {
            return new Fact(what, heard, s -> Math.max(heard, bound), 0);
        }

        double apart(Stated answer) {
            return heard - stated.applyAsDouble(answer);
        }

        Optional<String> complaint(Stated answer) {
            if (Math.abs(apart(answer)) <= tolerance) return Optional.empty();
            return Optional.of(String.format(Locale.ROOT, "%s: heard %.2f, stated %.2f", what, heard, stated.applyAsDouble(answer)));
        }
    }

    static Heard choice(String choice, List<Fact> facts) {
        return new Heard(choice, Map.of(), Map.of(), Map.of(), facts);
    }

    static Heard names(Map<String, String> names) {
        return new Heard("", Map.of(), Map.of(), names, List.of());
    }
}
