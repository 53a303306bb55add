package attune.learner.simulation;

import java.time.Duration;

/**
 * How a simulated learner changes: not at all, or by practice, twenty answers a day, with a long break after each so many.
 *
 * @param gain   dB that the threshold falls in the long run
 * @param tau    answers after which 1 - 1/e of it is reached
 * @param loss   dB that a break takes away
 * @param every  answers between breaks; 0 for none
 * @param breaks its length
 */
public record Course(double gain, double tau, double loss, int every, Duration breaks) {
    public static final Course NONE = new Course(0, 1, 0, 0, Duration.ZERO);
    public static final int A_DAY = 20;

    public boolean changes() {
        return gain != 0 || every > 0;
    }

    /** dB by which the threshold is lower before this answer. @param number from 0 */
    public double better(int number) {
        int lost = every == 0 ? 0 : number / every;
        return gain * (1 - StrictMath.exp(-number / tau)) - lost * loss;
    }

    /** The time since the answer before. */
    public Duration gap(int number) {
        if (every > 0 && number > 0 && number % every == 0) return breaks;
        return number > 0 && number % A_DAY == 0 ? Duration.ofDays(1) : Duration.ZERO;
    }
}
