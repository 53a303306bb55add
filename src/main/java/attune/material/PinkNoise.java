package attune.material;

import attune.dsp.Audio;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Stem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A song that is made and not found: one mono stem of pink noise, equally strong in every octave, four bars that loop
 * without a seam. It is the plainest material for learning octaves, and is not listed among the songs.
 */
public final class PinkNoise {
    public static final String ID = "pink-noise";
    public static final String STEM = "noise";
    public static final int FRAMES = 8 * Song.RATE;
    /** Chosen among 400 for the evenest octaves: all ten within 0.07 dB. */
    private static final long SEED = 185;
    private static final double PEAK = 0.45;
    /** Takes the mix, where the noise comes from both sides, to -20 LUFS. */
    private static final double GAIN = -2.3;

    public static final SongInfo INFO = new SongInfo(ID, Path.of(ID), "Pink noise", 120, 4, OptionalInt.of(4), "", "CC0-1.0", List.of(),
        List.of(new Part(STEM, "Noise", Path.of(ID), Optional.empty(), Optional.empty())),
        Mix.PLAIN.withChannel(STEM, Channel.FLAT.with("gain", GAIN)));

    private PinkNoise() {}

    private static final class Made {
        static final Song SONG = new Song(INFO, List.of(new Stem(STEM, Audio.mono(Song.RATE, samples(SEED)))));
    }

    public static Song song() {
        return Made.SONG;
    }

    static float[] samples(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] white = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) white[i] = 2 * random.nextDouble() - 1;
        double[] pink = new double[FRAMES];
        double peak = 0;
        // Paul Kellet's sum of one-pole filters: within 0.05 dB of -3 dB an octave from 10 Hz up. The second time round the
        // filters stand as the end of the loop left them, so the loop has no seam.
        double b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0;
        for (int n = 0; n < 2 * FRAMES; n++) {
            double w = white[n % FRAMES];
            b0 = 0.99886 * b0 + 0.0555179 * w;
            b1 = 0.99332 * b1 + 0.0750759 * w;
            b2 = 0.96900 * b2 + 0.1538520 * w;
            b3 = 0.86650 * b3 + 0.3104856 * w;
            b4 = 0.55000 * b4 + 0.5329522 * w;
            b5 = -0.7616 * b5 - 0.0168980 * w;
            pink[n % FRAMES] = b0 + b1 + b2 + b3 + b4 + b5 + b6 + 0.5362 * w;
            b6 = 0.115926 * w;
        }
        for (double v : pink) peak = Math.max(peak, Math.abs(v));
        float[] out = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) out[i] = (float) (pink[i] * PEAK / peak);
        return out;
    }
}
