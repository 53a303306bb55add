package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Trig;

/**
 * A low and a high shelf in series, those of the Audio EQ Cookbook with S = 1, for tails. With X the fourth power of frequency
 * over corner (for the bilinear transform, of their tangents) a low shelf of gain G has |H|² = G (G + X) / (1 + G X), a high
 * one G (1 + G X) / (G + X).
 */
final class Shelves {
    static final double LOW_CORNER = 300;
    /** Numbers of state for one channel. */
    static final int STATE = 4;
    private static final double NOTHING = 1e-30;

    private final double[] low = new double[5], high = new double[5];

    /** Gains in dB, the corner of the high shelf in Hz, a plain factor for all. Allocates nothing. */
    void design(double lowGain, double highGain, double corner, double scale, double rate) {
        shelf(lowGain, LOW_CORNER / rate, 1, scale, low);
        shelf(highGain, corner / rate, -1, 1, high);
    }

    /** {@code side} 1 is the low shelf, -1 the high. */
    private static void shelf(double gain, double turns, int side, double scale, double[] c) {
        double w = 2 * StrictMath.PI * Math.min(turns, 0.49), cos = side * Trig.cos(w), a = Decibels.fastToGain(gain / 2);
        double slope = Trig.sin(w) * StrictMath.sqrt(2 * a), a0 = (a + 1) + (a - 1) * cos + slope;
        c[0] = scale * a * ((a + 1) - (a - 1) * cos + slope) / a0;
        c[1] = side * scale * 2 * a * ((a - 1) - (a + 1) * cos) / a0;
        c[2] = scale * a * ((a + 1) - (a - 1) * cos - slope) / a0;
        c[3] = side * -2 * ((a - 1) + (a + 1) * cos) / a0;
        c[4] = ((a + 1) + (a - 1) * cos - slope) / a0;
    }

    /** The X of a frequency. */
    static double place(double hz, double corner, double rate) {
        double r = Bilinear.tangent(hz, rate) / Bilinear.tangent(corner, rate);
        return r * r * r * r;
    }

    /** dB at X of a low shelf of {@code gain} dB. */
    static double low(double gain, double x) {
        double g = Decibels.fastToGain(gain);
        return Decibels.fastOfGain(g * (g + x) / (1 + g * x)) / 2;
    }

    static double high(double gain, double x) {
        double g = Decibels.fastToGain(gain);
        return Decibels.fastOfGain(g * (1 + g * x) / (g + x)) / 2;
    }

    void process(double[] v, double[] state, int frames) {
        double b0 = low[0], b1 = low[1], b2 = low[2], a1 = low[3], a2 = low[4];
        double d0 = high[0], d1 = high[1], d2 = high[2], c1 = high[3], c2 = high[4];
        double s1 = state[0], s2 = state[1], t1 = state[2], t2 = state[3];
        for (int i = 0; i < frames; i++) {
            double in = v[i], between = b0 * in + s1;
            s1 = b1 * in - a1 * between + s2;
            s2 = b2 * in - a2 * between;
            double out = d0 * between + t1;
            t1 = d1 * between - c1 * out + t2;
            t2 = d2 * between - c2 * out;
            v[i] = out;
        }
        state[0] = s1;
        state[1] = s2;
        state[2] = t1;
        state[3] = t2;
    }

    /** Both halves of a filter's state or none: one alone can feed it for ever. */
    static void snap(double[] s) {
        if (Math.abs(s[0]) < NOTHING && Math.abs(s[1]) < NOTHING) s[0] = s[1] = 0;
        if (Math.abs(s[2]) < NOTHING && Math.abs(s[3]) < NOTHING) s[2] = s[3] = 0;
    }
}
