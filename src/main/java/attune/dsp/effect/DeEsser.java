package attune.dsp.effect;

import attune.dsp.Automatable;
import attune.dsp.Decibels;
import attune.dsp.Processor;

/**
 * A de-esser: a bell that goes down by as much as the band around its frequency is above the threshold, at most by its range.
 * The band is 0.85 octaves wide, 5 to 9 kHz as it stands. What it hears is what it takes away, so that with the whole band
 * taken away what is left is a notch, and with nothing every bit passes. Down in 1 ms, back in 40 ms (63 % in dB), both sides alike.
 */
public final class DeEsser implements Processor<DeEssing>, Automatable {
    private static final double RATIO = StrictMath.sqrt(9.0 / 5), NOTHING = 1e-30, ATTACK = 1, RELEASE = 40;

    private final Glide frequency = new Glide(), threshold = new Glide(), range = new Glide();
    private final double[] design = new double[3];
    private final Ballistics ballistics = new Ballistics();
    private LevelDetector detector;
    private double rate;
    private int steps, phase;
    private boolean fresh = true;
    private double b0, a1, a2, gate, left1, left2, right1, right2;

    /** The gain in dB at a frequency in Hz while it takes {@code reduction} dB away: the curve to draw. */
    public static double magnitudeAt(DeEssing d, double reduction, double hz, double rate) {
        double[] f = new double[3];
        design(d.frequency(), rate, f);
        double pass = Decibels.toGain(-reduction) - 1;
        return new Biquad(1 + pass * f[0], f[1], f[2] - pass * f[0], f[1], f[2]).magnitudeAt(hz, rate);
    }

    /** A band-pass of gain 1 in its middle, by the bilinear transform: b0 (1 - 1/z²) / (1 + a1/z + a2/z²). */
    private static void design(double hz, double rate, double[] f) {
        double middle = Bilinear.tangent(hz, rate), band = Bilinear.tangent(hz * RATIO, rate) - Bilinear.tangent(hz / RATIO, rate), a0 = 1 + band + middle * middle;
        f[0] = band / a0;
        f[1] = 2 * (middle * middle - 1) / a0;
        f[2] = (1 - band + middle * middle) / a0;
    }

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        detector = new LevelDetector(rate);
        ballistics.set(ATTACK, RELEASE, Compression.Detector.PEAK, rate);
        reset();
    }

    @Override public void set(DeEssing d) {
        int over = fresh ? 0 : steps;
        frequency.go(StrictMath.log(d.frequency()), over);
        threshold.go(d.threshold(), over);
        range.go(d.range(), over);
        if (fresh) design();
        fresh = false;
    }

    @Override public void move(int parameter, double value) {
        switch (parameter) {
            case 0 -> frequency.to(StrictMath.log(value), 1);
            case 1 -> threshold.to(value, 1);
            case 2 -> range.to(value, 1);
            default -> throw new IllegalArgumentException("a de-esser has no parameter " + parameter);
        }
    }

    private void design() {
        design(StrictMath.exp(frequency.now()), rate, design);
        b0 = design[0];
        a1 = design[1];
        a2 = design[2];
        gate = Decibels.fastToGain(threshold.now());
    }

    @Override public void process(double[] left, double[] right, int frames) {
        for (int i = 0; i < frames; i++) {
            if (phase == 0) tick();
            phase = (phase + 1) % GRID;
            double x = b0 * left[i], l = x + left1;
            left1 = left2 - a1 * l;
            left2 = -x - a2 * l;
            x = b0 * right[i];
            double r = x + right1;
            right1 = right2 - a1 * r;
            right2 = -x - a2 * r;
            double level = detector.peak(l, r), over = level > gate ? Decibels.fastOfGain(level) - threshold.now() : 0;
            double reduction = ballistics.next(Math.min(over, range.now()));
            if (reduction == 0) continue;
            double taken = 1 - Decibels.fastToGain(-reduction);
            left[i] -= taken * l;
            right[i] -= taken * r;
        }
    }

    private void tick() {
        if (Math.abs(left1) < NOTHING && Math.abs(left2) < NOTHING) left1 = left2 = 0;
        if (Math.abs(right1) < NOTHING && Math.abs(right2) < NOTHING) right1 = right2 = 0;
        if (frequency.step() | threshold.step() | range.step()) design();
    }

    /** Positive dB by which the band was turned down in the last frame; read on the audio thread. */
    public double gainReduction() {
        return ballistics.reduction();
    }

    @Override public void reset() {
        detector.reset();
        ballistics.reset();
        left1 = left2 = right1 = right2 = 0;
        phase = 0;
        fresh = true;
        set(DeEssing.OFF);
        fresh = true;
    }
}
