package attune.engine;

import attune.dsp.Processor;

/**
 * A number on its way: each step of the grid goes a fixed part of what is left, and the frames between go in a straight line.
 */
final class Slide {
    /** Part of the way a step of 32 frames goes: a time constant of 5 ms at 48 kHz, done to a thousandth in 35 ms. */
    private static final double STEP = 1 - StrictMath.exp(-Processor.GRID / (0.005 * Rack.RATE));
    private static final double CLOSE = 1e-9;

    private double now, next, target;
    private boolean set;

    /** Audio thread. The first target after {@link #reset} is there at once. */
    void target(double value) {
        target = value;
        if (!set) next = value;
        set = true;
    }

    /** Audio thread, once every {@link Processor#GRID} frames. */
    void step() {
        now = next;
        double way = target - now;
        next = Math.abs(way) < CLOSE ? target : now + way * STEP;
    }

    boolean steady() {
        return now == next;
    }

    /** The value in this frame of the cell, counted from 0. */
    double at(int frame) {
        return now + (next - now) * frame / Processor.GRID;
    }

    void reset() {
        set = false;
    }
}
