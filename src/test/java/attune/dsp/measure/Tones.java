package attune.dsp.measure;

import attune.dsp.Audio;
import attune.dsp.Decibels;

/** Test signals of the standards: a 1 kHz sine whose level steps. */
public final class Tones {
    private Tones() {}

    /** Stereo; pairs of peak level in dBFS and seconds; a level of -200 or less is silence. */
    public static Audio stereo(int rate, double... levelsAndSeconds) {
        float[] samples = samples(rate, levelsAndSeconds);
        return new Audio(rate, samples, samples.clone());
    }

    static Audio mono(int rate, double... levelsAndSeconds) {
        return Audio.mono(rate, samples(rate, levelsAndSeconds));
    }

    private static float[] samples(int rate, double... steps) {
        double seconds = 0;
        for (int i = 1; i < steps.length; i += 2) seconds += steps[i];
        float[] samples = new float[(int) Math.round(seconds * rate)];
        double end = 0;
        for (int step = 0, i = 0; step < steps.length; step += 2) {
            double amplitude = steps[step] <= -200 ? 0 : Decibels.toGain(steps[step]);
            end += steps[step + 1];
            for (; i < Math.min(samples.length, Math.round(end * rate)); i++) samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * i / rate));
        }
        return samples;
    }

    /** The same steps over and over. */
    public static double[] times(int count, double... steps) {
        double[] all = new double[count * steps.length];
        for (int i = 0; i < all.length; i++) all[i] = steps[i % steps.length];
        return all;
    }
}
