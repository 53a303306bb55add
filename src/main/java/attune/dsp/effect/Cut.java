package attune.dsp.effect;

import attune.dsp.Processor;

/**
 * A second-order Butterworth pass within a loop: glides to another corner, and fades in and out against its input. An
 * {@link EqualizerBand} would do the same, but is set by {@link Band}s, which would have to be made on the audio thread.
 */
final class Cut {
    private static final double NOTHING = 1e-30, Q = StrictMath.sqrt(0.5);

    private final Band.Type type;
    private final double rate;
    private final int steps;
    private final Glide corner = new Glide(), share = new Glide();
    private final Ramp wet = new Ramp();
    /** Where the coefficients are, where the end of the cell has them, and what each frame adds. */
    private final double[] c = new double[5], goal = new double[5], step = new double[5];
    private boolean moving;
    private double left1, left2, right1, right2;

    Cut(Band.Type type, double rate) {
        this.type = type;
        this.rate = rate;
        steps = Glide.steps(rate);
    }

    /** A band that does the same at rest. */
    static Band band(Band.Type type, double hz) {
        return new Band(type, hz, 0, Q);
    }

    void set(double hz, boolean on, boolean atOnce) {
        if (atOnce) {
            share.at(on ? 1 : 0);
            wet.at(share.now());
            corner.at(StrictMath.log(hz));
            design();
            System.arraycopy(goal, 0, c, 0, 5);
        } else {
            share.to(on ? 1 : 0, steps);
            corner.to(StrictMath.log(hz), steps);
        }
    }

    private void design() {
        MatchedDesign.design(type, StrictMath.exp(corner.now()), 0, Q, rate, goal);
    }

    /** Once every {@link Processor#GRID} frames. Both halves of a state or none: one alone can feed it for ever. */
    void tick() {
        if (Math.abs(left1) < NOTHING && Math.abs(left2) < NOTHING) left1 = left2 = 0;
        if (Math.abs(right1) < NOTHING && Math.abs(right2) < NOTHING) right1 = right2 = 0;
        share.step();
        wet.to(share.now());
        System.arraycopy(goal, 0, c, 0, 5);
        moving = corner.step();
        if (!moving) return;
        design();
        for (int k = 0; k < 5; k++) step[k] = (goal[k] - c[k]) / Processor.GRID;
    }

    /** In place; {@code frame} is the first frame's place in the cell. Off, every bit passes. */
    void process(double[] left, double[] right, int frame, int frames) {
        if (wet.value(0) == 0 && wet.value(Processor.GRID - 1) == 0) {
            left1 = left2 = right1 = right2 = 0;
            return;
        }
        for (int i = 0; i < frames; i++) {
            if (moving) for (int k = 0; k < 5; k++) c[k] += step[k];
            double share = wet.value(frame + i), x = left[i], y = c[0] * x + left1;
            left1 = c[1] * x - c[3] * y + left2;
            left2 = c[2] * x - c[4] * y;
            left[i] = x + share * (y - x);
            x = right[i];
            y = c[0] * x + right1;
            right1 = c[1] * x - c[3] * y + right2;
            right2 = c[2] * x - c[4] * y;
            right[i] = x + share * (y - x);
        }
    }

    void reset() {
        left1 = left2 = right1 = right2 = 0;
        moving = false;
    }
}
