package attune.engine;

import attune.dsp.Audio;
import attune.mix.Multitrack;
import attune.mix.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Stems of seeded noise. */
final class Noise {
    private Noise() {}

    /** At 120 beats a minute. */
    static Multitrack stems(int count, int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Stem> stems = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            float[] l = samples(random, frames);
            stems.add(new Stem("s" + s, s % 2 == 0 ? Audio.mono(48000, l) : new Audio(48000, l, samples(random, frames))));
        }
        return new Multitrack(stems, 120);
    }

    private static float[] samples(SplittableRandom random, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) x[i] = (float) (random.nextDouble() - 0.5) * 0.4f;
        return x;
    }
}
