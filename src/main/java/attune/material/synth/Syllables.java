package attune.material.synth;

import attune.dsp.Audio;
import java.util.ArrayList;
import java.util.List;

/**
 * Eight syllables in eight seconds, each an s and a vowel, by a source and five formants (Klatt, JASA 67(3), 1980): a voice for whatever is
 * done to an s.
 */
public final class Syllables {
    private static final int FRAMES = 8 * Loop.RATE;
    private static final double PEAK = 0.7;
    /** Seconds: the hiss begins before the vowel and falls as that rises. */
    private static final double HISS = 0.14, VOWEL = 0.48, VOICED = 0.12, RISE = 0.03, FALL = 0.1;
    /** The first two formants of a, o, i, e, u, Hz; the others are the throat's. */
    private static final double[][] VOWELS = {{800, 1300}, {500, 900}, {330, 2300}, {520, 1900}, {360, 800}};
    private static final double[] THROAT = {2900, 3900, 4950}, WIDTHS = {80, 100, 130, 180, 220};
    private static final int[] ORDER = {0, 2, 1, 3, 0, 4, 3, 1};
    private static final double[] STRENGTHS = {1, 0.75, 0.9, 0.7, 0.95, 0.8, 0.65, 0.85};
    /** The part of a cycle in which the throat is open; the flow's slope over it is 2x - 3x2 (Rosenberg). */
    private static final double OPEN = 0.6;
    /** Hiss and breath beside a vowel: the s lies 4 to 6 dB under the vowels and some 30 over their treble, as in the songs. */
    private static final double S = 0.6, BREATH = 0.04;

    private Syllables() {}

    /** A man's. */
    public static Audio low() {
        return spoken(112, 1, 6600, 0, 11);
    }

    /** A woman's: shorter throat, higher s. She answers half a second later. */
    public static Audio high() {
        return spoken(208, 1.14, 7300, 0.5, 12);
    }

    private static Audio spoken(double hz, double size, double hiss, double later, long seed) {
        Loop loop = Loop.silent(FRAMES);
        for (int i = 0; i < ORDER.length; i++) {
            int at = FRAMES / ORDER.length * i + Loop.frames(later);
            s(loop, at, hiss, STRENGTHS[i] * S, seed + 100 * i);
            vowel(loop, at + Loop.frames(VOICED), hz * (1 + 0.02 * (i % 3)), size, VOWELS[ORDER[i]], STRENGTHS[i], seed + 100 * i + 50);
        }
        return loop.mono(PEAK);
    }

    private static void s(Loop loop, int at, double hz, double level, long seed) {
        Noise noise = new Noise(seed, hz, hz);
        Resonance first = new Resonance(hz, 2800), second = new Resonance(hz * 1.15, 3200);
        double[] last = new double[2];
        int frames = Loop.frames(HISS);
        loop.add(at, frames, i -> {
            // Twice the slope of the noise: what is low in an s is next to nothing.
            double white = noise.next(), once = white - last[0], twice = once - last[1];
            last[0] = white;
            last[1] = once;
            double t = (double) i / frames;
            return level * 4 * t * (1 - t) * second.next(first.next(twice));
        });
    }

    private static void vowel(Loop loop, int at, double hz, double size, double[] mouth, double level, long seed) {
        List<Resonance> formants = new ArrayList<>();
        for (int f = 0; f < WIDTHS.length; f++) formants.add(new Resonance(size * (f < 2 ? mouth[f] : THROAT[f - 2]), WIDTHS[f]));
        Noise breath = new Noise(seed, 4000, 9000);
        double[] phase = {0};
        int frames = Loop.frames(VOWEL), rise = Loop.frames(RISE), fall = Loop.frames(FALL);
        loop.add(at, frames, i -> {
            // It sinks by a tone.
            phase[0] += hz * (1 - 0.11 * i / frames) / Loop.RATE;
            if (phase[0] >= 1) phase[0] -= 1;
            double x = phase[0] / OPEN, y = x < 1 ? 2 * x - 3 * x * x : 0;
            for (Resonance f : formants) y = f.next(y);
            return level * (y + BREATH * breath.next()) * Math.min(1, Math.min((double) i / rise, (double) (frames - i) / fall));
        });
    }
}
