package attune.dsp;

/**
 * Gains and decibels. {@link #toGain} and {@link #ofGain} are exact to the last bit of {@link StrictMath}, whose {@code pow}
 * allocates; the {@code fast} pair is for the audio thread and hot loops: plain arithmetic, so the same on every machine (the
 * JDK's own {@code Math.exp} and {@code log} may differ by processor), with an error below 1e-9 dB.
 */
public final class Decibels {
    private static final double LOG2_TO_DB = 20 * StrictMath.log10(2);
    private static final double DB_TO_LOG2 = 1 / LOG2_TO_DB;
    private static final double TWO_OVER_LN2 = 2 / StrictMath.log(2);
    private static final double LN2 = StrictMath.log(2);
    private static final double SQRT2 = StrictMath.sqrt(2);

    private Decibels() {}

    public static double toGain(double decibels) {
        return decibels == 0 ? 1 : StrictMath.pow(10, decibels / 20);
    }

    public static double ofGain(double gain) {
        return 20 * StrictMath.log10(gain);
    }

    /** 20 log10 of a normal positive number. */
    public static double fastOfGain(double gain) {
        long bits = Double.doubleToRawLongBits(gain);
        int exponent = (int) (bits >>> 52) - 1023;
        double m = Double.longBitsToDouble((bits & 0x000fffffffffffffL) | 0x3ff0000000000000L);
        if (m > SQRT2) {
            m *= 0.5;
            exponent++;
        }
        // log2 m by the odd series of atanh((m-1)/(m+1)); |t| <= 0.1716, next term below 2e-13.
        double t = (m - 1) / (m + 1), q = t * t;
        double series = t * (1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11 + q * (1.0 / 13)))))));
        return (exponent + TWO_OVER_LN2 * series) * LOG2_TO_DB;
    }

    /** 10^(decibels/20) for -6000 dB and more. */
    public static double fastToGain(double decibels) {
        double x = decibels * DB_TO_LOG2;
        double whole = Math.rint(x);
        double f = (x - whole) * LN2;    // |f| <= 0.3466, next term below 1e-14
        return exp(f) * powerOfTwo(whole);
    }

    /**
     * {@link #fastToGain} of {@code -reductions[i]}, for the first {@code count}, in their place and to the same bit. The series
     * stands in a loop of its own, which the compiler turns into vector instructions.
     *
     * @param scratch as long, for its own use
     */
    public static void fastToGains(double[] reductions, double[] scratch, int count) {
        for (int i = 0; i < count; i++) {
            double x = -reductions[i] * DB_TO_LOG2;
            double whole = Math.rint(x);
            scratch[i] = whole;
            reductions[i] = exp((x - whole) * LN2);
        }
        for (int i = 0; i < count; i++) reductions[i] *= powerOfTwo(scratch[i]);
    }

    private static double exp(double f) {
        return 1 + f * (1 + f * (1.0 / 2 + f * (1.0 / 6 + f * (1.0 / 24 + f * (1.0 / 120 + f * (1.0 / 720
            + f * (1.0 / 5040 + f * (1.0 / 40320 + f * (1.0 / 362880 + f * (1.0 / 3628800))))))))));
    }

    private static double powerOfTwo(double whole) {
        return Double.longBitsToDouble((long) (whole + 1023) << 52);
    }
}
