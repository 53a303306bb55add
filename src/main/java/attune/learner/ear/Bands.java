package attune.learner.ear;

import java.time.Duration;

/**
 * Naming places on a scale of octaves: the place heard is the true one, off by a bias and a normal error; the answer is the choice
 * nearest to it. The belief's axes are the error's deviation (as its logarithm to the base 2, octaves), the bias (octaves) and the lapses.
 */
public final class Bands {
    private static final double[] LAPSES = {0.01, 0.03, 0.08, 0.15};
    private static final double[] LAPSES_BEFORE = {0.3, 0.4, 0.2, 0.1};
    /** The logarithm of the deviation of most beginners, and how they differ; and of their bias in octaves. */
    private static final double ERROR = 0, ERROR_SD = 1.5, BIAS_SD = 0.4;
    /** The deviation wanders as a threshold does: 6 dB there are a factor of two here. */
    private static final double SCALE = 1 / 36.25;

    private Bands() {}

    public static Belief unknown() {
        double[] errors = steps(-3, 2), biases = steps(-1, 1);
        return Belief.prior(new double[][] {errors, biases, LAPSES}, new double[][] {Belief.bell(errors, ERROR, ERROR_SD), Belief.bell(biases, 0, BIAS_SD), LAPSES_BEFORE});
    }

    private static double[] steps(double from, double to) {
        double[] all = new double[(int) Math.round((to - from) * 4) + 1];
        for (int i = 0; i < all.length; i++) all[i] = from + i / 4.0;
        return all;
    }

    public static Belief rested(Belief belief, Duration gap) {
        return belief.wander(SCALE * (Ear.WANDER_ANSWER + Ear.wander(gap)));
    }

    public static Belief.Learned after(Belief belief, double[] places, int truth, int said) {
        return belief.afterSpending(likelihood(belief, places, truth, said));
    }

    /** How likely the exact place is to be named. */
    public static double success(Belief belief, double[] places, int truth) {
        return belief.chance(likelihood(belief, places, truth, truth));
    }

    /** Bits by which a question is expected to narrow the error down, whichever place is asked. */
    public static double information(Belief belief, double[] places) {
        double before = Belief.entropy(belief.marginal(0), 1), after = 0;
        for (int truth = 0; truth < places.length; truth++)
            for (int said = 0; said < places.length; said++) {
                double[] likelihood = likelihood(belief, places, truth, said);
                double chance = belief.chance(likelihood);
                if (chance > 0) after += chance / places.length * Belief.entropy(belief.after(likelihood).belief().marginal(0), 1);
            }
        return before - after;
    }

    /**
     * The likelihood of an answer in every cell.
     *
     * @param places of the choices, in octaves, rising
     * @param truth  the place of the truth among them
     * @param said   the place of the answer among them
     */
    static double[] likelihood(Belief belief, double[] places, int truth, int said) {
        double[] errors = belief.axis(0), biases = belief.axis(1), lapses = belief.axis(2), all = new double[errors.length * biases.length * lapses.length];
        double low = said == 0 ? Double.NEGATIVE_INFINITY : (places[said - 1] + places[said]) / 2;
        double high = said == places.length - 1 ? Double.POSITIVE_INFINITY : (places[said] + places[said + 1]) / 2;
        int at = 0;
        for (double error : errors) {
            double scale = StrictMath.pow(2, -error);
            for (double bias : biases) {
                double heard = places[truth] + bias, chance = Normal.below((high - heard) * scale) - Normal.below((low - heard) * scale);
                for (double lapse : lapses) all[at++] = (1 - lapse) * chance + lapse / places.length;
            }
        }
        return all;
    }
}
