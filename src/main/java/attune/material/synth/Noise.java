package attune.material.synth;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** White noise between two corners of one pole each, from a seed. */
final class Noise {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;
    private final double above, below;
    private double low, high;

    Noise(long seed, double lowest, double highest) {
        random = random(seed);
        above = corner(lowest);
        below = corner(highest);
    }

    /** Specified by the JDK, so the same numbers on every machine. */
    static RandomGenerator random(long seed) {
        return FACTORY.create(seed);
    }

    private static double corner(double hz) {
        return 1 - StrictMath.exp(-2 * StrictMath.PI * hz / Loop.RATE);
    }

    double next() {
        double white = 2 * random.nextDouble() - 1;
        high += below * (white - high);
        low += above * (high - low);
        return high - low;
    }
}
