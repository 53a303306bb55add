package attune.material;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Spectrum;
import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What a stem can carry: where its energy lies while it sounds, where its notes begin, how sharp they are and where it is
 * silent. The stem is a loop; everything is measured round the seam. Computed once, then constant; any thread may ask.
 */
public final class Analysis {
    private static final int SIZE = 8192, HOP = 4096;
    private static final float[] WINDOW = new HannWindow().generateCurve(SIZE);
    /** A stem sounds where its level lies within so many dB of its loudest. */
    public static final double SOUNDING = 40;
    /** Seconds of one step of the level. */
    private static final double STEP = 0.01;
    /** Seconds after an onset in which its peak stands, and over which its level is taken. */
    private static final double ATTACK = 0.03, BODY = 0.3;

    private final Audio loop;
    private final boolean[] sounding;
    private final Spectrum spectrum;
    private final double[] level;
    /** Found when first asked for: that takes longer than all the rest, and a mix is asked for its spectrum only. */
    private volatile int[] onsets;

    private Analysis(Audio loop) {
        this.loop = loop;
        double[] energy = energy(loop);
        double loudest = Arrays.stream(energy).max().orElse(0);
        sounding = new boolean[energy.length];
        for (int b = 0; b < energy.length; b++) sounding[b] = energy[b] > 0 && energy[b] >= loudest * StrictMath.pow(10, -SOUNDING / 10);
        spectrum = mean(loop, sounding);
        level = level(loop);
    }

    public static Analysis of(Audio loop) {
        if (loop.frames() == 0) throw new IllegalArgumentException("no frames");
        return new Analysis(loop);
    }

    /** Mean power by frequency while the stem sounds; a stereo stem's is the mean of both sides. */
    public Spectrum spectrum() {
        return spectrum;
    }

    /** The spectrum of another version of the stem, over the blocks in which this one sounds: their difference is what a change does. */
    public Spectrum spectrumOf(Audio other) {
        if (other.frames() != loop.frames()) throw new IllegalArgumentException(other.frames() + " frames are no version of " + loop.frames());
        return mean(other, sounding);
    }

    /** Where notes and hits begin: frames, rising. */
    public int[] onsets() {
        return found().clone();
    }

    private int[] found() {
        int[] known = onsets;
        if (known == null) onsets = known = Onsets.find(loop);
        return known;
    }

    /** From each onset to the next, the last round the seam; the whole loop when it has no onset. */
    public List<Segment> segments() {
        int[] onsets = found();
        List<Segment> all = new ArrayList<>();
        for (int i = 0; i < onsets.length; i++) all.add(new Segment(onsets[i], i + 1 < onsets.length ? onsets[i + 1] : onsets[0] + loop.frames()));
        return all.isEmpty() ? List.of(new Segment(0, loop.frames())) : List.copyOf(all);
    }

    /** For each onset, the peak of its first 30 ms over the RMS of its first 300 (less when the next comes sooner), in dB. */
    public double[] crests() {
        int[] onsets = found();
        List<Segment> segments = segments();
        double[] crests = new double[onsets.length];
        for (int i = 0; i < onsets.length; i++) {
            int body = Math.min(segments.get(i).frames(), (int) (BODY * loop.rate())), attack = Math.min(body, (int) (ATTACK * loop.rate()));
            double peak = 0, sum = 0;
            for (int c = 0; c < loop.channels(); c++) {
                float[] x = loop.channel(c);
                for (int k = 0, at = onsets[i]; k < body; k++, at = at + 1 == x.length ? 0 : at + 1) {
                    double v = x[at];
                    sum += v * v;
                    if (k < attack) peak = Math.max(peak, Math.abs(v));
                }
            }
            crests[i] = peak == 0 ? 0 : Decibels.ofGain(peak / Math.sqrt(sum / body / loop.channels()));
        }
        return crests;
    }

    /** The median of {@link #crests}; 0 without onsets. */
    public double typicalCrest() {
        return median(Arrays.stream(crests()));
    }

    /** The median over the segments of their highest peak, dB; minus infinity for silence. */
    public double typicalPeak() {
        return Decibels.ofGain(typical(segments(), s -> {
            double peak = 0;
            for (int c = 0; c < loop.channels(); c++) {
                float[] x = loop.channel(c);
                for (int k = 0, at = s.start(); k < s.frames(); k++, at = at + 1 == x.length ? 0 : at + 1) peak = Math.max(peak, Math.abs(x[at]));
            }
            return peak;
        }));
    }

    /** The level of each of so many equal parts of the loop, dB. */
    public double[] parts(int count) {
        double[] parts = new double[count];
        for (int i = 0; i < level.length; i++) parts[(int) ((long) i * count / level.length)] += level[i];
        return Arrays.stream(parts).map(p -> 10 * StrictMath.log10(p / level.length * count)).toArray();
    }

    /** Where the stem is silent: its level lies more than {@link #SOUNDING} dB below its loudest 10 ms. */
    public List<Segment> gaps() {
        return gaps(SOUNDING);
    }

