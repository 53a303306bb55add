package attune.dsp.measure;

import java.util.Arrays;

/**
 * Loudness while it comes in, by ITU-R BS.1770-5 and EBU Tech 3341 and 3342: the one place where these are worked out. One thread
 * writes, allocates nothing and takes no lock; any other may read, and sees each figure whole, at most a hundredth of a second old.
 * However the frames are cut into blocks, the figures are the same. All are in LUFS or LU; NaN stands for a sound that is too
 * short for the figure, or silent. A mono sound counts as one channel: 3 LU less than the same samples on both sides.
 */
public final class LoudnessMeter {
    /** Slices of 10 ms in a second, a momentary window, a short-term window, and from one gating block to the next. */
    private static final int SECOND = 100, MOMENTARY = 40, SHORT_TERM = 300, STEP = 10;
    /** Slices kept: at least a short-term window, a power of two. */
    private static final int KEPT = 512;
    private static final double OFFSET = -0.691, ABSOLUTE_GATE = power(-70);
    /** -200 LUFS: below this it is silence. */
    private static final double SILENCE = power(-200);

    private final int rate;
    private final KWeighting[] weighting;
    private final double[] slices = new double[KEPT];
    /** Mean powers of 400 ms and of 3 s, one each every 100 ms; the newest take the place of the oldest. */
    private final double[] blocks, spans;
    private long slice, counted;
    private int end;
    private int into;
    private volatile long blockCount, spanCount;
    private volatile double momentary, shortTerm, momentaryMax, shortTermMax;

    /** @param channels 1 or 2 @param seconds how far back the integrated loudness and the range reach */
    public LoudnessMeter(int rate, int channels, int seconds) {
        this.rate = rate;
        weighting = new KWeighting[channels];
        for (int c = 0; c < channels; c++) weighting[c] = new KWeighting(rate);
        blocks = new double[Math.max(1, seconds * SECOND / STEP)];
        spans = new double[blocks.length];
        end = (int) start(1);
    }

    /** The next frames; with one channel only {@code left} is heard. */
    public void write(float[] left, float[] right, int from, int to) {
        for (int at = from; at < to; ) {
            int n = Math.min(to - at, end - into);
            if (weighting.length > 1) KWeighting.add(weighting[0], weighting[1], left, right, at, at + n);
            else weighting[0].add(left, at, at + n);
            at += n;
            into += n;
            if (into == end) finishSlice();
        }
    }

    private void finishSlice() {
        double energy = weighting[0].take();
        if (weighting.length > 1) energy += weighting[1].take();
        slices[(int) slice & (KEPT - 1)] = energy;
        slice++;
        counted++;
        into = 0;
        end = (int) (start(slice + 1) - start(slice));
        if (slice >= MOMENTARY) momentary = window(MOMENTARY);
        if (slice >= SHORT_TERM) shortTerm = window(SHORT_TERM);
        if (counted >= MOMENTARY) {
            momentaryMax = Math.max(momentaryMax, momentary);
            if (counted % STEP == 0) {
                blocks[(int) (blockCount % blocks.length)] = momentary;
                blockCount = blockCount + 1;
            }
        }
        if (counted >= SHORT_TERM) {
            shortTermMax = Math.max(shortTermMax, shortTerm);
            if (counted % STEP == 0) {
                spans[(int) (spanCount % spans.length)] = shortTerm;
                spanCount = spanCount + 1;
            }
        }
    }

    /** Frames before a slice: a hundredth of a second is no whole number of frames at every rate. */
    private long start(long slice) {
        return slice * rate / SECOND;
    }

    /** Mean power of the newest slices. */
    private double window(int length) {
        double energy = 0;
        for (long i = slice - length; i < slice; i++) energy += slices[(int) i & (KEPT - 1)];
        return energy / (start(slice) - start(slice - length));
    }

    /** The sound has stopped: the windows empty. What was integrated stays, and goes on with the next sound. Writer's thread. */
    public void rest() {
        if (slice == 0 && into == 0) return;
        for (KWeighting w : weighting) w.reset();
        slice = 0;
        counted = 0;
        into = 0;
        end = (int) start(1);
        momentary = 0;
        shortTerm = 0;
    }

    /** Integrates anew from here on; the windows run on. Writer's thread. */
    public void restart() {
        counted = 0;
        blockCount = 0;
        spanCount = 0;
        momentaryMax = 0;
        shortTermMax = 0;
    }

    /** The last 400 ms. */
    public double momentary() {
        return lufs(momentary);
    }

    /** The last 3 s. */
    public double shortTerm() {
        return lufs(shortTerm);
    }

    /** The highest of all windows of 400 ms, one every 10 ms. */
    public double momentaryMax() {
        return lufs(momentaryMax);
    }

    /** The highest of all windows of 3 s, one every 10 ms. */
    public double shortTermMax() {
        return lufs(shortTermMax);
    }

    /** All since the restart: blocks of 400 ms every 100 ms, gated at -70 LUFS and at 10 LU below what is left. */
    public double integrated() {
        int count = (int) Math.min(blockCount, blocks.length);
        double gate = Math.max(ABSOLUTE_GATE, 0.1 * meanAbove(ABSOLUTE_GATE, blocks, count));
        return lufs(meanAbove(gate, blocks, count));
    }

    /**
     * LU between the 10th and the 95th percentile of the windows of 3 s since the restart, one every 100 ms, gated at -70 LUFS and
     * at 20 LU below the mean of what passes that. Sorts them all: for once a second, not for every frame.
     */
    public double range() {
        int count = (int) Math.min(spanCount, spans.length), loud = 0;
        double gate = Math.max(ABSOLUTE_GATE, 0.01 * meanAbove(ABSOLUTE_GATE, spans, count));
        double[] sorted = Arrays.copyOf(spans, count);
        for (double p : sorted) if (p > gate) sorted[loud++] = p;
        if (loud == 0) return Double.NaN;
        Arrays.sort(sorted, 0, loud);
        return 10 * StrictMath.log10(sorted[place(loud, 0.95)] / sorted[place(loud, 0.10)]);
    }

    private static int place(int count, double part) {
        return (int) Math.rint((count - 1) * part);
    }

    private static double meanAbove(double gate, double[] powers, int among) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < among; i++) if (powers[i] > gate) {
            sum += powers[i];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double lufs(double power) {
        return power > SILENCE ? OFFSET + 10 * StrictMath.log10(power) : Double.NaN;
    }

    private static double power(double lufs) {
        return StrictMath.pow(10, (lufs - OFFSET) / 10);
    }
}
