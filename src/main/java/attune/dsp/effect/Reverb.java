package attune.dsp.effect;

import attune.dsp.Decibels;
import attune.dsp.Processor;

/**
 * A room: early reflections, diffusion, and a tail from a feedback delay network (J.-M. Jot and A. Chaigne, AES 90, 1991). What
 * comes out is the return alone, without the dry sound.
 * <p>
 * Its power is about that of the input whatever the decay, and early part and tail share it as one exponential decay would: a
 * longer decay is not heard as a louder one. Changes of size, type or pre-delay fade from the old distances to the new.
 */
public final class Reverb implements Processor<Reverberation> {
    /** -300 dB: once all that comes in and goes out stays below, the rest is silence. */
    private static final double NOTHING = 1e-15;
    private static final double LN_MILLION = 6 * StrictMath.log(10);
    /** The matrix's scale. */
    private static final double QUARTER = 0.25;
    private static final Reverberation BEGINNING = Reverberation.of(Reverberation.Type.HALL);

    private final Glide decay = new Glide(), low = new Glide(), high = new Glide(), corner = new Glide(), diffusion = new Glide(), width = new Glide();
    private final ReverbLayout now = new ReverbLayout(), next = new ReverbLayout(), wanted = new ReverbLayout();
    private final Crossfade fade = new Crossfade();
    private final Ramp early = new Ramp(), late = new Ramp(), side = new Ramp();
    private final double[] left = new double[GRID], right = new double[GRID], wetLeft = new double[GRID], wetRight = new double[GRID];
    private double rate, loudest;
    private int steps, phase, quiet, memory;
    private Absorption absorption;
    private EarlySound begin;
    private FeedbackNetwork network;
    private Reverberation settings = BEGINNING;
    private boolean fresh = true, refit;
    private double earlyGain, lateGain;

    /** The RT60 in s that a measurement in the octave around {@code hz} finds (T30 of ISO 3382-1): the curve to draw. */
    public static double decayAt(Reverberation r, double hz, double rate) {
        ReverbLayout layout = new ReverbLayout();
        layout.fill(r, rate);
        Absorption absorption = new Absorption(rate);
        absorption.design(layout.lines, layout.lines, 0, r.decay(), r.low(), r.high(), Absorption.corner(r.damping()), QUARTER);
        return OctaveDecay.at(hz, absorption::decayAt);
    }

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        // Room for the search of a prime.
        int line = (int) Math.ceil((ReverbLayout.LONGEST_SECONDS + 0.01) * rate), in = (int) Math.ceil(Reverberation.PREDELAY.max() / 1000 * rate) + line;
        memory = in + 3 * line;
        absorption = new Absorption(rate);
        begin = new EarlySound(in, line);
        network = new FeedbackNetwork(line);
        reset();
    }

    @Override public void set(Reverberation r) {
        if (!fresh && r.equals(settings)) return;
        settings = r;
        wanted.fill(r, rate);
        int over = fresh ? 0 : steps;
        decay.go(StrictMath.log(r.decay()), over);
        low.go(StrictMath.log(r.low()), over);
        high.go(StrictMath.log(r.high()), over);
        corner.go(Absorption.corner(r.damping()), over);
        diffusion.go(0.25 + 0.5 * r.diffusion() / 100, over);
        width.go(r.width() / 100, over);
        refit = true;
        if (fresh) {
            now.copy(wanted);
            next.copy(wanted);
            fit();
            early.at(earlyGain);
            late.at(lateGain);
            side.at(width.now());
        }
        fresh = false;
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) tick();
            int run = Math.min(frames - done, GRID - phase);
            run(l, r, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
    }

    private void tick() {
        if (fade.over()) {
            now.copy(next);
            refit = true;
        }
        if (!fade.on() && !wanted.same(now)) {
            next.copy(wanted);
            fade.start(steps);
        }
        refit |= fade.on();
        fade.tick();
        refit |= decay.step() | low.step() | high.step() | corner.step();
        if (refit) fit();
        early.to(earlyGain);
        late.to(lateGain);
        diffusion.step();
        width.step();
        side.to(width.now());
        begin.tick();
        network.tick();
        quiet = loudest < NOTHING ? Math.min(quiet + GRID, memory) : 0;
        loudest = 0;
        if (quiet == memory) clear();
    }

    /** Early part and tail share the power as the beginning and the rest of one exponential decay would, at every frequency. */
    private void fit() {
        refit = false;
        double part = fade.part(), seconds = StrictMath.exp(decay.now()), lowRatio = StrictMath.exp(low.now()), highRatio = StrictMath.exp(high.now());
        absorption.design(now.lines, next.lines, part, seconds, lowRatio, highRatio, corner.now(), QUARTER);
        double all = between(now.seconds(rate), next.seconds(rate), part);
        double filled = all / ReverbLayout.LINES / 2 + between(now.smear(rate), next.smear(rate), part);
        double first = begun(filled, seconds), rest = 1 - first, level = between(now.reflections.level(), next.reflections.level(), part);
        double early = first * Decibels.fastToGain(2 * level);
        earlyGain = StrictMath.sqrt(early / (early + rest));
        // Two units of energy go round among lines this long.
        lateGain = StrictMath.sqrt(rest / (early + rest) * LN_MILLION * all / seconds / 2);
        begin.tone().design(tone(lowRatio, filled, seconds, first), tone(highRatio, filled, seconds, first), corner.now(), 1, rate);
    }

    /** dB by which a shorter decay gives off less in its beginning than the decay at 1 kHz. */
    private static double tone(double ratio, double filled, double seconds, double first) {
        return 10 * StrictMath.log10(ratio * begun(filled, seconds * ratio) / first);
    }

    private static double between(double now, double next, double part) {
        return now + part * (next - now);
    }

    /** How much of a decay's energy has gone by after {@code time}. */
    private static double begun(double time, double decay) {
        return 1 - StrictMath.exp(-LN_MILLION * time / decay);
    }

    private void run(double[] l, double[] r, int from, int n) {
        System.arraycopy(l, from, left, 0, n);
        System.arraycopy(r, from, right, 0, n);
        listen(left, right, n);
        fade.at(phase);
        begin.process(left, right, now, next, fade, diffusion.now(), early, phase, wetLeft, wetRight, n);
        network.process(left, right, now.lines, next.lines, fade, absorption, late, phase, wetLeft, wetRight, n);
        listen(wetLeft, wetRight, n);
        for (int i = 0; i < n; i++) {
            double mid = (wetLeft[i] + wetRight[i]) / 2, across = side.value(phase + i) * (wetLeft[i] - wetRight[i]) / 2;
            l[from + i] = mid + across;
            r[from + i] = mid - across;
        }
    }

    private void listen(double[] l, double[] r, int n) {
        for (int i = 0; i < n; i++) loudest = Math.max(loudest, Math.max(Math.abs(l[i]), Math.abs(r[i])));
    }

    private void clear() {
        begin.clear();
        network.clear();
        quiet = 0;
        loudest = 0;
    }

    @Override public void reset() {
        clear();
        fade.reset();
        phase = 0;
        fresh = true;
        set(BEGINNING);
        fresh = true;
    }
}
