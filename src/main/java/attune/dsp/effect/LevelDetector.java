package attune.dsp.effect;

/**
 * What a compressor listens to: one level for both sides, so that the image does not move when it turns down.
 * <ul>
 * <li>PEAK: the highest of |left| and |right| within the last millisecond. Without that window the level falls to nothing
 * twice in every cycle, and a slow attack would never reach the curve even on a steady tone (1.2 dB of 15 short at 1 kHz,
 * 10 and 100 ms). With it tones above 500 Hz read steady, yet a click is not stretched by more than an attack can see.</li>
 * <li>RMS: the root of the power, averaged with a time constant of 10 ms, of the louder side. A full-scale sine reads -3 dB.
 * A tone of 100 Hz ripples by 0.35 dB.</li>
 * </ul>
 */
final class LevelDetector {
    static final double WINDOW_SECONDS = 0.001, RMS_SECONDS = 0.01;
    private static final double NOTHING = 1e-30;

    private final double decay;
    private final SlidingMax highest;
    /** The same for whole runs; one of the two is in use. */
    private final WindowMax highestOfRun;
    private double leftPower, rightPower;

    LevelDetector(double rate) {
        this(rate, 0);
    }

    /** @param longest the most frames of a run */
    LevelDetector(double rate, int longest) {
        decay = StrictMath.exp(-1 / (RMS_SECONDS * rate));
        highest = new SlidingMax(window(rate));
        highestOfRun = longest == 0 ? null : new WindowMax(window(rate), longest);
    }

    /** The length of the peak window in frames. */
    static int window(double rate) {
        return Math.max(1, (int) Math.rint(WINDOW_SECONDS * rate));
    }

    /** The level after one more frame, as an amplitude. */
    double peak(double left, double right) {
        return highest.next(Math.max(Math.abs(left), Math.abs(right)));
    }

    /** The level after one more frame, as a power. */
    double power(double left, double right) {
        left *= left;
        right *= right;
        leftPower = left + decay * (leftPower - left);
        rightPower = right + decay * (rightPower - right);
        return Math.max(leftPower, rightPower);
    }

    /** The levels after each of the next frames, as amplitudes. A detector that has been asked so is not asked frame by frame. */
    void peaks(double[] left, double[] right, int from, int frames, double[] levels) {
        for (int i = 0; i < frames; i++) levels[i] = Math.max(Math.abs(left[from + i]), Math.abs(right[from + i]));
        highestOfRun.next(levels, frames);
    }

    /** The levels after each of the next frames, as powers. */
    void powers(double[] left, double[] right, int from, int frames, double[] levels) {
        double l = leftPower, r = rightPower;
        for (int i = 0; i < frames; i++) {
            double x = left[from + i], y = right[from + i];
            x *= x;
            y *= y;
            l = x + decay * (l - x);
            r = y + decay * (r - y);
            levels[i] = Math.max(l, r);
        }
        leftPower = l;
        rightPower = r;
    }

    /** Once every grid step: what is too small to hear becomes zero. */
    void snap() {
        if (leftPower < NOTHING) leftPower = 0;
        if (rightPower < NOTHING) rightPower = 0;
    }

    void reset() {
        highest.reset();
        if (highestOfRun != null) highestOfRun.reset();
        leftPower = rightPower = 0;
    }
}
