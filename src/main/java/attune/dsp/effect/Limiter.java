package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import attune.dsp.measure.Between;

/**
 * A look-ahead brickwall limiter for true peaks, both sides linked.
 * <p>
 * The peak around each frame, between samples too ({@link Between}, 8 times), asks for a gain. The lowest gain asked for
 * within the look-ahead of 3 ms is held, let go with a time constant of 100 ms, and averaged twice over half the look-ahead
 * each: the gain comes down smoothly and is there, in full, when the peak is. While nothing exceeds the ceiling every bit passes;
 * of what lies above 21 kHz, which every program interpolates in its own way, a part counts as peak ({@link NyquistEdge}).
 */
public final class Limiter implements Processor<Limiting> {
    private static final double LOOKAHEAD_SECONDS = 0.003, RELEASE_SECONDS = 0.1;
    private static final int BEHIND = Between.TAPS / 2;
    /** Reductions are averaged as whole numbers of 2^-40, so that running sums are exact and come back to zero. */
    private static final double UNIT = 0x1p40;
    /** A gain of 1 - 1e-9 is 1 to the last bit of a float. */
    private static final double LET_GO = 1e-9;

    private static final double BOUND = Between.BOUND + NyquistEdge.SHARE;

    /** Frames at once while nothing moves: enough for the compiler's vectors, few enough for the nearest cache. */
    private static final int LONGEST_RUN = 256;

    private final Glide ceiling = new Glide(), drive = new Glide();
    private int box, past, turn, phase, steps;
    /** The sound: as many frames of the past as are still needed, then those of the run. */
    private double[] left, right;
    private final double[] level = new double[LONGEST_RUN], near = new double[LONGEST_RUN], between = new double[LONGEST_RUN + 1];
    private final double[] other = new double[LONGEST_RUN];
    private final Between.Run betweens = new Between.Run(LONGEST_RUN);
    private final NyquistEdge edge = new NyquistEdge(LONGEST_RUN);
    private long[] asked, averaged;
    private long askedSum, averagedSum;
    private WindowMax nearest, peaks;
    private double release, reduction, scale;
    private double limit, driveNow, driveStep, gain = 1;
    private boolean fresh = true;

    @Override public void prepare(double rate, int maxFrames) {
        box = Math.max(2, (int) Math.rint(LOOKAHEAD_SECONDS * rate / 2));
        past = Math.max(latency(), Between.TAPS - 1);
        left = new double[past + LONGEST_RUN];
        right = new double[past + LONGEST_RUN];
        asked = new long[box];
        averaged = new long[box];
        nearest = new WindowMax(Between.TAPS, LONGEST_RUN);
        peaks = new WindowMax(2 * box - 1, LONGEST_RUN);
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
        for (int done = 0; done < frames; ) {
            if (phase == 0) tick();
            boolean still = driveStep == 0 && !drive.moving() && !ceiling.moving();
            int run = Math.min(frames - done, still ? LONGEST_RUN : GRID - phase);
            run(l, r, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
    }

    private void tick() {
        ceiling.step();
        limit = ceiling.now();
        driveNow = drive.now();
        drive.step();
        driveStep = (drive.now() - driveNow) / GRID;
    }

    private void run(double[] l, double[] r, int from, int frames) {
        drive(l, r, from, frames);
        levels(frames);
        peaks.next(level, frames);
        int out = past - latency();
        if (idle(frames)) {
            System.arraycopy(left, out, l, from, frames);
            System.arraycopy(right, out, r, from, frames);
        } else {
            gains(frames);
            for (int i = 0; i < frames; i++) l[from + i] = left[out + i] * level[i];
            for (int i = 0; i < frames; i++) r[from + i] = right[out + i] * level[i];
        }
        System.arraycopy(left, frames, left, 0, past);
        System.arraycopy(right, frames, right, 0, past);
    }

    private void drive(double[] l, double[] r, int from, int frames) {
        if (driveStep == 0) {
            double d = driveNow;
            for (int i = 0; i < frames; i++) left[past + i] = l[from + i] * d;
            for (int i = 0; i < frames; i++) right[past + i] = r[from + i] * d;
        } else {
            for (int i = 0; i < frames; i++) {
                driveNow += driveStep;
                left[past + i] = l[from + i] * driveNow;
                right[past + i] = r[from + i] * driveNow;
            }
        }
    }

    /** The peak around each frame, {@link #BEHIND} frames late: the frame itself and what lies between it and its neighbours. */
    private void levels(int frames) {
        for (int i = 0; i < frames; i++) near[i] = Math.max(Math.abs(left[past + i]), Math.abs(right[past + i]));
        nearest.next(near, frames);
        between(frames);
        int middle = past - BEHIND;
        for (int i = 0; i < frames; i++) level[i] = Math.max(Math.abs(left[middle + i]), Math.abs(right[middle + i]));
        for (int i = 0; i < frames; i++) level[i] = Math.max(level[i], Math.max(between[i], between[i + 1]));
        between[0] = between[frames];
    }

    /** What cannot exceed the ceiling is not looked for; between[0] is the last of the run before. */
    private void between(int frames) {
        int first = 0, last = frames;
        while (first < last && near[first] * BOUND <= limit) first++;
        while (first < last && near[last - 1] * BOUND <= limit) last--;
        int count = last - first, window = past + first - Between.TAPS + 1;
        if (count > 0) {
            betweens.peaks(left, window, count, level);
            betweens.peaks(right, window, count, other);
            edge.add(left, window, count, level);
            edge.add(right, window, count, other);
        }
        for (int i = 0; i < frames; i++) {
            boolean high = i >= first && i < last && near[i] * BOUND > limit;
            between[i + 1] = high ? Math.max(level[i - first], other[i - first]) : 0;
        }
    }

    /** True when every gain of the run is 1, and all that the averages hold is nothing. */
    private boolean idle(int frames) {
        if (reduction != 0 || averagedSum != 0 || askedSum != 0) return false;
        for (int i = 0; i < frames; i++) if (level[i] > limit) return false;
        turn = (turn + frames) % box;
        gain = 1;
        return true;
    }

    /** The peaks within the look-ahead become gains. */
    private void gains(int frames) {
        double lowest = reduction, last = Double.NaN, goal = 0;
        for (int i = 0; i < frames; i++) {
            double peak = level[i];
            if (peak != last) goal = peak > limit ? 1 - limit / peak : 0;
            last = peak;
            lowest = goal >= lowest ? goal : goal + release * (lowest - goal);
            if (goal == 0 && lowest < LET_GO) lowest = 0;
            level[i] = lowest;
        }
        reduction = lowest;
        for (int i = 0; i < frames; i++) level[i] = 1 - average((long) Math.ceil(level[i] * UNIT)) * scale;
        gain = level[frames - 1];
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
        nearest.reset();
        peaks.reset();
        turn = phase = 0;
        reduction = between[0] = 0;
        gain = 1;
        fresh = true;
        ceiling.at(1);
        drive.at(1);
    }
}
