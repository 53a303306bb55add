package attune.dsp.effect;

import attune.dsp.Processor;

/** A gain on its way from one grid point to the next, frame by frame. */
final class Ramp {
    private double from, goal, step;

    void at(double value) {
        from = goal = value;
        step = 0;
    }

    /** Once every {@link Processor#GRID} frames: where the value is to be at the next of them. */
    void to(double value) {
        from = goal;
        goal = value;
        step = (goal - from) / Processor.GRID;
    }

    /** The value in this frame of the cell, counted from 0. */
    double value(int frame) {
        return from + step * (frame + 1);
    }
}
