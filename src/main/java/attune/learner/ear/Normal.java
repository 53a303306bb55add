package attune.learner.ear;

/** The normal distribution, by a table: good to 1e-12. */
final class Normal {
    private static final double MOST = 9, STEPS = 256;
    private static final double[] CDF = new double[(int) (2 * MOST * STEPS) + 2];
    private static final double[] SLOPE = new double[CDF.length];

    static {
        for (int i = 0; i < CDF.length; i++) {
            double x = i / STEPS - MOST;
            CDF[i] = series(x);
            SLOPE[i] = density(x) / STEPS;
        }
    }

    private Normal() {}

    static double density(double x) {
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    /** The chance of a value below x; cubic between the table's points, whose slopes are known. */
    static double below(double x) {
        if (x <= -MOST) return 0;
        if (x >= MOST) return 1;
        double at = (x + MOST) * STEPS;
        int i = (int) at;
        double t = at - i, a = CDF[i], b = CDF[i + 1], rise = b - a, c = SLOPE[i] - rise, d = rise - SLOPE[i + 1];
        return a + t * (rise + (1 - t) * (c * (1 - t) + d * t));
    }

    /** Marsaglia 2004, "Evaluating the normal distribution": the Taylor series of the cumulative divided by the density. */
    private static double series(double x) {
        double sum = x, term = x;
        for (int n = 3; Math.abs(term) > 1e-18; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return 0.5 + density(x) * sum;
    }
}
