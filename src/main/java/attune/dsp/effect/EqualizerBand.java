package attune.dsp.effect;

import attune.dsp.Processor;

/** One band of the {@link Equalizer} at work: where it is, where it is going, and its filters' memory. */
final class EqualizerBand {
    /** 1e-30 is -600 dB: inaudible, and far above the subnormals that slow the processor down. */
    private static final double NOTHING = 1e-30;

    private final double rate;
    private final int steps;
    /** Where the coefficients are now, where the cell's end has them, and what each frame adds. */
    private final double[] c = {1, 0, 0, 0, 0}, goal = c.clone(), step = new double[5];
    private boolean moving, kept;
    /** What it goes for; no type for no band. */
    private Band.Type targetType;
    private double targetFrequency, targetGain, targetQ;
    private Band.Type type = Band.Type.BELL;
    private final Glide frequency = new Glide(), gain = new Glide(), q = new Glide(), wet = new Glide();
    private double wetNow, wetStep;
    private double left1, left2, right1, right2;

    EqualizerBand(double rate) {
        this.rate = rate;
        steps = Glide.steps(rate);
    }

    /** {@code band} may be null: none. */
    void set(Band band, boolean atOnce) {
        if (band == null || band.isNeutral() && !kept) set(null, 0, 0, 0, atOnce);
        else set(band.type(), band.frequency(), band.gain(), band.q(), atOnce);
    }

    /** {@code type} may be null: none. */
    void set(Band.Type type, double frequency, double gain, double q, boolean atOnce) {
        if (!atOnce && type == targetType && (type == null || frequency == targetFrequency && gain == targetGain && q == targetQ)) return;
        targetType = type;
        targetFrequency = frequency;
        targetGain = gain;
        targetQ = q;
        if (atOnce) arrive();
        else if (wet.now() > 0) aim();    // at rest, the next tick starts it
    }

    /** Goes for the target as far as one fade can: a band of another type must leave before the new one comes. */
    private void aim() {
        if (targetType != type) {
            if (type.hasGain()) gain.to(0, steps);
            wet.to(0, steps);
        } else {
            frequency.to(StrictMath.log(targetFrequency), steps);
            gain.to(targetGain, steps);
            q.to(StrictMath.log(targetQ), steps);
            wet.to(1, steps);
        }
    }

    /** A band begins where it will be: bells and shelves at 0 dB, which is seamless, passes faded in. */
    private void start() {
        forget();
        type = targetType;
        frequency.at(StrictMath.log(targetFrequency));
        gain.at(0);
        q.at(StrictMath.log(targetQ));
        jump();
    }

    private void arrive() {
        wet.at(targetType == null ? 0 : 1);
        if (targetType == null) return;
        start();
        gain.at(targetGain);
        jump();
    }

    void keep() {
        kept = true;
    }

    /** Before a tick: this number is at {@code value} by the end of the cell. */
    void move(int parameter, double value) {
        switch (parameter) {
            case 0 -> frequency.to(StrictMath.log(value), 1);
            case 1 -> gain.to(value, 1);
            case 2 -> q.to(StrictMath.log(value), 1);
            default -> throw new IllegalArgumentException("a band has no parameter " + parameter);
        }
    }

    /** Once every {@link Processor#GRID} frames, before them. */
    void tick() {
        // Both halves of a state or none: dropping one alone can feed a ringing filter as much as it loses, for ever.
        if (Math.abs(left1) < NOTHING && Math.abs(left2) < NOTHING) left1 = left2 = 0;
        if (Math.abs(right1) < NOTHING && Math.abs(right2) < NOTHING) right1 = right2 = 0;
        if (wet.now() == 0 && targetType != null) {
            start();
            aim();
        }
        System.arraycopy(goal, 0, c, 0, 5);
        wetNow = wet.now();
        moving = frequency.step() | gain.step() | q.step();
        if (moving) design();
        moving |= wet.step();
        wetStep = (wet.now() - wetNow) / Processor.GRID;
        for (int i = 0; i < 5; i++) step[i] = (goal[i] - c[i]) / Processor.GRID;
    }

    void process(double[] left, double[] right, int from, int to) {
        if (moving) move(left, right, from, to);
        else if (wetNow == 1) filter(left, right, from, to);
    }

    /** It does nothing until the next tick. */
    boolean isIdle() {
        return !moving && wetNow != 1;
    }

    boolean isStill() {
        return !moving;
    }

    private void filter(double[] left, double[] right, int from, int to) {
        double b0 = c[0], b1 = c[1], b2 = c[2], a1 = c[3], a2 = c[4];
        double l1 = left1, l2 = left2, r1 = right1, r2 = right2;
        for (int i = from; i < to; i++) {
            double x = left[i], y = b0 * x + l1;
            l1 = b1 * x - a1 * y + l2;
            l2 = b2 * x - a2 * y;
            left[i] = y;
            x = right[i];
            y = b0 * x + r1;
            r1 = b1 * x - a1 * y + r2;
            r2 = b2 * x - a2 * y;
            right[i] = y;
        }
        remember(l1, l2, r1, r2);
    }

