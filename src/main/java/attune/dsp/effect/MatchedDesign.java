package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Trig;

/**
 * Digital sections that follow the s-domain prototypes of the Audio EQ Cookbook (Bristow-Johnson) up to 20 kHz.
 * <p>
 * After Vicanek, "Matched Second Order Digital Filters" (2016): poles by impulse invariance, then the numerator from three
 * values of |H|². With p1 = sin²(w/2) and p0 = 1 - p1, |b0 + b1/z + b2/z²|² is B0 p0 + B1 p1 + B2 4 p0 p1, linear in B, so
 * three frequencies give B by substitution, and B gives the minimum-phase b.
 * <p>
 * Matched are 0 Hz, the band's own frequency but at most 10.5 kHz, and 19 kHz, at 48 kHz and in proportion at other rates (the
 * error is then the same at the same fraction of the rate). Measured at 48 kHz against the prototype, centres 30 Hz-16 kHz, up
 * to 20 kHz: bells of Q 0.5-8 and 15 dB 0.23 dB, low-pass 0.15 dB, shelves of Q 0.5-1 0.10 dB. The high-pass has its two
 * zeros at 0 Hz and so one free value, taken at its corner: 0.27 dB up to 16 kHz, 0.69 dB up to 20 kHz for corners up to 12 kHz.
 * <p>
 * Cuts are the inverse of boosts, so a cut undoes a boost; the high shelf is the inverse of the low shelf at full gain, whose
 * zeros then lie low, where matching is exact. All from {@link StrictMath}: every machine gets the same bits.
 */
final class MatchedDesign {
    private static final double MIDDLE = 10500.0 / 48000, TOP = 19000.0 / 48000;
    /** Corners above 0.45 of the rate are drawn there: beyond, poles fold back. At 48 kHz and more nothing is changed. */
    private static final double HIGHEST = 0.45;

    private MatchedDesign() {}

    /** Writes b0, b1, b2, a1, a2 into {@code c}. Frequency and rate in Hz, gain in dB. Allocates nothing. */
    static void design(Band.Type type, double frequency, double gain, double q, double rate, double[] c) {
        double f = Math.min(frequency / rate, HIGHEST);
        switch (type) {
            case LOW_PASS -> match(type, f, 1, q, c);
            case HIGH_PASS -> highPass(f, q, c);
            case BELL, LOW_SHELF -> {
                match(type, f, Decibels.fastToGain(Math.abs(gain) / 2), q, c);
                if (gain < 0) invert(c);
            }
            case HIGH_SHELF -> {
                match(Band.Type.LOW_SHELF, f, Decibels.fastToGain(Math.abs(gain) / 2), q, c);
                if (gain > 0) invert(c);
                double level = Decibels.fastToGain(gain);
                c[0] *= level;
                c[1] *= level;
                c[2] *= level;
            }
        }
    }

