package attune.dsp.effect;

import attune.dsp.Processor;

/** A stereo delay of whole frames. A change of its length fades from one tap to the other. */
final class Lookahead {
    private final double[] left, right;
    private final int steps;
    private final Glide fade = new Glide();
    private int at, tap, next, wanted;
    private double part, partStep, outLeft, outRight;

    Lookahead(int longest, int steps) {
        left = new double[longest + 1];
        right = new double[longest + 1];
        this.steps = steps;
    }

    void at(int frames) {
        tap = next = wanted = frames;
    }

    void to(int frames) {
        wanted = frames;
    }

    /** Once every {@link Processor#GRID} frames. A fade that is under way ends before the next begins. */
    void tick() {
        if (!fade.moving()) {
            tap = next;
            fade.at(0);
            if (wanted != tap) {
                next = wanted;
                fade.to(1, steps);
            }
        }
        part = fade.now();
        fade.step();
        partStep = (fade.now() - part) / Processor.GRID;
    }

    /** One frame in; {@link #left()} and {@link #right()} then hold the frame that comes out. */
    void next(double l, double r) {
        left[at] = l;
        right[at] = r;
        int i = back(tap);
        outLeft = left[i];
        outRight = right[i];
        if (partStep != 0) {
            part += partStep;
            i = back(next);
            outLeft += part * (left[i] - outLeft);
            outRight += part * (right[i] - outRight);
        }
        at = at + 1 == left.length ? 0 : at + 1;
    }

    private int back(int frames) {
        int i = at - frames;
        return i < 0 ? i + left.length : i;
    }

    double left() {
        return outLeft;
    }

    double right() {
        return outRight;
    }

    void reset() {
        java.util.Arrays.fill(left, 0);
        java.util.Arrays.fill(right, 0);
        at = tap = next = wanted = 0;
        fade.at(0);
        part = partStep = 0;
    }
}
