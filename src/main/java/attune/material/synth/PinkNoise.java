package attune.material.synth;

import attune.dsp.Audio;
import java.util.random.RandomGenerator;

/** Pink noise, equally strong in every octave: the plainest material for learning octaves. Eight seconds that loop without a seam. */
public final class PinkNoise {
    private static final int FRAMES = 8 * Loop.RATE;
    /** Chosen among 400 for the evenest octaves: all ten within 0.07 dB. */
    private static final long SEED = 185;
    private static final double PEAK = 0.45;

    private PinkNoise() {}

    public static Audio make() {
        RandomGenerator random = Noise.random(SEED);
        double[] white = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) white[i] = 2 * random.nextDouble() - 1;
        double[] pink = new double[FRAMES];
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
        return Loop.of(pink).mono(PEAK);
    }
}
