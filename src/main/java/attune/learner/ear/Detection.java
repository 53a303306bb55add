package attune.learner.ear;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How often the one of m that differs is found, given how well it can be told (d'): the integral of
 * phi(z - d') Phi(z)^(m - 1), tabulated over the logarithm of d'. Good to 1e-11. The table of an m is made when it is first asked for.
 */
final class Detection {
    /** The table's ends, natural logarithms of d': below it chance and slope are exact enough, above it nothing is missed. */
    private static final double LEAST = -14, MOST = StrictMath.log(13), STEPS = 200;
    private static final double FROM = -9, TO = 22, WIDTH = 0.125;
    private static final ConcurrentMap<Integer, Detection> TABLES = new ConcurrentHashMap<>();

    private final int m;
    private final double[] nodes;
    private final double[] weights;
    private final double[] table = new double[(int) ((MOST - LEAST) * STEPS) + 4];

    private Detection(int m) {
        this.m = m;
        int count = (int) ((TO - FROM) / WIDTH) + 1;
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = FROM + i * WIDTH;
            weights[i] = WIDTH * StrictMath.pow(Normal.below(nodes[i]), m - 1) / StrictMath.sqrt(2 * StrictMath.PI);
        }
        for (int i = 0; i < table.length; i++) table[i] = exact(StrictMath.exp(LEAST + (i - 1) / STEPS));
    }

    static Detection of(int m) {
        if (m < 2) throw new IllegalArgumentException("one of " + m);
        return TABLES.computeIfAbsent(m, Detection::new);
    }

    /** By the trapezoidal rule, which is exact to the last digits for so smooth and narrow a function. */
    double exact(double d) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double u = nodes[i] - d;
            if (u > -FROM) break;
            if (u > FROM) sum += weights[i] * StrictMath.exp(-u * u / 2);
        }
        return sum;
    }

    /** Cubic through four points of the table. */
    double at(double logarithm) {
        if (logarithm <= LEAST) return 1.0 / m;
        if (logarithm >= MOST) return 1;
        double at = (logarithm - LEAST) * STEPS;
        int i = (int) at;
        double t = at - i, a = table[i], b = table[i + 1], c = table[i + 2], d = table[i + 3];
        double u = t + 1, v = t - 1, w = t - 2;
        return (u * t * v * d - t * v * w * a) / 6 + (u * v * w * b - u * t * w * c) / 2;
    }
}
