package attune.material;

import attune.dsp.Audio;
import attune.dsp.Kaiser;

/**
 * Rate conversion by a rational polyphase filter: a sinc under a Kaiser window of -140 dB, its pass band up to 20 kHz of
 * 22.05. Every output frame is a dot product of input frames with the phase of the filter that falls on them, so there is no
 * delay, and the same input gives the same samples on every machine.
 */
public final class Resampler {
    private static final double STOP = 140;
    private static final double PASS = 20 / 22.05;
    /** Weights; 32 MB. */
    private static final int LARGEST_TABLE = 4_000_000;

    private Resampler() {}

    /** The sound at another rate, {@code round(frames * rate / audio.rate())} frames long, with silence around it. */
    public static Audio resample(Audio audio, int rate) {
        return convert(audio, rate, false);
    }

    /** The same for a loop: its end is followed by its beginning, so a seamless loop stays one. */
    public static Audio resampleLoop(Audio audio, int rate) {
        return convert(audio, rate, true);
    }

    private static Audio convert(Audio audio, int rate, boolean loop) {
        if (audio.rate() == rate || audio.frames() == 0) return new Audio(rate, audio.left(), audio.right());
        if (!converts(audio.rate(), rate)) throw new IllegalArgumentException(audio.rate() + " Hz to " + rate);
        int common = gcd(audio.rate(), rate), up = rate / common, down = audio.rate() / common;
        double[][] phases = phases(up, down);
        int frames = (int) Math.round((double) audio.frames() * up / down);
        float[] left = convert(audio.left(), phases, up, down, frames, loop);
        return audio.isMono() ? Audio.mono(rate, left) : new Audio(rate, left, convert(audio.right(), phases, up, down, frames, loop));
    }

    private static float[] convert(float[] in, double[][] phases, int up, int down, int frames, boolean loop) {
        float[] out = new float[frames];
        int half = phases[0].length / 2;
        for (int n = 0; n < frames; n++) {
            long position = (long) n * down;
            double[] taps = phases[(int) (position % up)];
            int first = (int) (position / up) - half + 1;
            double sum = 0;
            if (first >= 0 && first + taps.length <= in.length) for (int k = 0; k < taps.length; k++) sum += taps[k] * in[first + k];
            else for (int k = 0; k < taps.length; k++) sum += taps[k] * at(in, first + k, loop);
            out[n] = (float) sum;
        }
        return out;
    }

    private static double at(float[] in, int index, boolean loop) {
        if (loop) return in[Math.floorMod(index, in.length)];
        return index < 0 || index >= in.length ? 0 : in[index];
    }

    /** Whether the two rates have enough in common: all usual ones do. */
    public static boolean converts(int from, int to) {
        int common = gcd(from, to), up = to / common, down = from / common;
        return from == to || 2L * half(up, down) * up <= LARGEST_TABLE;
    }

    /** The lower of both Nyquist rates, in units of the input's. */
    private static double narrow(int up, int down) {
        return Math.min(1, (double) up / down);
    }

    /** Weights on either side, by Kaiser's rule for the width between pass and stop. */
    private static int half(int up, int down) {
        return (int) Math.ceil((STOP - 8) / (2.285 * Math.PI * narrow(up, down) * (1 - PASS)) / 2) + 1;
    }

    /** For each place of an output frame between two input frames, the weights of the input frames around it. */
    private static double[][] phases(int up, int down) {
        double centre = narrow(up, down) * (1 + PASS) / 2;
        int half = half(up, down);
        double beta = 0.1102 * (STOP - 8.7), scale = 1 / Kaiser.window(beta, 0);
        double[][] phases = new double[up][2 * half];
        for (int p = 0; p < up; p++) {
            double sum = 0;
            for (int k = 0; k < 2 * half; k++) {
                double t = k - half + 1 - (double) p / up, x = Math.PI * centre * t, w = t / half;
                double sinc = x == 0 ? 1 : StrictMath.sin(x) / x;
                sum += phases[p][k] = sinc * Kaiser.window(beta, w) * scale;
            }
            for (int k = 0; k < 2 * half; k++) phases[p][k] /= sum;                        // a constant stays exactly constant
        }
        return phases;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
