package attune.engine;

import attune.dsp.Processor;

/**
 * Gain, width and pan as one two-by-two matrix that glides to its target: each step of the grid goes a fixed part of the
 * way, and samples between go in a straight line.
 */
final class Matrix {
    /** Part of the way a step of 32 frames goes: a time constant of 5 ms at 48 kHz, done to a thousandth in 35 ms. */
    private static final double STEP = 1 - StrictMath.exp(-Processor.GRID / (0.005 * 48000));
    private static final double CLOSE = 1e-9;

    private final double[] now = {1, 0, 0, 1};
    private final double[] next = {1, 0, 0, 1};
    private final double[] target = {1, 0, 0, 1};
    private boolean set;
    private int phase;

    /** Audio thread. @param width 1 leaves the side as it is */
    void target(double leftGain, double rightGain, double width) {
        double same = (1 + width) / 2, other = (1 - width) / 2;
        target[0] = leftGain * same;
        target[1] = leftGain * other;
        target[2] = rightGain * other;
        target[3] = rightGain * same;
        if (!set) System.arraycopy(target, 0, next, 0, 4);
        set = true;
    }

    void reset() {
        set = false;
        phase = 0;
    }

    /** Audio thread. Adds the input through the matrix to the bus. */
    void add(double[] left, double[] right, int frames, double[] busLeft, double[] busRight) {
        int done = 0;
        while (done < frames) {
            if (phase == 0) step();
            int run = Math.min(frames - done, Processor.GRID - phase);
            if (steady()) still(left, right, done, run, busLeft, busRight);
            else moving(left, right, done, run, busLeft, busRight);
            done += run;
            phase = (phase + run) % Processor.GRID;
        }
    }

    private boolean steady() {
        return now[0] == next[0] && now[1] == next[1] && now[2] == next[2] && now[3] == next[3];
    }

    private void step() {
        for (int i = 0; i < 4; i++) {
            now[i] = next[i];
            double way = target[i] - now[i];
            next[i] = Math.abs(way) < CLOSE ? target[i] : now[i] + way * STEP;
        }
    }

    private void still(double[] left, double[] right, int from, int run, double[] busLeft, double[] busRight) {
        double ll = now[0], lr = now[1], rl = now[2], rr = now[3];
        if (lr == 0 && rl == 0) {
            for (int i = from; i < from + run; i++) {
                busLeft[i] += ll * left[i];
                busRight[i] += rr * right[i];
            }
        } else {
            for (int i = from; i < from + run; i++) {
                busLeft[i] += ll * left[i] + lr * right[i];
                busRight[i] += rl * left[i] + rr * right[i];
            }
        }
    }

    private void moving(double[] left, double[] right, int from, int run, double[] busLeft, double[] busRight) {
        for (int i = 0; i < run; i++) {
            double t = (double) (phase + i) / Processor.GRID;
            double ll = now[0] + t * (next[0] - now[0]), lr = now[1] + t * (next[1] - now[1]);
            double rl = now[2] + t * (next[2] - now[2]), rr = now[3] + t * (next[3] - now[3]);
            double l = left[from + i], r = right[from + i];
            busLeft[from + i] += ll * l + lr * r;
            busRight[from + i] += rl * l + rr * r;
        }
    }
}
