package attune.learner.ear;

import java.time.Duration;

/**
 * The ear model of one threshold. A change of size s is told with d' = (s / threshold)^exponent; the right one of m is then found with
 * (1 - lapse) P_m(d') + lapse / m. Nobody's exponent or lapses are taken for granted: all three are in the {@link Belief}.
 */
public final class Ear {
    static final double[] EXPONENTS = {0.5, 0.63, 0.8, 1, 1.25, 1.6, 2};
    static final double[] LAPSES = {0.005, 0.02, 0.05, 0.10};
    private static final double[] LAPSES_BEFORE = {0.3, 0.4, 0.2, 0.1};
    /** Of log2 of the exponent. 1, the laboratory's finding, is most likely. */
    private static final double EXPONENT_SD = 0.4;
    /** dB of threshold, between learners. */
    public static final double THRESHOLD_SD = 10;
    /** A sibling's threshold says where to begin, this uncertain (dB) beyond its own. */
    private static final double SIBLING_SD = 6;
    /** dB^2 by which a threshold wanders between two answers, and in a day; a long break is no longer than {@link #MOST_WANDER}. */
    static final double WANDER_ANSWER = 0.05, WANDER_DAY = 1, MOST_WANDER = 36;
    private static final double NATURAL = StrictMath.log(10) / 20;

    private Ear() {}

    /** Before anything was answered. */
    public static Belief unknown(Range range) {
        return before(range, Range.decibels(range.threshold()), THRESHOLD_SD);
    }

    /**
     * Before anything was answered, but with something like it known.
     *
     * @param above   dB by which the sibling's threshold lies above what was to be expected of it
     * @param uncertain its standard deviation in dB
     */
    public static Belief like(Range range, double above, double uncertain) {
        double sd = Math.min(THRESHOLD_SD, Math.hypot(uncertain, SIBLING_SD));
        return before(range, Range.decibels(range.threshold()) + above, sd);
    }

    private static Belief before(Range range, double mean, double sd) {
        double[] grid = range.grid();
        return Belief.prior(new double[][] {grid, EXPONENTS, LAPSES}, new double[][] {Belief.bell(grid, mean, sd),
            Belief.weights(EXPONENTS, b -> StrictMath.exp(-StrictMath.pow(StrictMath.log(b) / StrictMath.log(2) / EXPONENT_SD, 2) / 2)), LAPSES_BEFORE});
    }

    /** What a threshold may have become. @param gap since the answer before */
    public static Belief rested(Belief belief, Duration gap) {
        return belief.wander(WANDER_ANSWER + wander(gap));
    }

    /** dB^2 of a break. */
    static double wander(Duration gap) {
        return Math.clamp(WANDER_DAY * gap.toMillis() / Duration.ofDays(1).toMillis(), 0, MOST_WANDER);
    }

    /** The chances, by threshold and exponent, that the answer is right unless it is a lapse. */
    static double[][] hits(Belief belief, Trial trial) {
        double[] thresholds = belief.axis(0), exponents = belief.axis(1);
        double[][] hits = new double[thresholds.length][exponents.length];
        Detection told = told(trial);
        for (int i = 0; i < thresholds.length; i++)
            for (int j = 0; j < exponents.length; j++) hits[i][j] = hit(told, trial, thresholds[i], exponents[j]);
        return hits;
    }

    private static Detection told(Trial trial) {
        return Detection.of(trial instanceof Trial.OneOf t ? t.m() : 2);
    }

    private static double hit(Detection told, Trial trial, double threshold, double exponent) {
        return switch (trial) {
            case Trial.OneOf t -> told.at(quality(t.size(), t.clarity(), threshold, exponent));
            case Trial.OnScale t -> beside(told, t.below(), t.clarity(), threshold, exponent) + beside(told, t.above(), t.clarity(), threshold, exponent) - 1;
        };
    }

    /** The logarithm of d'. */
    private static double quality(double size, double clarity, double threshold, double exponent) {
        return NATURAL * (exponent * (size - threshold) + clarity);
    }

    /** Not taken for the neighbour: the criterion lies half-way. */
    private static double beside(Detection two, double gap, double clarity, double threshold, double exponent) {
        return gap == Double.POSITIVE_INFINITY ? 1 : two.at(quality(gap, clarity, threshold, exponent));
    }

    /** The likelihood of a right answer, or of a wrong one, in every cell. */
    static double[] likelihood(Belief belief, Trial trial, boolean right) {
        double[] thresholds = belief.axis(0), exponents = belief.axis(1), lapses = belief.axis(2), all = new double[thresholds.length * exponents.length * lapses.length];
        Detection told = told(trial);
        int at = 0;
        for (double threshold : thresholds)
            for (double exponent : exponents) {
                double hit = hit(told, trial, threshold, exponent);
                for (double lapse : lapses) {
                    double p = (1 - lapse) * hit + lapse / trial.m();
                    all[at++] = right ? p : 1 - p;
                }
            }
        return all;
    }

    /**
     * The likelihood of where a control was left. Whoever moves it until both mixes sound alike stops where they can no longer be told
     * apart: the error is normal, and its deviation is the change with d' = 1 of a comparison made from memory. A lapse leaves it anywhere.
     */
    static double[] likelihood(Belief belief, Setting setting) {
        double[] thresholds = belief.axis(0), lapses = belief.axis(2), all = new double[thresholds.length * belief.axis(1).length * lapses.length];
        int at = 0;
        for (double threshold : thresholds) {
            double sd = Range.change(threshold - setting.clarity()), density = Normal.density(setting.error() / sd) / sd;
            for (int j = 0; j < belief.axis(1).length; j++)
                for (double lapse : lapses) all[at++] = (1 - lapse) * density + lapse / (2 * setting.most());
        }
        return all;
    }

    public static Belief.Learned after(Belief belief, Trial trial, boolean right) {
        return belief.afterSpending(likelihood(belief, trial, right));
    }

    public static Belief.Learned after(Belief belief, Setting setting) {
        return belief.afterSpending(likelihood(belief, setting));
    }

    /** How likely an answer is to be right, with all that is believed. */
    public static double success(Belief belief, Trial trial) {
        return belief.chance(likelihood(belief, trial, true));
    }
}
