package attune.dsp.effect;

/**
 * What a saturation adds to the sound: r(x) = f(x) - x for a curve f of small-signal gain g with f(1) = 1. Written as
 * (g - 1) x - cube x³, and from the limit on plus a power series of what exceeds it, so that an antiderivative is at hand.
 * <p>
 * {@link #smooth} is r seen through the second-order antiderivative of S. Bilbao, F. Esqueda, J. D. Parker and V. Välimäki,
 * "Antiderivative antialiasing for memoryless nonlinearities" (IEEE SPL 24(7), 2017): twice the second divided difference of F,
 * where F'' = r. Between samples the curve is then followed along straight lines, and its corners are heard 25 to 50 dB
 * further down where they fold back. Written in closed form on each piece, so that nothing is lost when samples lie close.
 */
final class Curve {
    /** Samples closer than this are one. */
    private static final double CLOSE = 1e-9;

    private double linear, cube, limit = Double.POSITIVE_INFINITY, ceiling, first, second, third;

    /** Hard: clips g x at 1. */
    void hard(double g) {
        linear = g - 1;
        cube = 0;
        limit = 1 / g;
        ceiling = 1;
        first = -g;
        second = third = 0;
    }

    /** Soft: (3 k x - (k x)³) / 2 up to k x = 1, scaled to 1 at 1; g is 1.5 k from k = 1 on, and 3 / (3 - k²) below. */
    void soft(double g) {
        double k2 = g < 1.5 ? 3 * (1 - 1 / g) : g * g / 2.25, k = Math.sqrt(k2), scale = g < 1.5 ? k * (3 - k2) / 2 : 1;
        linear = g - 1;
        cube = g < 1.5 ? g - 1 : k * k2 / 2;
        limit = 1 / k;
        ceiling = 1 / scale;
        first = 0;
        second = 1.5 * k2 / scale;
        third = 0.5 * k * k2 / scale;
        if (k2 == 0) limit = Double.POSITIVE_INFINITY;
    }

    /** r(x). */
    double at(double x) {
        if (x > limit) return ceiling - x;
        if (x < -limit) return -ceiling - x;
        return (linear - cube * x * x) * x;
    }

    /** r along two straight lines, from {@code a} over {@code b} to {@code c}. */
    double smooth(double a, double b, double c) {
        double low = Math.min(a, Math.min(b, c)), high = Math.max(a, Math.max(b, c)), sum = a + b + c;
        if (low > limit) return ceiling - sum / 3;
        if (high < -limit) return -ceiling - sum / 3;
        double r = linear * sum / 3;
        // F of x³ is x⁵/20; its second divided difference is the sum of all products of three.
        if (cube != 0) r -= cube / 10 * (sum * (sum * sum - 2 * (a * b + b * c + c * a)) + a * b * c);
        if (high > limit) r += beyond(low - limit, sum - low - high - limit, high - limit);
        if (low < -limit) r -= beyond(-high - limit, low + high - sum - limit, -low - limit);
        return r;
    }

    /** The part beyond the limit, for three values in rising order of which the highest is above 0. */
    private double beyond(double low, double middle, double high) {
        if (high - low < CLOSE) return high * (first + high * (second + high * third));
        return 2 * (slope(middle, high) - slope(low, middle)) / (high - low);
    }

    /** (F(high) - F(low)) / (high - low) with F = first x³/6 + second x⁴/12 + third x⁵/20 above 0, and 0 below. */
    private double slope(double low, double high) {
        if (high <= 0) return 0;
        double h2 = high * high;
        if (low <= 0) return high * h2 / (high - low) * (first / 6 + high * (second / 12 + high * third / 20));
        double l2 = low * low;
        return first / 6 * (h2 + high * low + l2) + second / 12 * (high + low) * (h2 + l2)
            + third / 20 * (h2 * h2 + h2 * high * low + h2 * l2 + high * low * l2 + l2 * l2);
    }
}
