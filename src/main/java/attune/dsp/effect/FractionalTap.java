package attune.dsp.effect;

import attune.dsp.Processor;
import attune.dsp.Trig;

/**
 * Reads a {@link DelayRing} at any place: a whole number of frames exactly, between two frames through a sinc of 32 samples
 * under a Blackman window (within 0.01 dB up to 18 kHz at 48 kHz).
 */
final class FractionalTap {
    static final int TAPS = 32;
    /** No delay is shorter, so that all it needs is in the ring before the cell is. */
    static final int SHORTEST = Processor.GRID + TAPS / 2;
    /** A place this near to a frame is that frame. */
    private static final double WHOLE = 1e-6;

    private final double[] kernel = new double[TAPS], near = new double[Processor.GRID + TAPS - 1];
    private double frames;
    private int whole;
    private boolean between;

    void at(double frames) {
        this.frames = Math.max(SHORTEST, frames);
        whole = (int) Math.floor(this.frames + WHOLE);
        double part = this.frames - whole;
        between = part > WHOLE;
        if (!between) return;
        double sum = 0;
        for (int k = 0; k < TAPS; k++) {
            double t = k - (TAPS / 2 - 1) - (1 - part), turn = StrictMath.PI * t / (TAPS / 2);
            kernel[k] = Trig.sin(StrictMath.PI * t) / t * (0.42 + 0.5 * Trig.cos(turn) + 0.08 * Trig.cos(2 * turn));
            sum += kernel[k];
        }
        for (int k = 0; k < TAPS; k++) kernel[k] /= sum;
    }

    double frames() {
        return frames;
    }

    void read(DelayRing ring, double[] out, int count) {
        if (!between) {
            ring.get(whole, out, count);
            return;
        }
        ring.get(whole + TAPS / 2, near, count + TAPS - 1);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int k = 0; k < TAPS; k++) sum += kernel[k] * near[i + k];
            out[i] = sum;
        }
    }
}
