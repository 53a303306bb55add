package attune.dsp.effect;

import attune.dsp.Processor;
import java.util.Arrays;

/**
 * The tail: 16 delay lines, each with its absorption, that feed each other through a Hadamard matrix. It works line by line
 * over a cell, because no line is shorter than a cell; so the inner loops run over frames in a row.
 */
final class FeedbackNetwork {
    private static final int LINES = ReverbLayout.LINES;
    /** Signs with which the lines are fed (even ones from the left) and heard: bent functions, which no row of the matrix resembles. */
    private static final double[] FEED = new double[LINES], LEFT = new double[LINES], RIGHT = new double[LINES];

    static {
        for (int i = 0; i < LINES; i++) {
            int a = i & 1, b = i >> 1 & 1, c = i >> 2 & 1, d = i >> 3 & 1;
            LEFT[i] = (a & b ^ c & d) == 0 ? 1 : -1;
            RIGHT[i] = (a & c ^ b & d ^ a ^ c) == 0 ? 1 : -1;
            FEED[i] = ((a & d ^ b & c ^ a ^ c ^ d) == 0 ? 1 : -1) / StrictMath.sqrt(LINES / 2);
        }
    }

    private final DelayRing[] rings = new DelayRing[LINES];
    private final double[][] x = new double[LINES][Processor.GRID], state = new double[LINES][Shelves.STATE];

    FeedbackNetwork(int longest) {
        for (int i = 0; i < LINES; i++) rings[i] = new DelayRing(longest, Processor.GRID);
    }

    /** Feeds {@code inLeft} and {@code inRight} and adds what the lines give, times {@code gain}, to {@code left} and {@code right}. */
    void process(double[] inLeft, double[] inRight, int[] now, int[] next, Crossfade fade, Absorption absorption, Ramp gain, int frame, double[] left,
                 double[] right, int frames) {
        for (int i = 0; i < LINES; i++) {
            fade.read(rings[i], now[i], next[i], x[i], frames);
            absorption.of(i).process(x[i], state[i], frames);
            hear(x[i], LEFT[i], RIGHT[i], gain, frame, left, right, frames);
        }
        // Sylvester's matrix in four rounds of sums and differences; its scale of 1/4 is in the absorption.
        for (int half = 1; half < LINES; half *= 2) for (int i = 0; i < LINES; i++) if ((i & half) == 0) mix(x[i], x[i + half], frames);
        for (int i = 0; i < LINES; i++) {
            add((i & 1) == 0 ? inLeft : inRight, FEED[i], x[i], frames);
            rings[i].put(x[i], frames);
            rings[i].advance(frames);
        }
    }

    private static void hear(double[] v, double signLeft, double signRight, Ramp gain, int frame, double[] left, double[] right, int frames) {
        for (int i = 0; i < frames; i++) {
            double heard = gain.value(frame + i) * v[i];
            left[i] += signLeft * heard;
            right[i] += signRight * heard;
        }
    }

    private static void mix(double[] p, double[] q, int frames) {
        for (int i = 0; i < frames; i++) {
            double u = p[i], v = q[i];
            p[i] = u + v;
            q[i] = u - v;
        }
    }

    private static void add(double[] from, double gain, double[] to, int frames) {
        for (int i = 0; i < frames; i++) to[i] += gain * from[i];
    }

    /** Once every {@link Processor#GRID} frames. */
    void tick() {
        for (int i = 0; i < LINES; i++) Shelves.snap(state[i]);
    }

    void clear() {
        for (DelayRing ring : rings) ring.clear();
        for (double[] s : state) Arrays.fill(s, 0);
    }
}
