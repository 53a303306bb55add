package attune.dsp.effect;

import attune.dsp.Processor;
import java.util.Arrays;

/** Every distance in the reverb, in frames. Filling and copying allocate nothing. */
final class ReverbLayout {
    static final int LINES = 16, STAGES = 6;
    /** The longest line, whatever the settings. */
    static final double LONGEST_SECONDS = 0.25;
    /** Where the lines lie in their range: irregular, so that no sums agree. */
    private static final double[] SPREAD = {0, 0.052, 0.160, 0.205, 0.291, 0.321, 0.393, 0.487, 0.522, 0.576, 0.650, 0.741, 0.788, 0.858, 0.921, 1};
    /** Neighbours in length are far apart in the matrix. */
    private static final int[] PLACE = {7, 8, 15, 3, 13, 10, 9, 11, 5, 4, 0, 14, 12, 6, 1, 2};
    /** The diffusion's stages, in shortest lines. */
    private static final double[] LEFT = {0.101, 0.132, 0.209, 0.264, 0.334, 0.478}, RIGHT = {0.095, 0.140, 0.173, 0.280, 0.358, 0.454};
    /** Small and large: by how much the distances shrink or grow from the middle of the range. */
    private static final double SIZE = 1.6;
    /**
     * The seconds of delay in all lines are the modes a hertz. Schroeder (1962) asks for 0.15 for each second of decay; with 0.22
     * the level of the return varies over frequency by 6.8 dB at most; that of noise by 5.6. More would make all types alike.
     */
    private static final double MODES = 0.22;
    /** Rounds through a mean line in one decay: with fewer, the decay would go in steps that are heard. */
    private static final double ROUNDS = 20, TREBLE_ROUNDS = 12;

    final int[] lines = new int[LINES], left = new int[STAGES], right = new int[STAGES];
    final int[][] early = new int[2][EarlyReflections.COUNT];
    EarlyReflections reflections = EarlyReflections.of(Reverberation.Type.HALL);
    int predelay;

    void fill(Reverberation r, double rate) {
        double shortest = switch (r.type()) {
            case ROOM -> 0.011;
            case PLATE -> 0.017;
            case HALL -> 0.027;
        };
        double reach = switch (r.type()) {
            case ROOM -> 3.9;
            case PLATE -> 3.6;
            case HALL -> 3.3;
        };
        double scale = scale(r, shortest, reach);
        int last = 0;
        for (int i = 0; i < LINES; i++) lines[PLACE[i]] = last = prime(Math.max(last + 1, (int) Math.rint(scale * line(i, shortest, reach) * rate)));
        for (int i = 0; i < STAGES; i++) {
            left[i] = prime((int) Math.rint(scale * LEFT[i] * shortest * rate));
            right[i] = prime((int) Math.rint(scale * RIGHT[i] * shortest * rate));
        }
        reflections = EarlyReflections.of(r.type());
        predelay = (int) Math.rint(r.predelay() / 1000 * rate);
        for (int side = 0; side < 2; side++) for (int i = 0; i < EarlyReflections.COUNT; i++)
            early[side][i] = predelay + (int) Math.rint(scale * reflections.seconds(side, i) * rate);
    }

    /** A long decay needs more modes, a short one more rounds: both before what the size says. */
    private static double scale(Reverberation r, double shortest, double reach) {
        double mean = 0;
        for (int i = 0; i < LINES; i++) mean += line(i, shortest, reach) / LINES;
        double size = StrictMath.exp((r.size() / 50 - 1) * StrictMath.log(SIZE));
        double least = MODES * r.decay() / (LINES * mean), most = r.decay() * Math.min(1 / ROUNDS, r.high() / TREBLE_ROUNDS) / mean;
        return Math.min(Math.min(Math.max(size, least), most), LONGEST_SECONDS / (shortest * reach));
    }

    private static double line(int index, double shortest, double reach) {
        return shortest * StrictMath.exp(SPREAD[index] * StrictMath.log(reach));
    }

    /** Seconds of all lines together. */
    double seconds(double rate) {
        int sum = 0;
        for (int line : lines) sum += line;
        return sum / rate;
    }

    /** Seconds by which the diffusion delays the sound on average. */
    double smear(double rate) {
        int sum = 0;
        for (int i = 0; i < STAGES; i++) sum += left[i] + right[i];
        return sum / 2 / rate;
    }

    void copy(ReverbLayout other) {
        System.arraycopy(other.lines, 0, lines, 0, LINES);
        System.arraycopy(other.left, 0, left, 0, STAGES);
        System.arraycopy(other.right, 0, right, 0, STAGES);
        for (int side = 0; side < 2; side++) System.arraycopy(other.early[side], 0, early[side], 0, EarlyReflections.COUNT);
        reflections = other.reflections;
        predelay = other.predelay;
    }

    boolean same(ReverbLayout other) {
        return predelay == other.predelay && reflections == other.reflections && Arrays.equals(lines, other.lines) && Arrays.equals(left, other.left)
            && Arrays.equals(right, other.right) && Arrays.equals(early[0], other.early[0]) && Arrays.equals(early[1], other.early[1]);
    }

    /** The next prime number of frames, so that echoes do not fall together; at least a cell, which can then be read before it is written. */
    private static int prime(int frames) {
        for (int n = Math.max(Processor.GRID, frames) | 1; ; n += 2) {
            boolean prime = true;
            for (int d = 3; d * d <= n && prime; d += 2) prime = n % d != 0;
            if (prime) return n;
        }
    }
}
