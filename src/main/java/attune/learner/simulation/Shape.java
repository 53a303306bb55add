package attune.learner.simulation;

import attune.learner.ear.Quality;

/**
 * How often a simulated learner is right, by the size of the change. All shapes meet at the threshold: what is told there with a
 * d' of 1 by the model is told as often by the others. Where the others are as good as the model with a d' of 2, their larger
 * threshold is.
 */
public sealed interface Shape {
    /** The chance of the right one of m without lapses. @param above dB of the change above the threshold @param exponent of the learner */
    double chance(int m, double above, double exponent);

    /** dB above the threshold at which the chance is as good as the model's with this d'. */
    double above(int m, double quality, double exponent);

    /** The ear model's own. */
    record Model() implements Shape {
        @Override public double chance(int m, double above, double exponent) {
            return Quality.right(m, StrictMath.pow(10, exponent * above / 20));
        }

        @Override public double above(int m, double quality, double exponent) {
            return 20 * StrictMath.log10(quality) / exponent;
        }
    }

    /** Over the logarithm of the change; twice the exponent is as steep as the model in its middle. */
    record Logistic() implements Shape {
        @Override public double chance(int m, double above, double exponent) {
            double odds = odds(share(m, 1)) * StrictMath.pow(10, 2 * exponent * above / 20);
            return full(m, odds / (1 + odds));
        }

        @Override public double above(int m, double quality, double exponent) {
            return 20 * StrictMath.log10(odds(share(m, quality)) / odds(share(m, 1))) / (2 * exponent);
        }

        private static double odds(double p) {
            return p / (1 - p);
        }
    }

    /** Some packages' own, with a steepness of its own: 3.5 is usual for vision, 1.3 is like the model. */
    record Weibull(double steepness) implements Shape {
        @Override public double chance(int m, double above, double exponent) {
            return full(m, 1 - StrictMath.exp(StrictMath.log(1 - share(m, 1)) * StrictMath.pow(10, steepness * above / 20)));
        }

        @Override public double above(int m, double quality, double exponent) {
            return 20 * StrictMath.log10(StrictMath.log(1 - share(m, quality)) / StrictMath.log(1 - share(m, 1))) / steepness;
        }
    }

    /** Of the way from chance to certainty, what the model has come with this d'. */
    private static double share(int m, double quality) {
        return (Quality.right(m, quality) - 1.0 / m) / (1 - 1.0 / m);
    }

    private static double full(int m, double share) {
        return 1.0 / m + (1 - 1.0 / m) * share;
    }
}
