package attune.learner.ear;

/**
 * A threshold as far as it is known, in dB of {@link Range#decibels}.
 *
 * @param mean      of what is believed
 * @param deviation its standard deviation
 * @param low       with a chance of 0.95 it lies between this
 * @param high      and this
 */
public record Estimate(double mean, double deviation, double low, double high) {
    /** The d' with which a change counts as heard: the larger is told reliably, and known from fewer answers. */
    public static final double RELIABLE = 2, NOTICEABLE = 1;
    private static final double TAIL = 0.025;

    /** The change that is told with this d'. */
    public static Estimate of(Belief belief, double quality) {
        Spread spread = new Spread(belief, quality);
        return new Estimate(spread.mean(), spread.deviation(), spread.quantile(TAIL), spread.quantile(1 - TAIL));
    }

    /** How likely the change that is told with this d' is larger than any that is offered. */
    public static double beyond(Belief belief, double quality, double decibels) {
        return 1 - new Spread(belief, quality).below(decibels);
    }

    /** Of two thresholds known apart: how much lower the second is, in dB. @param positive the chance that it is lower at all */
    public record Difference(double positive, double mean, double low, double high) {}

    public static Difference difference(Belief then, Belief now, double quality) {
        return Spread.difference(new Spread(then, quality), new Spread(now, quality), TAIL);
    }

    /** Of the 95 % interval, in dB. */
    public double width() {
        return high - low;
    }

    /** On the skill's axis. */
    public double change() {
        return Range.change(mean);
    }

    public double least() {
        return Range.change(low);
    }

    public double most() {
        return Range.change(high);
    }
}