    /** Bell, low shelf (both with {@code a} = 10^(dB/40) of at least 1) and low-pass; {@code f} is a fraction of the rate. */
    private static void match(Band.Type type, double f, double a, double q, double[] c) {
        boolean shelf = type == Band.Type.LOW_SHELF, bell = type == Band.Type.BELL;
        double poleAt = shelf ? f / StrictMath.sqrt(a) : f;
        double dc = poles(poleAt, bell ? a * q : q, c);
        double a1 = c[3], a2 = c[4];
        double den0 = dc * dc, den1 = (1 - a1 + a2) * (1 - a1 + a2), den2 = -4 * a2;
        double num0 = den0 * (shelf ? a * a * a * a : 1);

        double middle = Math.min(f, MIDDLE);
        double p = sine2(middle), p0 = 1 - p;
        double atMiddle = (prototype(type, middle / f, a, q) * (den0 * p0 + den1 * p + den2 * 4 * p0 * p) - num0 * p0) / p;
        double t = sine2(TOP), t0 = 1 - t;
        double atTop = (prototype(type, TOP / f, a, q) * (den0 * t0 + den1 * t + den2 * 4 * t0 * t) - num0 * t0) / t;
        double num2 = (atMiddle - atTop) / (4 * (p0 - t0));
        double num1 = atMiddle - num2 * 4 * p0;

        // Only resonant shelves high up ask for more than a section can give. Then: at the Nyquist frequency at most 6 dB below
        // the prototype, and zeros no closer to the circle than half the prototype's distance, so that the inverse is stable too.
        double floor1 = 0, closest = 0;
        if (type != Band.Type.LOW_PASS) {
            floor1 = den1 * prototype(type, 0.5 / f, a, q) / 4;
            double zeroAt = shelf ? f * StrictMath.sqrt(a) : f, zeroQ = bell ? q / a : q;
            double radius2 = StrictMath.exp(-StrictMath.PI * zeroAt / zeroQ);
            closest = (1 - radius2) / (1 + radius2);
        }
        double root0 = StrictMath.sqrt(num0), root1 = StrictMath.sqrt(Math.max(num1, floor1));
        double w = 0.5 * (root0 + root1), discriminant = Math.max(w * w + num2, closest * closest * w * w);
        num2 = discriminant - w * w;
        c[0] = 0.5 * (w + StrictMath.sqrt(discriminant));
        c[1] = 0.5 * (root0 - root1);
        c[2] = -num2 / (4 * c[0]);
    }

    private static void highPass(double f, double q, double[] c) {
        double dc = poles(f, q, c);
        double a1 = c[3], a2 = c[4], p = sine2(f), p0 = 1 - p;
        double den = dc * dc * p0 + (1 - a1 + a2) * (1 - a1 + a2) * p - 16 * a2 * p0 * p;
        c[0] = q * StrictMath.sqrt(den) / (4 * p);
        c[1] = -2 * c[0];
        c[2] = c[0];
    }

    /** The poles of 1 / (s² + s/q + 1) at {@code f} of the rate, into c[3] and c[4]; returns 1 + a1 + a2 without cancellation. */
    private static double poles(double f, double q, double[] c) {
        double w = 2 * StrictMath.PI * f, decay = w / (2 * q), split = 1 - 1 / (4 * q * q);
        c[4] = StrictMath.exp(-2 * decay);
        if (split >= 0) {
            double angle = w * StrictMath.sqrt(split), radius = StrictMath.exp(-decay);
            double s = Trig.sin(angle / 2), e = StrictMath.expm1(-decay);
            c[3] = -2 * radius * Trig.cos(angle);
            return e * e + 4 * radius * s * s;
        }
        double spread = w * StrictMath.sqrt(-split);
        c[3] = -StrictMath.exp(spread - decay) - StrictMath.exp(-spread - decay);
        return StrictMath.expm1(spread - decay) * StrictMath.expm1(-spread - decay);
    }

    /** |H|² of the prototype at {@code r} times its frequency. */
    private static double prototype(Band.Type type, double r, double a, double q) {
        double x = r * r;
        return switch (type) {
            case BELL -> ((1 - x) * (1 - x) + x * (a / q) * (a / q)) / ((1 - x) * (1 - x) + x / (a * q * a * q));
            case LOW_SHELF -> a * a * ((a - x) * (a - x) + x * a / (q * q)) / ((1 - a * x) * (1 - a * x) + x * a / (q * q));
            case LOW_PASS -> 1 / ((1 - x) * (1 - x) + x / (q * q));
            case HIGH_PASS, HIGH_SHELF -> throw new IllegalArgumentException("not matched this way: " + type);
        };
    }

    private static double sine2(double f) {
        double s = Trig.sin(StrictMath.PI * f);
        return s * s;
    }

    private static void invert(double[] c) {
        double b0 = c[0], b1 = c[1], b2 = c[2];
        c[0] = 1 / b0;
        c[1] = c[3] / b0;
        c[2] = c[4] / b0;
        c[3] = b1 / b0;
        c[4] = b2 / b0;
    }
}
