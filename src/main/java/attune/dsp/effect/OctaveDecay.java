package attune.dsp.effect;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The decay time that a measurement in one octave finds, when every frequency decays on its own: T30 of ISO 3382-1, from 5 to
 * 35 dB down, through a band filter of fourth-order slopes (IEC 61260-1). The slowest part of the band counts most.
 */
final class OctaveDecay {
    private static final int POINTS = 48;
    private static final double OCTAVES = 3, LN2 = StrictMath.log(2), LN_MILLION = 6 * StrictMath.log(10);

    private final double[] power = new double[POINTS], decay = new double[POINTS];

    private OctaveDecay(double hz, DoubleUnaryOperator decayAt) {
        for (int i = 0; i < POINTS; i++) {
            double octaves = ((i + 0.5) / POINTS - 0.5) * OCTAVES;
            double above = StrictMath.exp(8 * LN2 * (octaves - 0.5)), below = StrictMath.exp(-8 * LN2 * (octaves + 0.5));
            decay[i] = decayAt.applyAsDouble(hz * StrictMath.exp(LN2 * octaves));
            power[i] = StrictMath.exp(LN2 * octaves) / ((1 + above) * (1 + below));
        }
    }

    /** Seconds. */
    static double at(double hz, DoubleUnaryOperator decayAt) {
        OctaveDecay band = new OctaveDecay(hz, decayAt);
        return band.fitted(band.timeOf(-5), band.timeOf(-35));
    }

    /** The line of least squares through the levels from one time to another, drawn on to 60 dB. */
    private double fitted(double from, double to) {
        double whole = left(0), tt = 0, tl = 0;
        for (int i = 0; i < POINTS; i++) {
            double time = (to - from) * ((i + 0.5) / POINTS - 0.5), level = 10 * StrictMath.log10(left(from + (to - from) * (i + 0.5) / POINTS) / whole);
            tt += time * time;
            tl += time * level;
        }
        return -60 * tt / tl;
    }

    private double timeOf(double level) {
        double from = 0, to = Arrays.stream(decay).max().orElseThrow(), wanted = left(0) * StrictMath.pow(10, level / 10);
        for (int i = 0; i < 50; i++) {
            double middle = (from + to) / 2;
            if (left(middle) > wanted) from = middle;
            else to = middle;
        }
        return from;
    }

    /** The energy still to come after a time. */
    private double left(double time) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) sum += power[i] * decay[i] * StrictMath.exp(-LN_MILLION * time / decay[i]);
        return sum;
    }
}
