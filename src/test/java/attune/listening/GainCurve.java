package attune.listening;

import java.util.Arrays;

/**
 * The gain that turns one sound into another, in steps of a millisecond, in dB; NaN where the first is silent. Each step is the
 * least-squares ratio, so it is exact where the second is the first times a slow gain. Steps go round the loop.
 */
final class GainCurve {
    static final int STEP = 48;
    /** Mean power of a step that is too little for floats to carry its gain. */
    private static final double SILENT = 1e-11;

    private final double[] gain;
    private final double rest;

    private GainCurve(double[] gain) {
        this.gain = gain;
        rest = Arrays.stream(gain).filter(g -> !Double.isNaN(g)).max().orElse(Double.NaN);
    }

    static GainCurve between(Sound reference, Sound altered) {
        int steps = reference.frames() / STEP;
        double[] own = new double[steps], cross = new double[steps];
        for (int c = 0; c < reference.channels().length; c++) {
            float[] a = reference.channels()[c], b = altered.channels()[c];
            for (int i = 0; i < steps * STEP; i++) {
                own[i / STEP] += (double) a[i] * a[i];
                cross[i / STEP] += (double) a[i] * b[i];
            }
        }
        double[] gain = new double[steps];
        for (int i = 0; i < steps; i++) gain[i] = own[i] / STEP > SILENT && cross[i] > 0 ? 20 * Math.log10(cross[i] / own[i]) : Double.NaN;
        return new GainCurve(gain);
    }

    int steps() {
        return gain.length;
    }

    /** The gain where nothing is turned down: the highest there is. */
    double rest() {
        return rest;
    }

    /** dB by which a step is turned down; NaN in silence. */
    double reduction(int step) {
        return rest - gain[step % gain.length];
    }

    /** The most that a stretch is turned down; NaN in silence. */
    double deepest(int from, int to) {
        return extreme(from, to, 1);
    }

    /** The least that a stretch is turned down; NaN in silence. */
    double least(int from, int to) {
        return extreme(from, to, -1);
    }

    private double extreme(int from, int to, int sign) {
        double best = Double.NaN;
        for (int i = from; i < to; i++) {
            double r = reduction(i);
            if (!Double.isNaN(r) && !(sign * r <= sign * best)) best = r;
        }
        return best;
    }

    /**
     * The milliseconds in which a note's reduction would be reached at its steepest: the time constant, where the level jumps and
     * stays, and less, where the sound is over before the gain is down. NaN when there is hardly any.
     */
    double rise(int from, int to) {
        double way = deepest(from, to) - least(from, to), steepest = 0;
        for (int i = from; i < to; i++) if (reduction(i + 1) - reduction(i) > steepest) steepest = reduction(i + 1) - reduction(i);
        return way > 1 ? way / steepest * 1000 * STEP / 48_000 : Double.NaN;
    }
}
