package attune.learner.ear;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How much is believed of every combination of three numbers: a grid of probabilities that add up to one. Immutable.
 * In the threshold's belief the first axis is the threshold in dB, then the exponent, then the lapses.
 */
public final class Belief {
    private static final double LOG2 = StrictMath.log(2);

    private final double[][] axes;
    private final double[] cells;

    private Belief(double[][] axes, double[] cells) {
        this.axes = axes;
        this.cells = cells;
    }

    /** The three are independent of each other before anything is known. @param weights of each axis' values, in any scale */
    static Belief prior(double[][] axes, double[][] weights) {
        double[] cells = new double[axes[0].length * axes[1].length * axes[2].length];
        int at = 0;
        for (double a : weights[0]) for (double b : weights[1]) for (double c : weights[2]) cells[at++] = a * b * c;
        return new Belief(axes, cells).normal();
    }

    static double[] weights(double[] axis, DoubleUnaryOperator weight) {
        return Arrays.stream(axis).map(weight).toArray();
    }

    /** A bell around a mean. */
    static double[] bell(double[] axis, double mean, double sd) {
        return weights(axis, x -> StrictMath.exp(-(x - mean) * (x - mean) / (2 * sd * sd)));
    }

    private Belief normal() {
        double sum = 0;
        for (double p : cells) sum += p;
        for (int i = 0; i < cells.length; i++) cells[i] /= sum;
        return this;
    }

    double[] axis(int n) {
        return axes[n];
    }

    double[] cells() {
        return cells;
    }

    /** The chance of what was seen. @param likelihood of it in each cell */
    double chance(double[] likelihood) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) sum += cells[i] * likelihood[i];
        return sum;
    }

    /** @param belief after something was seen @param chance that was given to it before */
    public record Learned(Belief belief, double chance) {}

    /** After something was seen. @param likelihood of it in each cell */
    Learned after(double[] likelihood) {
        return afterSpending(likelihood.clone());
    }

    /** As {@link #after}; the likelihood's array becomes the new belief's, which saves one for each answer of a long log. */
    Learned afterSpending(double[] likelihood) {
        double sum = 0;
        for (int i = 0; i < likelihood.length; i++) sum += likelihood[i] *= cells[i];
        double scale = 1 / sum;
        for (int i = 0; i < likelihood.length; i++) likelihood[i] *= scale;
        return new Learned(new Belief(axes, likelihood), sum);
    }

    /**
     * Time passes: the first number wanders. A random walk on the grid whose variance is exact however small it is (a sampled
     * normal kernel stays where it is); what would leave at the ends stays there.
     */
    Belief wander(double variance) {
        if (variance <= 0) return this;
        double step = axes[0][1] - axes[0][0];
        int times = Math.max(1, (int) Math.ceil(2 * variance / (step * step))), row = cells.length / axes[0].length;
        double q = variance / times / (2 * step * step);
        double[] from = cells, to = new double[cells.length], spare = times > 1 ? new double[cells.length] : null;
        for (int n = 0; n < times; n++) {
            wander(from, to, row, q);
            double[] done = to;
            to = from == cells ? spare : from;
            from = done;
        }
        return new Belief(axes, from);
    }

    private static void wander(double[] from, double[] to, int row, double q) {
        int last = from.length - row;
        for (int c = 0; c < row; c++) to[c] = (1 - q) * from[c] + q * from[c + row];
        for (int c = row; c < last; c++) to[c] = (1 - 2 * q) * from[c] + q * (from[c - row] + from[c + row]);
        for (int c = last; c < from.length; c++) to[c] = (1 - q) * from[c] + q * from[c - row];
    }

    double[] marginal(int axis) {
        int b = axes[1].length, c = axes[2].length;
        double[] sums = new double[axes[axis].length];
        for (int i = 0; i < cells.length; i++) sums[axis == 0 ? i / (b * c) : axis == 1 ? i / c % b : i % c] += cells[i];
        return sums;
    }

    public double mean(int axis) {
        double[] p = marginal(axis);
        double sum = 0;
        for (int i = 0; i < p.length; i++) sum += p[i] * axes[axis][i];
        return sum;
    }

    public double deviation(int axis) {
        double[] p = marginal(axis);
        double mean = mean(axis), sum = 0;
        for (int i = 0; i < p.length; i++) sum += p[i] * (axes[axis][i] - mean) * (axes[axis][i] - mean);
        return StrictMath.sqrt(sum);
    }

    /** In bits. */
    double entropy() {
        return entropy(cells, 1);
    }

    /** In bits, of weights that add up to {@code sum}. */
    static double entropy(double[] weights, double sum) {
        double h = 0;
        for (double w : weights) if (w > 0) h -= w * Math.log(w);
        return sum <= 0 ? 0 : (h / sum + StrictMath.log(sum)) / LOG2;
    }

    /** The entropy that is to be expected after a question. @param likelihoods of each answer in each cell */
    double expectedEntropy(double[][] likelihoods) {
        double sum = 0;
        for (double[] l : likelihoods) {
            double chance = chance(l);
            if (chance > 0) sum += chance * after(l).belief().entropy();
        }
        return sum;
    }
}
