package attune.dsp.effect;

import attune.dsp.Automatable;
import attune.dsp.Decibels;
import attune.dsp.Processor;

/**
 * A gate: open while the peak level of the last millisecond ({@link LevelDetector}) is above the threshold, and for the hold
 * time after it has fallen 3 dB below. The gain goes between open and shut in straight lines of dB, so attack and release are
 * the whole way. Open, it passes every bit.
 */
public final class Gate implements Processor<Gating>, Automatable {
    /** dB by which the level must fall below the threshold, so that a wavering note does not make it chatter. */
    public static final double HYSTERESIS = 3;

    private final Glide threshold = new Glide(), range = new Glide();
    private LevelDetector detector;
    private double rate, attack, release, holdTime, opens, closes, up, down, reduction;
    private int steps, phase, holding, hold;
    private boolean fresh = true, open, changed;
    private Gating settings = Gating.OFF;

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        detector = new LevelDetector(rate);
        reset();
    }

    @Override public void set(Gating g) {
        if (!fresh && g.equals(settings)) return;
        settings = g;
        changed = true;
        attack = g.attack();
        holdTime = g.hold();
        release = g.release();
        threshold.go(g.threshold(), fresh ? 0 : steps);
        range.go(g.range(), fresh ? 0 : steps);
        if (fresh) reduction = g.range();
        fresh = false;
    }

    @Override public void move(int parameter, double value) {
        switch (parameter) {
            case 0 -> threshold.to(value, 1);
            case 1 -> range.to(value, 1);
            case 2 -> attack = value;
            case 3 -> holdTime = value;
            case 4 -> release = value;
            default -> throw new IllegalArgumentException("a gate has no parameter " + parameter);
        }
        changed = true;
    }

    @Override public void process(double[] left, double[] right, int frames) {
        process(left, right, left, right, frames);
    }

    /** Opens and shuts {@code left} and {@code right} by the level of another sound, the key. */
    public void process(double[] left, double[] right, double[] keyLeft, double[] keyRight, int frames) {
        for (int i = 0; i < frames; i++) {
            if (phase == 0) tick();
            phase = (phase + 1) % GRID;
            follow(detector.peak(keyLeft[i], keyRight[i]));
            if (reduction == 0) continue;
            double gain = Decibels.fastToGain(-reduction);
            left[i] *= gain;
            right[i] *= gain;
        }
    }

    private void tick() {
        if (!(threshold.step() | range.step() | changed)) return;
        changed = false;
        opens = Decibels.fastToGain(threshold.now());
        closes = Decibels.fastToGain(threshold.now() - HYSTERESIS);
        up = range.now() / Math.max(1, attack / 1000 * rate);
        down = range.now() / Math.max(1, release / 1000 * rate);
        // The detector's window has held the level for a while already.
        hold = Math.max(0, (int) Math.rint(holdTime / 1000 * rate) - LevelDetector.window(rate) + 1);
    }

    private void follow(double level) {
        if (level >= opens) open = true;
        if (level >= closes) holding = hold;
        else if (holding > 0) holding--;
        else open = false;
        reduction = open ? Math.max(0, reduction - up) : Math.min(range.now(), reduction + down);
    }

    /** Positive dB by which the last frame was turned down; read on the audio thread. */
    public double gainReduction() {
        return reduction;
    }

    @Override public void reset() {
        detector.reset();
        phase = holding = 0;
        open = false;
        fresh = true;
        set(Gating.OFF);
        fresh = true;
    }
}
