package attune.dsp.effect;

import attune.dsp.Processor;

/**
 * Stereo width by mid and side: the side times the width, and below the mono bass's corner a second-order Butterworth high-pass
 * takes it away. The middle passes every bit; at 100 % and 0 Hz all does.
 */
public final class Widener implements Processor<Widening> {
    private static final double Q = StrictMath.sqrt(0.5);

    private final Glide width = new Glide();
    private final Ramp ramp = new Ramp();
    private final double[] side = new double[GRID], spare = new double[GRID];
    private EqualizerBand cut;
    private int steps, phase;
    private boolean fresh = true;
    private Widening settings = Widening.OFF;

    /** The gain in dB of the side at a frequency in Hz: the curve to draw. Minus infinity where the width is 0. */
    public static double sideAt(Widening w, double hz, double rate) {
        double level = 20 * StrictMath.log10(w.width() / 100);
        return level + (w.bass() == 0 ? 0 : Biquad.of(new Band(Band.Type.HIGH_PASS, corner(w), 0, Q), rate).magnitudeAt(hz, rate));
    }

    /** Not below the filters' lowest corner: there is nothing to hear. */
    private static double corner(Widening w) {
        return Math.max(Band.FREQUENCY.min(), w.bass());
    }

    @Override public void prepare(double rate, int maxFrames) {
        steps = Glide.steps(rate);
        cut = new EqualizerBand(rate);
        reset();
    }

    @Override public void set(Widening w) {
        if (!fresh && w.equals(settings)) return;
        settings = w;
        cut.set(w.bass() == 0 ? null : Band.Type.HIGH_PASS, corner(w), 0, Q, fresh);
        width.go(w.width() / 100, fresh ? 0 : steps);
        if (fresh) ramp.at(width.now());
        fresh = false;
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) {
                cut.tick();
                width.step();
                ramp.to(width.now());
            }
            int run = Math.min(frames - done, GRID - phase);
            widen(l, r, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
    }

    /** What is taken from the side goes over to the other: nothing taken, nothing changed, to the bit. */
    private void widen(double[] l, double[] r, int from, int n) {
        for (int i = 0; i < n; i++) side[i] = spare[i] = (l[from + i] - r[from + i]) / 2;
        cut.process(side, spare, 0, n);
        for (int i = 0; i < n; i++) {
            double kept = ramp.value(phase + i) * side[i], taken = (l[from + i] - r[from + i]) / 2 - kept;
            // Nothing kept: both sides are the middle, the same to the bit.
            double x = l[from + i] - taken;
            l[from + i] = x;
            r[from + i] = kept == 0 ? x : r[from + i] + taken;
        }
    }

    @Override public void reset() {
        phase = 0;
        fresh = true;
        set(Widening.OFF);
        fresh = true;
        cut.reset();
    }
}
