package attune.learner;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How clearly changes are told in a way of asking, compared with the way that a skill was first asked in. Answers do not count towards
 * the threshold until it has been checked on {@link #ENOUGH} of them. Immutable.
 *
 * @param weights of {@link #OFF}
 */
record Clarity(Format format, double[] weights, int answers) {
    static final int ENOUGH = 40;
    /** dB around what is to be expected of the format, and how likely each is at first: a normal with deviation 3 dB. */
    private static final double[] OFF = {-6, -3, 0, 3, 6};
    private static final double[] BEFORE = {0.05, 0.24, 0.42, 0.24, 0.05};

    static Clarity unchecked(Format format) {
        return new Clarity(format, BEFORE, 0);
    }

    boolean checked() {
        return answers >= ENOUGH;
    }

    /** @param chance of what was answered, by how clearly changes are told (dB) */
    Clarity after(DoubleUnaryOperator chance) {
        double[] next = new double[OFF.length];
        for (int i = 0; i < OFF.length; i++) next[i] = weights[i] * chance.applyAsDouble(format.clarity() + OFF[i]);
        double sum = Arrays.stream(next).sum();
        return new Clarity(format, sum > 0 ? Arrays.stream(next).map(w -> w / sum).toArray() : weights, answers + 1);
    }

    /** dB: what is expected of the format until it is checked, then what was found. */
    double value() {
        if (!checked()) return format.clarity();
        double sum = 0;
        for (int i = 0; i < OFF.length; i++) sum += weights[i] * OFF[i];
        return format.clarity() + sum;
    }
}
