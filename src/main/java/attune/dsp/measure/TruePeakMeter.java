package attune.dsp.measure;

/**
 * The highest point of the waveform while it comes in, between samples too (ITU-R BS.1770-5, Annex 2; see {@link Between}). One
 * thread writes, allocates nothing and takes no lock; any other may read. However the frames are cut into blocks, the peak is the
 * same. Samples count at once, points between them once 24 to 40 samples have followed.
 */
public final class TruePeakMeter {
    private static final int STRIDE = 16, ROOM = 1024;

    private final double[][] recent;
    /** Samples in {@link #recent}, and the first window of 48 that was not looked at yet. */
    private final int[] used, next;
    private volatile double peak;

    /** @param channels 1 or 2 */
    public TruePeakMeter(int channels) {
        recent = new double[channels][ROOM];
        used = new int[channels];
        next = new int[channels];
    }

    /** The next frames; with one channel only {@code left} is heard. */
    public void write(float[] left, float[] right, int from, int to) {
        double highest = add(0, left, from, to, peak);
        if (recent.length > 1) highest = add(1, right, from, to, highest);
        if (highest != peak) peak = highest;
    }

    private double add(int channel, float[] samples, int from, int to, double highest) {
        double[] x = recent[channel];
        int count = used[channel], window = next[channel];
        for (int i = from; i < to; i++) {
            if (count == ROOM) {
                System.arraycopy(x, window, x, 0, count - window);
                count -= window;
                window = 0;
            }
            x[count++] = samples[i];
            highest = Math.max(highest, Math.abs(samples[i]));
            if (count - window == Between.TAPS - 1 + STRIDE) {
                highest = between(x, window, window + STRIDE, highest);
                window += STRIDE;
            }
        }
        used[channel] = count;
        next[channel] = window;
        return highest;
    }

    /** Where even the bound stays below the peak so far nothing can exceed it, so that most of a mix is passed over. */
    private static double between(double[] samples, int from, int to, double peak) {
        double highest = 0;
        for (int i = from; i < to + Between.TAPS - 1; i++) highest = Math.max(highest, Math.abs(samples[i]));
        if (highest * Between.BOUND > peak) for (int i = from; i < to; i++) peak = Math.max(peak, Between.peak(samples, i));
        return peak;
    }

    /** The sound is over: looks at what still waited. Writer's thread. */
    void finish() {
        double highest = peak;
        for (int c = 0; c < recent.length; c++) {
            int windows = used[c] - Between.TAPS + 1;
            if (windows > next[c]) highest = between(recent[c], next[c], windows, highest);
        }
        rest();
        peak = highest;
    }

    /** What comes next does not follow on what was. Writer's thread. */
    public void rest() {
        for (int c = 0; c < recent.length; c++) {
            used[c] = 0;
            next[c] = 0;
        }
    }

    /** Looks for the highest anew. Writer's thread. */
    public void restart() {
        rest();
        peak = 0;
    }

    /** Linear; 1 is full scale. */
    public double peak() {
        return peak;
    }
}
