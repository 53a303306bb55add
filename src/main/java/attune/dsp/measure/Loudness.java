package attune.dsp.measure;

import attune.dsp.Audio;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How loud a sound is, by ITU-R BS.1770-5 and EBU Tech 3341 and 3342. A value is absent if the sound is too short for it, or silent.
 * A mono sound counts as one channel: 3 LU less than the same samples on both sides.
 *
 * @param integrated   LUFS of the whole, blocks of 400 ms every 100 ms, gated at -70 LUFS and at 10 LU below what is left
 * @param momentaryMax LUFS, the highest of all windows of 400 ms, one every 10 ms
 * @param shortTermMax LUFS, the highest of all windows of 3 s, one every 10 ms
 * @param range        LU between the 10th and 95th percentile of windows of 3 s every 100 ms, gated at -70 LUFS and at 20 LU below
 */
public record Loudness(OptionalDouble integrated, OptionalDouble momentaryMax, OptionalDouble shortTermMax, OptionalDouble range) {
    /** Slices of 10 ms in a second, a momentary window, a short-term window, and from one gating block to the next. */
    private static final int SECOND = 100, MOMENTARY = 40, SHORT_TERM = 300, STEP = 10;
    private static final double OFFSET = -0.691, ABSOLUTE_GATE = power(-70);
    /** -200 LUFS: below this it is silence. */
    private static final double SILENCE = power(-200);

    public static Loudness of(Audio sound) {
        double[] slices = slices(sound);
        return new Loudness(integrated(slices, sound.rate()), highest(slices, MOMENTARY, sound.rate()), highest(slices, SHORT_TERM, sound.rate()),
            range(slices, sound.rate()));
    }

    /** Only the integrated loudness in LUFS. */
    public static OptionalDouble integrated(Audio sound) {
        return integrated(slices(sound), sound.rate());
    }

    /** The weighted energy of each 10 ms, both channels added. A rest shorter than that is left out. */
    private static double[] slices(Audio sound) {
        int rate = sound.rate(), count = (int) ((long) sound.frames() * SECOND / rate);
        double[] slices = new double[count];
        for (int c = 0; c < sound.channels(); c++) {
            KWeighting weighting = new KWeighting(rate);
            for (int i = 0; i < count; i++) slices[i] += weighting.energy(sound.channel(c), start(i, rate), start(i + 1, rate));
        }
        return slices;
    }

    private static int start(int slice, int rate) {
        return (int) ((long) slice * rate / SECOND);
    }

    /** Mean power of the windows of {@code length} slices, one every {@code step} slices. */
    private static double[] windows(double[] slices, int length, int step, int rate) {
        double[] windows = new double[slices.length < length ? 0 : (slices.length - length) / step + 1];
        for (int w = 0; w < windows.length; w++) {
            int first = w * step;
            double energy = 0;
            for (int i = first; i < first + length; i++) energy += slices[i];
            windows[w] = energy / (start(first + length, rate) - start(first, rate));
        }
        return windows;
    }

    private static OptionalDouble integrated(double[] slices, int rate) {
        double[] blocks = windows(slices, MOMENTARY, STEP, rate);
        double gate = Math.max(ABSOLUTE_GATE, 0.1 * meanAbove(ABSOLUTE_GATE, blocks));
        return decibels(meanAbove(gate, blocks));
    }

    private static OptionalDouble highest(double[] slices, int length, int rate) {
        return decibels(Arrays.stream(windows(slices, length, 1, rate)).max().orElse(0));
    }

    /** EBU Tech 3342: the relative gate lies 20 LU below the mean of what passes the absolute one. */
    private static OptionalDouble range(double[] slices, int rate) {
        double[] windows = windows(slices, SHORT_TERM, STEP, rate);
        double gate = Math.max(ABSOLUTE_GATE, 0.01 * meanAbove(ABSOLUTE_GATE, windows));
        double[] loud = Arrays.stream(windows).filter(p -> p > gate).sorted().toArray();
        if (loud.length == 0) return OptionalDouble.empty();
        return OptionalDouble.of(10 * StrictMath.log10(percentile(loud, 0.95) / percentile(loud, 0.10)));
    }

    private static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.rint((sorted.length - 1) * part)];
    }

    private static double meanAbove(double gate, double[] powers) {
        double sum = 0;
        int count = 0;
        for (double p : powers) if (p > gate) {
            sum += p;
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static OptionalDouble decibels(double power) {
        return power > SILENCE ? OptionalDouble.of(OFFSET + 10 * StrictMath.log10(power)) : OptionalDouble.empty();
    }

    private static double power(double lufs) {
        return StrictMath.pow(10, (lufs - OFFSET) / 10);
    }
}
