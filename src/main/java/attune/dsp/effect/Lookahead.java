package attune.dsp.effect;

import attune.dsp.Processor;

/** A stereo delay of whole frames. A change of its length fades from one tap to the other. */
final class Lookahead {
    private final double[] left, right;
    private final int steps;
    private final Glide fade = new Glide();
    private int at, tap, next, wanted;
    private double part, partStep;

    /** @param run the most frames of a call */
    Lookahead(int longest, int run, int steps) {
        left = new double[longest + run];
        right = new double[longest + run];
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

    /** True while the next {@link #tick} would change nothing. */
    boolean still() {
        return !fade.moving() && partStep == 0 && wanted == tap && next == tap;
    }

    /** Delays the next frames in place. */
    void process(double[] l, double[] r, int from, int frames) {
        if (partStep != 0) {
            fade(l, r, from, frames);
            return;
        }
        write(l, from, frames, left);
        write(r, from, frames, right);
        if (tap > 0) {
            read(left, back(tap), l, from, frames);
            read(right, back(tap), r, from, frames);
        }
        at = at + frames >= left.length ? at + frames - left.length : at + frames;
    }

    private void write(double[] from, int start, int frames, double[] ring) {
        int straight = Math.min(frames, ring.length - at);
        System.arraycopy(from, start, ring, at, straight);
        System.arraycopy(from, start + straight, ring, 0, frames - straight);
    }

    private static void read(double[] ring, int at, double[] to, int start, int frames) {
        int straight = Math.min(frames, ring.length - at);
        System.arraycopy(ring, at, to, start, straight);
        System.arraycopy(ring, 0, to, start + straight, frames - straight);
    }

    private void fade(double[] l, double[] r, int from, int frames) {
        for (int i = from; i < from + frames; i++) {
            left[at] = l[i];
            right[at] = r[i];
            part += partStep;
            int a = back(tap), b = back(next);
            l[i] = left[a] + part * (left[b] - left[a]);
            r[i] = right[a] + part * (right[b] - right[a]);
            at = at + 1 == left.length ? 0 : at + 1;
        }
    }

    private int back(int frames) {
        int i = at - frames;
        return i < 0 ? i + left.length : i;
    }

    void reset() {
        java.util.Arrays.fill(left, 0);
        java.util.Arrays.fill(right, 0);
        at = tap = next = wanted = 0;
        fade.at(0);
        part = partStep = 0;
    }
}
