package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import attune.dsp.measure.Between;

/**
 * A look-ahead brickwall limiter for true peaks, both sides linked.
 * <p>
 * The peak around each frame, between samples too ({@link Between}, 8 times), asks for a gain. The lowest gain asked for
 * within the look-ahead of 3 ms is held, let go with a time constant of 100 ms, and averaged twice over half the look-ahead
 * each: the gain comes down smoothly and is there, in full, when the peak is. While nothing exceeds the ceiling every bit passes.
 */
public final class Limiter implements Processor<Limiting> {
    private static final double LOOKAHEAD_SECONDS = 0.003, RELEASE_SECONDS = 0.1;
    private static final int BEHIND = Between.TAPS / 2;
    /** Reductions are averaged as whole numbers of 2^-40, so that running sums are exact and come back to zero. */
    private static final double UNIT = 0x1p40;
    /** A gain of 1 - 1e-9 is 1 to the last bit of a float. */
    private static final double LET_GO = 1e-9;

    private final Glide ceiling = new Glide(), drive = new Glide();
    private int box, size, at, turn, phase, steps;
    /** Both rings are written twice, a ring's length apart, so that the last frames always lie in a row. */
    private double[] left, right;
    private long[] asked, averaged;
    private long askedSum, averagedSum;
    private SlidingMax near, peaks;
    private double release, reduction, between, scale;
    private double limit, driveNow, driveStep, gain = 1;
    private boolean fresh = true;

    @Override public void prepare(double rate, int maxFrames) {
        box = Math.max(2, (int) Math.rint(LOOKAHEAD_SECONDS * rate / 2));
        size = Math.max(latency() + 1, Between.TAPS);
        left = new double[2 * size];
        right = new double[2 * size];
        asked = new long[box];
        averaged = new long[box];
        near = new SlidingMax(Between.TAPS);
        peaks = new SlidingMax(2 * box - 1);
        release = StrictMath.exp(-1 / (RELEASE_SECONDS * rate));
        scale = 1 / (UNIT * box * box);
        steps = Glide.steps(rate);
        reset();
    }

    @Override public void set(Limiting l) {
        if (fresh) {
            ceiling.at(Decibels.fastToGain(l.ceiling()));
            drive.at(Decibels.fastToGain(l.drive()));
        } else {
            ceiling.to(Decibels.fastToGain(l.ceiling()), steps);
            drive.to(Decibels.fastToGain(l.drive()), steps);
        }
        fresh = false;
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int i = 0; i < frames; i++) {
            if (phase == 0) tick();
            phase = (phase + 1) % GRID;
            driveNow += driveStep;
            frame(l, r, i);
        }
    }

    private void tick() {
        ceiling.step();
        limit = ceiling.now();
        driveNow = drive.now();
        drive.step();
        driveStep = (drive.now() - driveNow) / GRID;
    }

    private void frame(double[] l, double[] r, int i) {
        left[at] = left[at + size] = l[i] * driveNow;
        right[at] = right[at + size] = r[i] * driveNow;
        int end = at + size;

        double before = between, loudest = near.next(Math.max(Math.abs(left[end]), Math.abs(right[end])));
        int window = end - Between.TAPS + 1, middle = end - BEHIND;
        between = loudest * Between.BOUND > limit ? Math.max(Between.peak(left, window), Between.peak(right, window)) : 0;
        double level = Math.max(Math.max(Math.abs(left[middle]), Math.abs(right[middle])), Math.max(before, between));
        double peak = peaks.next(level), goal = peak > limit ? 1 - limit / peak : 0;
        reduction = goal >= reduction ? goal : goal + release * (reduction - goal);
        if (goal == 0 && reduction < LET_GO) reduction = 0;

        gain = 1 - average((long) Math.ceil(reduction * UNIT)) * scale;
        int out = end - latency();
        l[i] = left[out] * gain;
        r[i] = right[out] * gain;
        at = at + 1 == size ? 0 : at + 1;
    }

    /** Two running sums one after the other: a triangle as long as the look-ahead. */
    private long average(long value) {
        int i = turn;
        turn = turn + 1 == box ? 0 : turn + 1;
        askedSum += value - asked[i];
        asked[i] = value;
        averagedSum += askedSum - averaged[i];
        averaged[i] = askedSum;
        return averagedSum;
    }

    /** Positive dB by which the last frame was turned down; read on the audio thread. */
    public double gainReduction() {
        return gain == 1 ? 0 : -Decibels.ofGain(gain);
    }

    @Override public int latency() {
        return 2 * box - 2 + BEHIND;
    }

    @Override public void reset() {
        java.util.Arrays.fill(left, 0);
        java.util.Arrays.fill(right, 0);
        java.util.Arrays.fill(asked, 0);
        java.util.Arrays.fill(averaged, 0);
        askedSum = averagedSum = 0;
        near.reset();
        peaks.reset();
        at = turn = phase = 0;
        reduction = between = 0;
        gain = 1;
        fresh = true;
        ceiling.at(1);
        drive.at(1);
    }
}
