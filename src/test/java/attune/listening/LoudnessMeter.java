package attune.listening;

import java.util.ArrayList;
import java.util.List;

/** Integrated loudness by ITU-R BS.1770-4, from the coefficients that the standard prints for 48 kHz. */
final class LoudnessMeter {
    private static final double[] SHELF = {1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
    private static final double[] HIGH_PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};
    private static final int BLOCK = 19_200, HOP = 4_800;
    private static final double ABSOLUTE = -70, RELATIVE = -10;

    private LoudnessMeter() {}

    /** LUFS; negative infinity for silence. */
    static double integrated(Sound sound) {
        if (sound.rate() != 48_000) throw new IllegalArgumentException("the coefficients are for 48 kHz");
        int hops = sound.frames() / HOP;
        double[] energy = new double[hops];
        for (float[] channel : sound.channels()) add(channel, energy);
        List<Double> blocks = new ArrayList<>();
        for (int h = 0; h + BLOCK / HOP <= hops; h++) {
            double sum = 0;
            for (int k = 0; k < BLOCK / HOP; k++) sum += energy[h + k];
            blocks.add(sum / BLOCK);
        }
        double mean = mean(blocks, ABSOLUTE);
        return lufs(mean(blocks, Math.max(ABSOLUTE, lufs(mean) + RELATIVE)));
    }

    private static double mean(List<Double> blocks, double gate) {
        return blocks.stream().mapToDouble(p -> p).filter(p -> lufs(p) > gate).average().orElse(0);
    }

    private static double lufs(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    private static void add(float[] x, double[] energy) {
        double s1 = 0, s2 = 0, h1 = 0, h2 = 0;
        for (int i = 0; i < energy.length * HOP; i++) {
            double s = x[i] - SHELF[3] * s1 - SHELF[4] * s2, y = SHELF[0] * s + SHELF[1] * s1 + SHELF[2] * s2;
            s2 = s1;
            s1 = s;
            double h = y - HIGH_PASS[3] * h1 - HIGH_PASS[4] * h2, z = HIGH_PASS[0] * h + HIGH_PASS[1] * h1 + HIGH_PASS[2] * h2;
            h2 = h1;
            h1 = h;
            energy[i / HOP] += z * z;
        }
    }
}
