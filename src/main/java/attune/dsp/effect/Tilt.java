package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import java.util.Arrays;

/**
 * A straight line through 0 dB at 1 kHz: so many dB up at 10 kHz as down at 100 Hz. Four shelves of first order, whose corners
 * and shares were fitted (least squares at 48 kHz): within 0.02 dB of the line for 6 dB from 100 Hz to 10 kHz and 0.08 dB for
 * 12. Beyond, it levels off: 1.3 times the tilt at 20 Hz, 1.2 times at 20 kHz.
 */
public final class Tilt implements Processor<Tilting> {
    private static final double[] CORNERS = {114.1, 505.1, 1964.7, 7226.6}, SHARES = {0.3786, 0.2993, 0.2933, 0.3109};
    private static final int SHELVES = CORNERS.length;
    private static final double PIVOT = 1000, NOTHING = 1e-30;

    private final Glide tilt = new Glide();
    /** b0, b1, a1 of each shelf: now, at the end of the cell, and what each frame adds. The last number is the gain of all. */
    private final double[] c = new double[3 * SHELVES + 1], goal = new double[3 * SHELVES + 1], step = new double[3 * SHELVES + 1];
    private final double[] left = new double[SHELVES], right = new double[SHELVES];
    private double rate;
    private int steps, phase;
    private boolean fresh = true, moving;

    /** The gain in dB at a frequency in Hz: the curve to draw. */
    public static double magnitudeAt(Tilting t, double hz, double rate) {
        return shelves(t.tilt(), hz, rate) - shelves(t.tilt(), PIVOT, rate);
    }

    private static double shelves(double tilt, double hz, double rate) {
        double sum = 0;
        for (int k = 0; k < SHELVES; k++) {
            double g = Decibels.fastToGain(2 * tilt * SHARES[k]), x = Bilinear.tangent(hz, rate) / Bilinear.tangent(CORNERS[k], rate);
            x *= x;
            sum += Decibels.fastOfGain((1 + g * x) / (1 + x / g)) / 2;
        }
        return sum;
    }

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        reset();
    }

    @Override public void set(Tilting t) {
        if (fresh) {
            tilt.at(t.tilt());
            design();
            System.arraycopy(goal, 0, c, 0, c.length);
        } else tilt.to(t.tilt(), steps);
        fresh = false;
    }

    /** (g s + w) / (s / g + w), g the root of the shelf's gain, by the bilinear transform. */
    private void design() {
        for (int k = 0; k < SHELVES; k++) {
            double g = Decibels.fastToGain(tilt.now() * SHARES[k]), w = Bilinear.tangent(CORNERS[k], rate), a0 = 1 / g + w;
            goal[3 * k] = (g + w) / a0;
            goal[3 * k + 1] = (w - g) / a0;
            goal[3 * k + 2] = (w - 1 / g) / a0;
        }
        goal[3 * SHELVES] = Decibels.fastToGain(-shelves(tilt.now(), PIVOT, rate));
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int i = 0; i < frames; i++) {
            if (phase == 0) tick();
            phase = (phase + 1) % GRID;
            if (moving) for (int k = 0; k < c.length; k++) c[k] += step[k];
            l[i] = filter(left, l[i]);
            r[i] = filter(right, r[i]);
        }
    }

    private void tick() {
        for (int k = 0; k < SHELVES; k++) {
            if (Math.abs(left[k]) < NOTHING) left[k] = 0;
            if (Math.abs(right[k]) < NOTHING) right[k] = 0;
        }
        System.arraycopy(goal, 0, c, 0, c.length);
        moving = tilt.step();
        if (!moving) return;
        design();
        for (int k = 0; k < c.length; k++) step[k] = (goal[k] - c[k]) / GRID;
    }

    private double filter(double[] state, double x) {
        x *= c[3 * SHELVES];
        for (int k = 0; k < SHELVES; k++) {
            double y = c[3 * k] * x + state[k];
            state[k] = c[3 * k + 1] * x - c[3 * k + 2] * y;
            x = y;
        }
        return x;
    }

    @Override public void reset() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        phase = 0;
        moving = false;
        fresh = true;
        set(Tilting.OFF);
        fresh = true;
    }
}
