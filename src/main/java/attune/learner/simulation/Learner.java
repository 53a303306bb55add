package attune.learner.simulation;

import attune.learner.ear.Ear;
import attune.learner.ear.Range;
import java.util.random.RandomGenerator;

/**
 * A simulated learner. Immutable.
 *
 * @param threshold at the beginning, in dB of {@link Range#decibels}
 */
public record Learner(Shape shape, double threshold, double exponent, double lapse) {
    /** Of log2 of the exponent, and the lapses, as different as the ear model takes learners to be. */
    private static final double EXPONENT_SD = 0.4, LEAST_EXPONENT = 0.5, MOST_EXPONENT = 2;
    private static final double[] LAPSES = {0.005, 0.02, 0.05, 0.10}, SHARES = {0.3, 0.4, 0.2, 0.1};

    public static double drawThreshold(Range range, RandomGenerator random) {
        double least = Range.decibels(range.least()) - 9, most = Range.decibels(range.most()) + 9;
        while (true) {
            double threshold = Range.decibels(range.threshold()) + Ear.THRESHOLD_SD * random.nextGaussian();
            if (threshold >= least && threshold <= most) return threshold;
        }
    }

    public static double drawExponent(RandomGenerator random) {
        while (true) {
            double exponent = StrictMath.pow(2, EXPONENT_SD * random.nextGaussian());
            if (exponent >= LEAST_EXPONENT && exponent <= MOST_EXPONENT) return exponent;
        }
    }

    public static double drawLapse(RandomGenerator random) {
        double at = random.nextDouble();
        int i = 0;
        while (i < SHARES.length - 1 && at >= SHARES[i]) at -= SHARES[i++];
        return LAPSES[i];
    }

    public static Learner draw(Range range, RandomGenerator random) {
        return new Learner(new Shape.Model(), drawThreshold(range, random), drawExponent(random), drawLapse(random));
    }

    /** @param size of the change in dB @param better dB by which the threshold is lower by now */
    public double success(int m, double size, double better) {
        return (1 - lapse) * shape.chance(m, size - threshold + better, exponent) + lapse / m;
    }

    public boolean answer(int m, double size, double better, RandomGenerator random) {
        return random.nextDouble() < success(m, size, better);
    }

    /** The size that is told as the model does with this d'. */
    public double truth(int m, double quality, double better) {
        return threshold - better + shape.above(m, quality, exponent);
    }

    /** The size at which so many answers are right. */
    public double at(int m, double success, double better) {
        double low = threshold - better - 80, high = threshold - better + 80;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (success(m, middle, better) < success) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
