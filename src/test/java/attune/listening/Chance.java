package attune.listening;

import java.util.List;

/** How likely luck is. */
final class Chance {
    private Chance() {}

    /** The probability of at least so many hits when each try has a chance of its own. */
    static double atLeast(int hits, List<Double> chances) {
        double[] of = new double[chances.size() + 1];
        of[0] = 1;
        for (int i = 0; i < chances.size(); i++)
            for (int k = i + 1; k >= 0; k--) of[k] = of[k] * (1 - chances.get(i)) + (k > 0 ? of[k - 1] * chances.get(i) : 0);
        double sum = 0;
        for (int k = hits; k < of.length; k++) sum += of[k];
        return Math.min(1, sum);
    }
}
