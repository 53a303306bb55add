package attune.engine;

/** How loud a channel is, for the window: the peak and the mean power of both sides, both falling slowly, so that a reader who looks sixty times a second misses no stroke. */
final class Level {
    /** For each cell of 32 frames: the peak falls by 20 dB in 0.15 s, the mean power is averaged over about 0.1 s. */
    private static final double FALL = 0.99, NEW = 0.0067;

    private volatile float peakLeft, peakRight;
    private volatile float powerLeft, powerRight;

    /** Audio thread. */
    void hear(double[] left, double[] right, int frames) {
        peakLeft = peak(left, frames, peakLeft);
        peakRight = peak(right, frames, peakRight);
        powerLeft = power(left, frames, powerLeft);
        powerRight = power(right, frames, powerRight);
    }

    private static float peak(double[] x, int frames, float before) {
        double most = before < 1e-9f ? 0 : before * FALL;
        for (int i = 0; i < frames; i++) most = Math.max(most, Math.abs(x[i]));
        return (float) most;
    }

    private static float power(double[] x, int frames, float before) {
        double sum = 0;
        for (int i = 0; i < frames; i++) sum += x[i] * x[i];
        double now = before + NEW * (sum / frames - before);
        return now < 1e-12 ? 0 : (float) now;
    }

    float peak(int side) {
        return side == 0 ? peakLeft : peakRight;
    }

    double rms(int side) {
        return Math.sqrt(side == 0 ? powerLeft : powerRight);
    }
}
