package attune.dsp.effect;

import attune.dsp.Processor;

/** A number on its way to another, in equal steps on the grid of {@link Processor#GRID} frames. */
final class Glide {
    /** Short enough to feel at once, long enough that no step is heard as a click. */
    static final double SECONDS = 0.02;

    private double now, target, step;
    private int left;

    /** Grid steps in one glide at this sample rate in Hz. */
    static int steps(double rate) {
        return Math.max(1, (int) Math.rint(SECONDS * rate / Processor.GRID));
    }

    void at(double value) {
        now = target = value;
        left = 0;
    }

    /** Sets off from where it is now; nothing happens if it goes there already. */
    void to(double value, int steps) {
        if (value == target) return;
        target = value;
        step = (value - now) / steps;
        left = steps;
    }

    /** Over so many steps; at once where that is 0. */
    void go(double value, int steps) {
        if (steps == 0) at(value);
        else to(value, steps);
    }

    /** One step; true if it moved. The last lands exactly. */
    boolean step() {
        if (left == 0) return false;
        now = --left == 0 ? target : now + step;
        return true;
    }

    double now() {
        return now;
    }

    double target() {
        return target;
    }

    boolean moving() {
        return left > 0;
    }
}
