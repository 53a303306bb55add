package attune.dsp.measure;

/**
 * The K-weighting of ITU-R BS.1770-5, Annex 1, tables 1 and 2: a high shelf for the head and a high-pass, at any sample rate.
 * <p>
 * The standard tabulates 48 kHz only. A bilinear transform of the analog filters behind the table reads 1 kHz 0.2 dB low at
 * 8 kHz; so at other rates the poles keep their frequency and decay, and the zeros are chosen to match the table's own |H|²:
 * the shelf at 0, 1.5 and 20 kHz (at most 0.4 of the rate), the pass at 1 kHz. Up to 0.45 of the rate the two curves then
 * differ by less than 0.015 dB at 8 kHz, 0.005 dB at 11 kHz and 0.001 dB from 16 kHz on.
 */
final class KWeighting {
    private static final double TABLE = 48000;
    private static final double[] SHELF = {1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
    private static final double[] PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};
    private static final double NOTHING = 1e-30;

    private final double[] shelf, pass;
    private double s1, s2, p1, p2, energy;

    KWeighting(double rate) {
        shelf = rate == TABLE ? SHELF : shelf(rate);
        pass = rate == TABLE ? PASS : pass(rate);
    }

    /** Adds the energy (sum of squares) of the next samples, weighted. */
    void add(float[] samples, int from, int to) {
        double b0 = shelf[0], b1 = shelf[1], b2 = shelf[2], a1 = shelf[3], a2 = shelf[4];
        double scale = pass[0], c1 = pass[3], c2 = pass[4];
        double s1 = this.s1, s2 = this.s2, p1 = this.p1, p2 = this.p2, sum = energy;
        for (int i = from; i < to; i++) {
            double x = samples[i], y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            y *= scale;
            double z = y + p1;
            p1 = -2 * y - c1 * z + p2;
            p2 = y - c2 * z;
            sum += z * z;
        }
        keep(s1, s2, p1, p2, sum);
    }

    /** Two channels at once, to the same bit: each filter waits for its own last sample, so that the other may work meanwhile. */
    static void add(KWeighting a, KWeighting b, float[] left, float[] right, int from, int to) {
        double b0 = a.shelf[0], b1 = a.shelf[1], b2 = a.shelf[2], a1 = a.shelf[3], a2 = a.shelf[4];
        double scale = a.pass[0], c1 = a.pass[3], c2 = a.pass[4];
        double s1 = a.s1, s2 = a.s2, p1 = a.p1, p2 = a.p2, sum = a.energy;
        double t1 = b.s1, t2 = b.s2, q1 = b.p1, q2 = b.p2, other = b.energy;
        for (int i = from; i < to; i++) {
            double x = left[i], y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            y *= scale;
            double z = y + p1;
            p1 = -2 * y - c1 * z + p2;
            p2 = y - c2 * z;
            sum += z * z;
            x = right[i];
            y = b0 * x + t1;
            t1 = b1 * x - a1 * y + t2;
            t2 = b2 * x - a2 * y;
            y *= scale;
            z = y + q1;
            q1 = -2 * y - c1 * z + q2;
            q2 = y - c2 * z;
            other += z * z;
        }
        a.keep(s1, s2, p1, p2, sum);
        b.keep(t1, t2, q1, q2, other);
    }

    private void keep(double s1, double s2, double p1, double p2, double energy) {
        this.s1 = s1;
        this.s2 = s2;
        this.p1 = p1;
        this.p2 = p2;
        this.energy = energy;
    }

    /** The energy since the last call. */
    double take() {
        // Below 1e-30 the state would wander into subnormals, which are slow.
        if (Math.abs(s1) < NOTHING && Math.abs(s2) < NOTHING && Math.abs(p1) < NOTHING && Math.abs(p2) < NOTHING) silence();
        double taken = energy;
        energy = 0;
        return taken;
    }

    void reset() {
        silence();
        energy = 0;
    }

    private void silence() {
        s1 = 0;
        s2 = 0;
        p1 = 0;
        p2 = 0;
    }

    /** The gain as a power at a frequency; both in Hz. */
    double power(double hz, double rate) {
        return power(shelf, hz, rate) * power(pass, hz, rate);
    }

    private static double[] shelf(double rate) {
        double[] c = poles(SHELF, rate);
        double dc = 1 + c[3] + c[4], num0 = dc * dc * power(SHELF, 0, TABLE);
        double middle = sine2(1500 / rate), top = sine2(Math.min(20000 / rate, 0.4));
        double atMiddle = (power(SHELF, 1500, TABLE) * power(1, c[3], c[4], middle) - num0 * (1 - middle)) / middle;
        double atTop = (power(SHELF, Math.min(20000, 0.4 * rate), TABLE) * power(1, c[3], c[4], top) - num0 * (1 - top)) / top;
        double num2 = (atMiddle - atTop) / (4 * (top - middle)), num1 = atMiddle - num2 * 4 * (1 - middle);
        double root0 = StrictMath.sqrt(num0), root1 = StrictMath.sqrt(num1), w = 0.5 * (root0 + root1);
        c[0] = 0.5 * (w + StrictMath.sqrt(w * w + num2));
        c[1] = 0.5 * (root0 - root1);
        c[2] = -num2 / (4 * c[0]);
        return c;
    }

    private static double[] pass(double rate) {
        double[] c = poles(PASS, rate);
        c[0] = 1;
        c[1] = -2;
        c[2] = 1;
        double scale = StrictMath.sqrt(power(PASS, 1000, TABLE) / power(c, 1000, rate));
        for (int i = 0; i < 3; i++) c[i] *= scale;
        return c;
    }

    /** The pair of poles moved to another rate: its angle and the logarithm of its radius scale with the length of a sample. */
    private static double[] poles(double[] table, double rate) {
        double radius = StrictMath.sqrt(table[4]), angle = StrictMath.acos(-table[3] / (2 * radius)), r = StrictMath.pow(radius, TABLE / rate);
        return new double[] {0, 0, 0, -2 * r * StrictMath.cos(angle * TABLE / rate), r * r};
    }

    private static double power(double[] c, double hz, double rate) {
        double p = sine2(hz / rate);
        return power(c[0], c[1], c[2], p) / power(1, c[3], c[4], p);
    }

    /** |c0 + c1/z + c2/z²|² from p = sin²(w/2). */
    private static double power(double c0, double c1, double c2, double p) {
        double dc = c0 + c1 + c2, nyquist = c0 - c1 + c2;
        return dc * dc * (1 - p) + nyquist * nyquist * p - 16 * c0 * c2 * p * (1 - p);
    }

    private static double sine2(double part) {
        double s = StrictMath.sin(StrictMath.PI * part);
        return s * s;
    }
}
