package attune.dsp.effect;

import attune.dsp.Processor;

/** Delays that change their length: for the time of a glide both taps are heard, one on its way out and one on its way in. */
final class Crossfade {
    private final Glide glide = new Glide();
    private final Ramp ramp = new Ramp();
    private final double[] other = new double[Processor.GRID];
    private boolean on;
    /** The first frame of this run within its cell. */
    private int frame;

    /** Once every {@link Processor#GRID} frames; true if the next may now become the present. */
    boolean over() {
        if (glide.moving()) return false;
        boolean was = on;
        on = false;
        glide.at(0);
        ramp.at(0.0);
        return was;
    }

    boolean on() {
        return on;
    }

    void start(int steps) {
        on = true;
        glide.to(1, steps);
    }

    void tick() {
        if (!on) return;
        glide.step();
        ramp.to(glide.now());
    }

    /** How much of the next is heard at the end of the cell. */
    double part() {
        return on ? glide.now() : 0;
    }

    void at(int frame) {
        this.frame = frame;
    }

    /** How much of the next is heard in frame {@code i} of this run. */
    double part(int i) {
        return ramp.value(frame + i);
    }

    void read(DelayRing ring, int now, int next, double[] out, int frames) {
        ring.get(now, out, frames);
        if (!on || now == next) return;
        ring.get(next, other, frames);
        for (int i = 0; i < frames; i++) out[i] += part(i) * (other[i] - out[i]);
    }

    void reset() {
        on = false;
        glide.at(0);
        ramp.at(0.0);
        frame = 0;
    }
}
