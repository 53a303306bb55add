package attune.dsp.effect;

import attune.dsp.Automatable;
import attune.dsp.Decibels;
import attune.dsp.Processor;

/**
 * A feed-forward compressor in the log domain: level in dB, static curve, then attack and release on the reduction in dB.
 * <p>
 * The static curve is that of Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design" (JAES 60(6), 2012),
 * equation 4, with a quadratic knee. What it listens to stands in {@link LevelDetector}. On tones below 500 Hz the peak level
 * dips between half waves, and the reduction follows it if the release is short: as on the hardware, a bass is shaped by a
 * release of 5 ms, and a slow attack with a fast release settles a little short of the curve: at 50 Hz, with 10 and 120 ms, by
 * 0.7 dB of 15.
 * <p>
 * Ratio 1 without make-up, and mix 0, pass every bit. The dry part of a parallel mix is delayed with the rest.
 */
public final class Compressor implements Processor<Compression>, Automatable {
    /** Frames at once while nothing moves: enough for the compiler's vectors, few enough for the nearest cache. */
    private static final int LONGEST_RUN = 256;

    private final Glide threshold = new Glide(), slope = new Glide(), knee = new Glide(), makeup = new Glide(), mix = new Glide();
    private final Ballistics ballistics = new Ballistics();
    private final double[] gains = new double[LONGEST_RUN], scratch = new double[LONGEST_RUN];
    private LevelDetector detector;
    private Lookahead delay;
    private double rate;
    private int steps, phase;
    private Compression settings = Compression.OFF;
    private boolean fresh = true, changed, power;
    private double attack, release, extra, gate, mixNow, mixStep, gainNow, gainStep;

    /** Positive dB by which the curve turns down a steady level of {@code input} dB. */
    public static double reduction(Compression c, double input) {
        return reduction(input, c.threshold(), 1 - 1 / c.ratio(), c.knee());
    }

    /** The steady level in dB that comes out when {@code input} dB go in, make-up and mix included: the curve to draw. */
    public static double outputLevel(Compression c, double input) {
        double wet = Decibels.fastToGain(c.gain() - reduction(c, input));
        return input + Decibels.ofGain(1 + c.mix() / 100 * (wet - 1));
    }

    /** The curve itself; {@code slope} is 1 - 1/ratio. */
    static double reduction(double level, double threshold, double slope, double knee) {
        double over = level - threshold;
        if (2 * over >= knee) return slope * over;
        if (2 * over <= -knee) return 0;
        double into = over + knee / 2;
        return slope * into * into / (2 * knee);
    }

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        detector = new LevelDetector(rate, LONGEST_RUN);
        delay = new Lookahead(frames(Compression.LOOKAHEAD.max()), LONGEST_RUN, steps);
        reset();
    }

    @Override public void set(Compression c) {
        if (!fresh && c.equals(settings)) return;
        settings = c;
        changed = true;
        int over = fresh ? 0 : steps;
        threshold.go(c.threshold(), over);
        slope.go(1 - 1 / c.ratio(), over);
        knee.go(c.knee(), over);
        attack = c.attack();
        release = c.release();
        extra = c.makeup();
        mix.go(c.mix() / 100, over);
        makeUp(over);
        if (fresh) delay.at(latency());
        else delay.to(latency());
        fresh = false;
    }

    private void makeUp(int over) {
        double automatic = settings.auto() ? Compression.automatic(threshold.target(), slope.target(), knee.target()) : 0;
        makeup.go(Decibels.fastToGain(extra + automatic), over);
    }

    @Override public void move(int parameter, double value) {
        switch (parameter) {
            case 0 -> threshold.to(value, 1);
            case 1 -> slope.to(1 - 1 / value, 1);
            case 2 -> attack = value;
            case 3 -> release = value;
            case 4 -> knee.to(value, 1);
            case 5 -> extra = value;
            case 6 -> mix.to(value / 100, 1);
            default -> throw new IllegalArgumentException("a compressor cannot move parameter " + parameter);
        }
        if (parameter != 6) makeUp(1);
        changed |= parameter == 2 || parameter == 3;
    }

    @Override public void process(double[] left, double[] right, int frames) {
        process(left, right, left, right, frames);
    }

    /** Processes {@code left} and {@code right} by the level of another sound, the key (side-chain). */
    public void process(double[] left, double[] right, double[] keyLeft, double[] keyRight, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) tick();
            int run = Math.min(frames - done, still() ? LONGEST_RUN : GRID - phase);
            run(left, right, keyLeft, keyRight, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
    }

    /** True while the grid has nothing to do, so that a run may go on across it. A power must be looked at on the grid. */
    private boolean still() {
        return !power && !changed && mixStep == 0 && gainStep == 0 && delay.still() && !threshold.moving() && !slope.moving() && !knee.moving() && !mix.moving()
            && !makeup.moving();
    }

    private void tick() {
        detector.snap();
        delay.tick();
        mixNow = mix.now();
        gainNow = makeup.now();
        boolean moved = threshold.step() | slope.step() | knee.step() | changed;
        mix.step();
        makeup.step();
        mixStep = (mix.now() - mixNow) / GRID;
        gainStep = (makeup.now() - gainNow) / GRID;
        if (!moved) return;
        changed = false;
        ballistics.set(attack, release, settings.detector(), rate);
        power = settings.detector() == Compression.Detector.RMS;
        gate = Decibels.fastToGain((threshold.now() - knee.now() / 2) * (power ? 2 : 1));
    }

    private void run(double[] left, double[] right, double[] keyLeft, double[] keyRight, int from, int frames) {
        double[] gain = gains;
        if (power) detector.powers(keyLeft, keyRight, from, frames, gain);
        else detector.peaks(keyLeft, keyRight, from, frames, gain);
        goals(gain, frames);
        ballistics.follow(gain, frames);
        Decibels.fastToGains(gain, scratch, frames);
        mix(gain, frames);
        delay.process(left, right, from, frames);
        for (int i = 0; i < frames; i++) left[from + i] *= gain[i];
        for (int i = 0; i < frames; i++) right[from + i] *= gain[i];
    }

    /** Levels become the reduction in dB that the curve asks for. A peak stands for many frames: one logarithm serves them all. */
    private void goals(double[] levels, int frames) {
        double t = threshold.now(), s = slope.now(), w = knee.now(), last = Double.NaN, goal = 0;
        for (int i = 0; i < frames; i++) {
            double level = levels[i];
            if (level != last) goal = level > gate ? reduction(Decibels.fastOfGain(level) * (power ? 0.5 : 1), t, s, w) : 0;
            last = level;
            levels[i] = goal;
        }
    }

    private void mix(double[] gain, int frames) {
        if (mixStep == 0 && gainStep == 0) {
            double part = mixNow, extra = gainNow;
            for (int i = 0; i < frames; i++) gain[i] = 1 + part * (extra * gain[i] - 1);
        } else {
            for (int i = 0; i < frames; i++) {
                mixNow += mixStep;
                gainNow += gainStep;
                gain[i] = 1 + mixNow * (gainNow * gain[i] - 1);
            }
        }
    }

    /** Positive dB of reduction after the last frame, before make-up and mix; read on the audio thread. */
    public double gainReduction() {
        return ballistics.reduction();
    }

    @Override public int latency() {
        return frames(settings.lookahead());
    }

    private int frames(double milliseconds) {
        return (int) Math.rint(milliseconds / 1000 * rate);
    }

    @Override public void reset() {
        phase = 0;
        ballistics.reset();
        detector.reset();
        delay.reset();
        fresh = true;
        set(Compression.OFF);
        fresh = true;
    }
}
