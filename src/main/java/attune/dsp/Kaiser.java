package attune.dsp;

/** Kaiser's window, which every filter here that is a cut-off sinc wears. Not scaled: divide by its middle, or by the sum of the taps. */
public final class Kaiser {
    private Kaiser() {}

    /** @param beta the larger, the wider the slope and the deeper the stop @param edge from the middle, 0, to either end, 1 or -1 */
    public static double window(double beta, double edge) {
        return Math.abs(edge) >= 1 ? 0 : bessel(beta * StrictMath.sqrt(1 - edge * edge));
    }

    /** The modified Bessel function of order zero, by its power series. */
    private static double bessel(double x) {
        double sum = 1, term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
