package attune.dsp.effect;

/** The s-domain prototypes of Robert Bristow-Johnson's Audio EQ Cookbook, evaluated with complex numbers, to judge the filters by. */
final class Prototype {
    private Prototype() {}

    /** dB at a frequency in Hz. */
    static double magnitudeAt(Band band, double hz) {
        double a = Math.pow(10, band.gain() / 40), r = Math.sqrt(a) / band.q(), q = band.q(), w = hz / band.frequency();
        return switch (band.type()) {
            case BELL -> decibels(w, 1, a / q, 1, 1, 1 / (a * q), 1);
            case LOW_SHELF -> decibels(w, a, a * r, a * a, a, r, 1);
            case HIGH_SHELF -> decibels(w, a * a, a * r, a, 1, r, a);
            case LOW_PASS -> decibels(w, 0, 0, 1, 1, 1 / q, 1);
            case HIGH_PASS -> decibels(w, 1, 0, 0, 1, 1 / q, 1);
        };
    }

    /** |(n2 s² + n1 s + n0) / (d2 s² + d1 s + d0)| at s = iw. */
    private static double decibels(double w, double n2, double n1, double n0, double d2, double d1, double d0) {
        return 20 * Math.log10(Math.hypot(n0 - n2 * w * w, n1 * w) / Math.hypot(d0 - d2 * w * w, d1 * w));
    }
}
