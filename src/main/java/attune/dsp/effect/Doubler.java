package attune.dsp.effect;

import attune.dsp.Kaiser;
import java.util.Arrays;

/**
 * Twice the rate, or half of it: a linear-phase low-pass (windowed sinc, Kaiser) in two phases. It runs tap by tap over a run of
 * frames, which the compiler turns into vector arithmetic, and skips the taps that are zero.
 */
final class Doubler {
    private final double[] even, odd, past, pastOdd, sumEven, sumOdd;
    private final int reach;

    /**
     * @param delay   frames of delay at the higher rate; the filter has twice as many taps and one
     * @param cut     the middle of its slope as a part of the higher rate
     * @param beta    of the Kaiser window
     * @param longest frames in a run, at the lower rate
     */
    Doubler(int delay, double cut, double beta, int longest) {
        double[] taps = new double[2 * delay + 2];
        double sum = 0;
        for (int i = 0; i <= 2 * delay; i++) {
            double t = i - delay, edge = t / (delay + 1), angle = 2 * StrictMath.PI * cut * t;
            boolean zero = cut == 0.25 && i != delay && (i - delay) % 2 == 0;
            taps[i] = zero ? 0 : (i == delay ? 2 * cut : StrictMath.sin(angle) / (StrictMath.PI * t)) * Kaiser.window(beta, edge);
            sum += taps[i];
        }
        reach = delay + 1;
        even = new double[reach];
        odd = new double[reach];
        for (int i = 0; i < reach; i++) {
            even[i] = taps[2 * i] / sum;
            odd[i] = taps[2 * i + 1] / sum;
        }
        past = new double[reach + longest];
        pastOdd = new double[reach + longest];
        sumEven = new double[longest];
        sumOdd = new double[longest];
    }

    /** {@code frames} frames in, twice as many out. */
    void up(double[] in, double[] out, int frames) {
        System.arraycopy(in, 0, past, reach, frames);
        filter(even, past, reach, sumEven, frames);
        filter(odd, past, reach, sumOdd, frames);
        for (int i = 0; i < frames; i++) {
            out[2 * i] = 2 * sumEven[i];
            out[2 * i + 1] = 2 * sumOdd[i];
        }
        System.arraycopy(past, frames, past, 0, reach);
    }

    /** Twice {@code frames} frames in, {@code frames} out. */
    void down(double[] in, double[] out, int frames) {
        for (int i = 0; i < frames; i++) {
            past[reach + i] = in[2 * i];
            pastOdd[reach + i] = in[2 * i + 1];
        }
        filter(even, past, reach, sumEven, frames);
        // The odd samples of the frame before.
        filter(odd, pastOdd, reach - 1, sumOdd, frames);
        for (int i = 0; i < frames; i++) out[i] = sumEven[i] + sumOdd[i];
        System.arraycopy(past, frames, past, 0, reach);
        System.arraycopy(pastOdd, frames, pastOdd, 0, reach);
    }

    private static void filter(double[] taps, double[] from, int at, double[] to, int frames) {
        Arrays.fill(to, 0, frames, 0);
        for (int k = 0; k < taps.length; k++) {
            double tap = taps[k];
            int shift = at - k;
            if (tap != 0) for (int i = 0; i < frames; i++) to[i] += tap * from[i + shift];
        }
    }

    /** Takes over the memory of a filter of the same kind. */
    void copy(Doubler other) {
        System.arraycopy(other.past, 0, past, 0, past.length);
        System.arraycopy(other.pastOdd, 0, pastOdd, 0, pastOdd.length);
    }

    void reset() {
        Arrays.fill(past, 0);
        Arrays.fill(pastOdd, 0);
    }
}