    /** Two in series, to the same bit as one after the other. */
    static void filter(EqualizerBand a, EqualizerBand b, double[] left, double[] right, int from, int to) {
        double ab0 = a.c[0], ab1 = a.c[1], ab2 = a.c[2], aa1 = a.c[3], aa2 = a.c[4];
        double al1 = a.left1, al2 = a.left2, ar1 = a.right1, ar2 = a.right2;
        double bb0 = b.c[0], bb1 = b.c[1], bb2 = b.c[2], ba1 = b.c[3], ba2 = b.c[4];
        double bl1 = b.left1, bl2 = b.left2, br1 = b.right1, br2 = b.right2;
        for (int i = from; i < to; i++) {
            double x = left[i], y;
            y = ab0 * x + al1;
            al1 = ab1 * x - aa1 * y + al2;
            al2 = ab2 * x - aa2 * y;
            x = y;
            y = bb0 * x + bl1;
            bl1 = bb1 * x - ba1 * y + bl2;
            bl2 = bb2 * x - ba2 * y;
            left[i] = y;
            x = right[i];
            y = ab0 * x + ar1;
            ar1 = ab1 * x - aa1 * y + ar2;
            ar2 = ab2 * x - aa2 * y;
            x = y;
            y = bb0 * x + br1;
            br1 = bb1 * x - ba1 * y + br2;
            br2 = bb2 * x - ba2 * y;
            right[i] = y;
        }
        a.remember(al1, al2, ar1, ar2);
        b.remember(bl1, bl2, br1, br2);
    }

    /** Four in series. */
    static void filter(EqualizerBand a, EqualizerBand b, EqualizerBand c, EqualizerBand d, double[] left, double[] right, int from, int to) {
        double ab0 = a.c[0], ab1 = a.c[1], ab2 = a.c[2], aa1 = a.c[3], aa2 = a.c[4];
        double al1 = a.left1, al2 = a.left2, ar1 = a.right1, ar2 = a.right2;
        double bb0 = b.c[0], bb1 = b.c[1], bb2 = b.c[2], ba1 = b.c[3], ba2 = b.c[4];
        double bl1 = b.left1, bl2 = b.left2, br1 = b.right1, br2 = b.right2;
        double cb0 = c.c[0], cb1 = c.c[1], cb2 = c.c[2], ca1 = c.c[3], ca2 = c.c[4];
        double cl1 = c.left1, cl2 = c.left2, cr1 = c.right1, cr2 = c.right2;
        double db0 = d.c[0], db1 = d.c[1], db2 = d.c[2], da1 = d.c[3], da2 = d.c[4];
        double dl1 = d.left1, dl2 = d.left2, dr1 = d.right1, dr2 = d.right2;
        for (int i = from; i < to; i++) {
            double x = left[i], y;
            y = ab0 * x + al1;
            al1 = ab1 * x - aa1 * y + al2;
            al2 = ab2 * x - aa2 * y;
            x = y;
            y = bb0 * x + bl1;
            bl1 = bb1 * x - ba1 * y + bl2;
            bl2 = bb2 * x - ba2 * y;
            x = y;
            y = cb0 * x + cl1;
            cl1 = cb1 * x - ca1 * y + cl2;
            cl2 = cb2 * x - ca2 * y;
            x = y;
            y = db0 * x + dl1;
            dl1 = db1 * x - da1 * y + dl2;
            dl2 = db2 * x - da2 * y;
            left[i] = y;
            x = right[i];
            y = ab0 * x + ar1;
            ar1 = ab1 * x - aa1 * y + ar2;
            ar2 = ab2 * x - aa2 * y;
            x = y;
            y = bb0 * x + br1;
            br1 = bb1 * x - ba1 * y + br2;
            br2 = bb2 * x - ba2 * y;
            x = y;
            y = cb0 * x + cr1;
            cr1 = cb1 * x - ca1 * y + cr2;
            cr2 = cb2 * x - ca2 * y;
            x = y;
            y = db0 * x + dr1;
            dr1 = db1 * x - da1 * y + dr2;
            dr2 = db2 * x - da2 * y;
            right[i] = y;
        }
        a.remember(al1, al2, ar1, ar2);
        b.remember(bl1, bl2, br1, br2);
        c.remember(cl1, cl2, cr1, cr2);
        d.remember(dl1, dl2, dr1, dr2);
    }

    private void remember(double l1, double l2, double r1, double r2) {
        left1 = l1;
        left2 = l2;
        right1 = r1;
        right2 = r2;
    }

    /** Coefficients in a straight line between two grid points: stable ones are a convex set, so what lies between is stable too. */
    private void move(double[] left, double[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int k = 0; k < 5; k++) c[k] += step[k];
            wetNow += wetStep;
            double x = left[i], y = c[0] * x + left1;
            left1 = c[1] * x - c[3] * y + left2;
            left2 = c[2] * x - c[4] * y;
            left[i] = x + wetNow * (y - x);
            x = right[i];
            y = c[0] * x + right1;
            right1 = c[1] * x - c[3] * y + right2;
            right2 = c[2] * x - c[4] * y;
            right[i] = x + wetNow * (y - x);
        }
    }

    void reset() {
        targetType = null;
        wet.at(0);
        wetNow = wetStep = 0;
        moving = false;
        forget();
    }

    private void forget() {
        left1 = left2 = right1 = right2 = 0;
    }

    private void jump() {
        design();
        System.arraycopy(goal, 0, c, 0, 5);
    }

    private void design() {
        MatchedDesign.design(type, StrictMath.exp(frequency.now()), gain.now(), StrictMath.exp(q.now()), rate, goal);
    }
}
