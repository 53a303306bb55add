package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Processor;

/** Makes a mix sound as on a {@link PlaybackSystem}. Going from one to another takes 20 ms; the studio passes every bit. */
public final class Playback implements Processor<PlaybackSystem> {
    private final Equalizer curve = new Equalizer();
    private final Glide width = new Glide(), leftGain = new Glide(), rightGain = new Glide();
    private final Ramp side = new Ramp(), left = new Ramp(), right = new Ramp();
    private final double[] across = new double[GRID], spare = new double[GRID];
    private EqualizerBand sideCut;
    private int steps, phase;
    private boolean fresh = true;
    private PlaybackSystem system = PlaybackSystem.STUDIO;

    @Override public void prepare(double rate, int maxFrames) {
        steps = Glide.steps(rate);
        curve.prepare(rate, maxFrames);
        sideCut = new EqualizerBand(rate);
        reset();
    }

    @Override public void set(PlaybackSystem s) {
        if (!fresh && s == system) return;
        system = s;
        curve.set(s.bands());
        sideCut.set(s.sideCut(), fresh);
        double half = Decibels.fastToGain(s.balance() / 2);
        if (fresh) {
            width.at(s.width());
            leftGain.at(half);
            rightGain.at(1 / half);
            side.at(s.width());
            left.at(half);
            right.at(1 / half);
        } else {
            width.to(s.width(), steps);
            leftGain.to(half, steps);
            rightGain.to(1 / half, steps);
        }
        fresh = false;
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) tick();
            int run = Math.min(frames - done, GRID - phase);
            place(l, r, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
        curve.process(l, r, frames);
    }

    private void tick() {
        sideCut.tick();
        width.step();
        leftGain.step();
        rightGain.step();
        side.to(width.now());
        left.to(leftGain.now());
        right.to(rightGain.now());
    }

    /** What is taken from the side goes over to the other: nothing taken, nothing changed, to the bit. */
    private void place(double[] l, double[] r, int from, int n) {
        for (int i = 0; i < n; i++) across[i] = spare[i] = (l[from + i] - r[from + i]) / 2;
        sideCut.process(across, spare, 0, n);
        for (int i = 0; i < n; i++) {
            double width = side.value(phase + i), taken = (l[from + i] - r[from + i]) / 2 - width * across[i], x = l[from + i] - taken;
            l[from + i] = left.value(phase + i) * x;
            r[from + i] = right.value(phase + i) * (width == 0 ? x : r[from + i] + taken);
        }
    }

    @Override public void reset() {
        phase = 0;
        fresh = true;
        set(PlaybackSystem.STUDIO);
        fresh = true;
        // After that: the first settings of the next run apply at once.
        curve.reset();
        sideCut.reset();
    }
}
