package attune.dsp.effect;

/**
 * The coefficients of a second-order section, (b0 + b1/z + b2/z²) / (1 + a1/z + a2/z²).
 * {@link #of} follows the analog prototype instead of the bilinear transform's cramped image of it; see {@link MatchedDesign}.
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
    public static final Biquad IDENTITY = new Biquad(1, 0, 0, 0, 0);

    /** The section that sounds like this band at a sample rate in Hz. */
    public static Biquad of(Band band, double rate) {
        if (band.isNeutral()) return IDENTITY;
        double[] c = new double[5];
        MatchedDesign.design(band.type(), band.frequency(), band.gain(), band.q(), rate, c);
        return new Biquad(c[0], c[1], c[2], c[3], c[4]);
    }

    /** The gain in dB at a frequency; both in Hz. */
    public double magnitudeAt(double hz, double rate) {
        double p1 = StrictMath.sin(StrictMath.PI * hz / rate);
        p1 *= p1;
        double power = power(b0, b1, b2, p1) / power(1, a1, a2, p1);
        return 10 * StrictMath.log10(Math.max(power, 1e-300));
    }

    /** |c0 + c1/z + c2/z²|² from p1 = sin²(w/2): no complex numbers, and precise near 0 Hz where a plain sum would cancel. */
    private static double power(double c0, double c1, double c2, double p1) {
        double dc = c0 + c1 + c2, nyquist = c0 - c1 + c2, p0 = 1 - p1;
        return dc * dc * p0 + nyquist * nyquist * p1 - 16 * c0 * c2 * p0 * p1;
    }
}
