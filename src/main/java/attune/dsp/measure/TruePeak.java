package attune.dsp.measure;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import java.util.OptionalDouble;

/** How high a sound peaks, in dB of full scale. Silence has no peak. */
public final class TruePeak {
    private static final int CHUNK = 4096, STRIDE = 16;

    private TruePeak() {}

    /** dBTP: the highest point of the waveform, between samples too (ITU-R BS.1770-5, Annex 2; see {@link Between}). */
    public static OptionalDouble of(Audio sound) {
        double peak = sound.peak();
        for (int c = 0; c < sound.channels(); c++) peak = between(sound.channel(c), peak);
        return decibels(peak);
    }

    /** dBFS: the highest sample. */
    public static OptionalDouble sample(Audio sound) {
        return decibels(sound.peak());
    }

    /**
     * The highest of {@code peak} and every point between two samples that has 24 samples on either side. Within half a
     * millisecond of the ends only samples count: what would sound before and after a file is not in it, and taking it for
     * silence would read a sine that starts at 67.5 degrees 0.7 dB too high.
     */
    private static double between(float[] samples, double peak) {
        double[] chunk = new double[CHUNK + Between.TAPS - 1];
        for (int start = 0; start + Between.TAPS <= samples.length; start += CHUNK) {
            int length = Math.min(chunk.length, samples.length - start), windows = length - Between.TAPS + 1;
            for (int i = 0; i < length; i++) chunk[i] = samples[start + i];
            for (int i = 0; i < windows; i += STRIDE) peak = between(chunk, i, Math.min(windows, i + STRIDE), peak);
        }
        return peak;
    }

    /** Where even the bound stays below the peak so far nothing can exceed it, so that most of a mix is passed over. */
    private static double between(double[] samples, int from, int to, double peak) {
        double highest = 0;
        for (int i = from; i < to + Between.TAPS - 1; i++) highest = Math.max(highest, Math.abs(samples[i]));
        if (highest * Between.BOUND > peak) for (int i = from; i < to; i++) peak = Math.max(peak, Between.peak(samples, i));
        return peak;
    }

    private static OptionalDouble decibels(double peak) {
        return peak > 0 ? OptionalDouble.of(Decibels.ofGain(peak)) : OptionalDouble.empty();
    }
}
