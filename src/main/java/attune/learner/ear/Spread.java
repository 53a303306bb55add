package attune.learner.ear;

/**
 * How what is believed of the change told with some d' is spread over decibels. For each exponent it is the threshold's grid,
 * moved; the mass of a point of the grid lies evenly around it, up to half-way to its neighbours.
 */
final class Spread {
    /** dB of a step where two are compared, and around the grid: with the smallest exponent a d' of 2 lies 12 dB higher. */
    private static final double FINE = 0.1, MARGIN = 40;

    private final double[] grid;
    private final double step;
    /** By how much the grid is moved for each exponent. */
    private final double[] moved;
    /** For each exponent, the mass up to the upper edge of each point. */
    private final double[][] upTo;

    Spread(Belief belief, double quality) {
        grid = belief.axis(0);
        step = grid[1] - grid[0];
        double[] exponents = belief.axis(1), cells = belief.cells();
        int lapses = belief.axis(2).length;
        moved = new double[exponents.length];
        upTo = new double[exponents.length][grid.length];
        for (int j = 0; j < exponents.length; j++) {
            // With d' = 1 nothing is moved; and the axis may be a bias in octaves, which can be 0.
            moved[j] = quality == 1 ? 0 : 20 * StrictMath.log10(quality) / exponents[j];
            double sum = 0;
            for (int i = 0; i < grid.length; i++) {
                for (int k = 0; k < lapses; k++) sum += cells[(i * exponents.length + j) * lapses + k];
                upTo[j][i] = sum;
            }
        }
    }

    /** The mass below. */
    double below(double decibels) {
        double sum = 0;
        for (int j = 0; j < moved.length; j++) {
            double at = (decibels - moved[j] - grid[0]) / step + 0.5;
            if (at <= 0) continue;
            int i = (int) at;
            sum += i >= grid.length ? upTo[j][grid.length - 1] : (i == 0 ? 0 : upTo[j][i - 1]) + (at - i) * (upTo[j][i] - (i == 0 ? 0 : upTo[j][i - 1]));
        }
        return sum;
    }

    double quantile(double mass) {
        double low = lowest(), high = grid[grid.length - 1] + MARGIN;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (below(middle) < mass) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    double mean() {
        double sum = 0;
        for (int j = 0; j < moved.length; j++) for (int i = 0; i < grid.length; i++) sum += mass(j, i) * (grid[i] + moved[j]);
        return sum;
    }

    double deviation() {
        double mean = mean(), sum = 0;
        for (int j = 0; j < moved.length; j++) for (int i = 0; i < grid.length; i++) sum += mass(j, i) * (grid[i] + moved[j] - mean) * (grid[i] + moved[j] - mean);
        return StrictMath.sqrt(sum);
    }

    private double mass(int j, int i) {
        return upTo[j][i] - (i == 0 ? 0 : upTo[j][i - 1]);
    }

    /** The mass in steps of {@link #FINE} from {@link #lowest}. */
    private double[] fine() {
        double[] masses = new double[(int) Math.ceil((grid[grid.length - 1] - grid[0] + 2 * MARGIN) / FINE)];
        double before = 0;
        for (int i = 0; i < masses.length; i++) {
            double upTo = below(lowest() + (i + 1) * FINE);
            masses[i] = upTo - before;
            before = upTo;
        }
        return masses;
    }

    private double lowest() {
        return grid[0] - MARGIN;
    }

    /** How much lower the second is. */
    static Estimate.Difference difference(Spread then, Spread now, double tail) {
        double[] a = then.fine(), b = now.fine(), apart = new double[a.length + b.length];
        for (int i = 0; i < a.length; i++) if (a[i] > 0) for (int j = 0; j < b.length; j++) apart[i - j + b.length] += a[i] * b[j];
        double from = then.lowest() - now.lowest() - b.length * FINE, sum = 0, positive = 0, mean = 0, low = Double.NaN, high = Double.NaN;
        for (int i = 0; i < apart.length; i++) {
            double at = from + i * FINE;
            sum += apart[i];
            mean += apart[i] * at;
            positive += at > FINE / 2 ? apart[i] : at > -FINE / 2 ? apart[i] / 2 : 0;
            if (Double.isNaN(low) && sum >= tail) low = at;
            if (Double.isNaN(high) && sum >= 1 - tail) high = at;
        }
        return new Estimate.Difference(positive, mean, low, high);
    }
}