    /** Where the level lies more than {@code below} dB under the loudest 10 ms, in steps of 10 ms; a gap may run across the seam. */
    public List<Segment> gaps(double below) {
        List<Segment> gaps = new ArrayList<>();
        double loudest = Arrays.stream(level).max().orElse(0), limit = loudest * StrictMath.pow(10, -below / 10);
        if (loudest == 0) return List.of(new Segment(0, loop.frames()));
        int first = 0;
        while (level[first] < limit) first++;
        for (int i = first; i < first + level.length; i++) {
            if (level[i % level.length] >= limit) continue;
            int from = i;
            while (level[i % level.length] < limit) i++;
            Segment gap = new Segment(frame(from), frame(i));
            gaps.add(gap.start() < loop.frames() ? gap : new Segment(gap.start() - loop.frames(), gap.end() - loop.frames()));
        }
        return List.copyOf(gaps);
    }

    /** Frames of the longest gap; 0 when there is none. */
    public int longestGap() {
        return gaps().stream().mapToInt(Segment::frames).max().orElse(0);
    }

    /** The median over the segments of the deepest gain reduction (dB, 0 or more, one number a frame) in each. */
    public double typicalDeepest(double[] reduction) {
        return typicalDeepest(segments(), reduction);
    }

    /** The median over the segments of the least gain reduction in each: what is left of it between two notes. */
    public double typicalBetween(double[] reduction) {
        return typicalBetween(segments(), reduction);
    }

    public static double typicalDeepest(List<Segment> segments, double[] reduction) {
        return typical(segments, s -> extreme(s, reduction, 1));
    }

    public static double typicalBetween(List<Segment> segments, double[] reduction) {
        return typical(segments, s -> extreme(s, reduction, -1));
    }

    private static double typical(List<Segment> segments, ToDoubleFunction<Segment> of) {
        return median(segments.stream().mapToDouble(of));
    }

    private static double extreme(Segment segment, double[] curve, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = segment.start(); i < segment.end(); i++) best = Math.max(best, sign * curve[i % curve.length]);
        return sign * best;
    }

    private static double median(DoubleStream values) {
        double[] v = values.sorted().toArray();
        return v.length == 0 ? 0 : (v[(v.length - 1) / 2] + v[v.length / 2]) / 2;
    }

    /** Where a step of the level begins; steps count on across the seam. */
    private int frame(int step) {
        return step / level.length * loop.frames() + (int) ((long) (step % level.length) * loop.frames() / level.length);
    }

    /** Mean power in steps of 10 ms, the sides added. */
    private static double[] level(Audio loop) {
        int steps = Math.max(1, (int) Math.rint(loop.seconds() / STEP));
        double[] level = new double[steps];
        for (int s = 0; s < steps; s++) {
            int from = (int) ((long) s * loop.frames() / steps), to = (int) ((s + 1L) * loop.frames() / steps);
            for (int c = 0; c < loop.channels(); c++) for (int i = from; i < to; i++) level[s] += (double) loop.channel(c)[i] * loop.channel(c)[i];
            level[s] /= Math.max(1, to - from);
        }
        return level;
    }

    /** The energy of each block under the window, round the loop. */
    private static double[] energy(Audio loop) {
        double[] energy = new double[(loop.frames() + HOP - 1) / HOP];
        for (int b = 0; b < energy.length; b++)
            for (int c = 0; c < loop.channels(); c++) {
                float[] x = loop.channel(c);
                for (int i = 0, at = start(b, x); i < SIZE; i++, at = at + 1 == x.length ? 0 : at + 1) {
                    double v = WINDOW[i] * x[at];
                    energy[b] += v * v;
                }
            }
        return energy;
    }

    private static int start(int block, float[] x) {
        return (int) ((long) block * HOP % x.length);
    }

    /** The mean power of each bin over some of the blocks; a full-scale sine gives a sum of 1. */
    private static Spectrum mean(Audio loop, boolean[] of) {
        FFT fft = new FFT(SIZE);
        float[] block = new float[SIZE];
        double[] mean = new double[SIZE / 2];
        int count = 0;
        for (int b = 0; b < of.length; b++) {
            if (!of[b]) continue;
            count += loop.channels();
            for (int c = 0; c < loop.channels(); c++) {
                float[] x = loop.channel(c);
                for (int i = 0, at = start(b, x); i < SIZE; i++, at = at + 1 == x.length ? 0 : at + 1) block[i] = WINDOW[i] * x[at];
                fft.forwardTransform(block);
                for (int k = 1; k < SIZE / 2; k++) mean[k] += (double) block[2 * k] * block[2 * k] + (double) block[2 * k + 1] * block[2 * k + 1];
            }
        }
        double squares = 0;
        for (float w : WINDOW) squares += (double) w * w;
        for (int k = 0; k < mean.length && count > 0; k++) mean[k] *= 4 / (SIZE * squares) / count;
        return new Spectrum(mean, (double) loop.rate() / SIZE);
    }
}
