package attune.dsp.effect;

import attune.dsp.Processor;
import java.util.Arrays;

/**
 * Repeats, without the dry sound. Every repeat, the first too, has passed the cuts; the next is it times the feedback. A
 * change of time fades from the old repeats to the new, so that nothing is sped up or clicks.
 */
public final class Delay implements Processor<Echo> {
    /** -240 dB: once nothing louder came in or out for as long as the delay lasts, the rest is silence. */
    private static final double NOTHING = 1e-12;
    /** Butterworth. */
    private static final double Q = StrictMath.sqrt(0.5);
    private static final Echo BEGINNING = Echo.of(375, 0);

    private final Glide feedback = new Glide(), width = new Glide(), pingpong = new Glide();
    private final Ramp back = new Ramp(), side = new Ramp(), cross = new Ramp();
    private final Crossfade fade = new Crossfade();
    private FractionalTap left = new FractionalTap(), right = new FractionalTap(), nextLeft = new FractionalTap(), nextRight = new FractionalTap();
    private final double[] a = new double[GRID], b = new double[GRID], inLeft = new double[GRID], inRight = new double[GRID], other = new double[GRID];
    private EqualizerBand lowcut, highcut;
    private DelayRing ringLeft, ringRight;
    private double rate, wantedLeft, wantedRight, loudest;
    private int steps, phase, quiet;
    private Echo settings = BEGINNING;
    private boolean fresh = true;

    /** dB by which a repeat at {@code hz} lies below the one before. */
    public static double loss(Echo e, double hz, double rate) {
        double loss = -20 * StrictMath.log10(e.feedback() / 100);
        if (hasLowcut(e)) loss -= Biquad.of(new Band(Band.Type.HIGH_PASS, e.lowcut(), 0, Q), rate).magnitudeAt(hz, rate);
        if (hasHighcut(e)) loss -= Biquad.of(new Band(Band.Type.LOW_PASS, e.highcut(), 0, Q), rate).magnitudeAt(hz, rate);
        return loss;
    }

    private static boolean hasLowcut(Echo e) {
        return e.lowcut() > Echo.LOWCUT.min();
    }

    private static boolean hasHighcut(Echo e) {
        return e.highcut() < Echo.HIGHCUT.max();
    }

    @Override public void prepare(double rate, int maxFrames) {
        this.rate = rate;
        steps = Glide.steps(rate);
        int memory = (int) Math.ceil(Echo.TIME.max() / 1000 * Math.max(1, Echo.RIGHT.max() / 100) * rate) + FractionalTap.TAPS;
        ringLeft = new DelayRing(memory, GRID);
        ringRight = new DelayRing(memory, GRID);
        lowcut = new EqualizerBand(rate);
        highcut = new EqualizerBand(rate);
        reset();
    }

    @Override public void set(Echo e) {
        if (!fresh && e.equals(settings)) return;
        settings = e;
        wantedLeft = e.time() / 1000 * rate;
        wantedRight = wantedLeft * e.right() / 100;
        lowcut.set(hasLowcut(e) ? Band.Type.HIGH_PASS : null, e.lowcut(), 0, Q, fresh);
        highcut.set(hasHighcut(e) ? Band.Type.LOW_PASS : null, e.highcut(), 0, Q, fresh);
        if (fresh) {
            left.at(wantedLeft);
            right.at(wantedRight);
            feedback.at(e.feedback() / 100);
            width.at(e.width() / 100);
            pingpong.at(e.pingpong() ? 1 : 0);
            back.at(feedback.now());
            side.at(width.now());
            cross.at(pingpong.now());
        } else {
            feedback.to(e.feedback() / 100, steps);
            width.to(e.width() / 100, steps);
            pingpong.to(e.pingpong() ? 1 : 0, steps);
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
        if (fade.over()) swap();
        if (!fade.on() && (left.frames() != Math.max(FractionalTap.SHORTEST, wantedLeft) || right.frames() != Math.max(FractionalTap.SHORTEST, wantedRight))) {
            nextLeft.at(wantedLeft);
            nextRight.at(wantedRight);
            fade.start(steps);
        }
        fade.tick();
        feedback.step();
        width.step();
        pingpong.step();
        back.to(feedback.now());
        side.to(width.now());
        cross.to(pingpong.now());
        lowcut.tick();
        highcut.tick();
        quiet = loudest < NOTHING ? quiet + GRID : 0;
        loudest = 0;
        if (quiet > Math.max(Math.max(left.frames(), right.frames()), Math.max(nextLeft.frames(), nextRight.frames())) + FractionalTap.TAPS) clear();
    }

    private void swap() {
        FractionalTap was = left;
        left = nextLeft;
        nextLeft = was;
        was = right;
        right = nextRight;
        nextRight = was;
    }

    private void run(double[] l, double[] r, int from, int n) {
        fade.at(phase);
        read(ringLeft, left, nextLeft, a, n);
        read(ringRight, right, nextRight, b, n);
        lowcut.process(a, b, 0, n);
        highcut.process(a, b, 0, n);
        for (int i = 0; i < n; i++) {
            double g = back.value(phase + i), p = cross.value(phase + i), s = side.value(phase + i), x = l[from + i], y = r[from + i];
            // Ping-pong: the middle goes in on the left, and each side feeds the other.
            inLeft[i] = x + g * a[i] + p * ((y - x) / 2 + g * (b[i] - a[i]));
            inRight[i] = y + g * b[i] + p * (g * (a[i] - b[i]) - y);
            loudest = Math.max(loudest, Math.max(Math.max(Math.abs(x), Math.abs(y)), Math.max(Math.abs(a[i]), Math.abs(b[i]))));
            double mid = (a[i] + b[i]) / 2, across = s * (a[i] - b[i]) / 2;
            l[from + i] = mid + across;
            r[from + i] = mid - across;
        }
        ringLeft.put(inLeft, n);
        ringRight.put(inRight, n);
        ringLeft.advance(n);
        ringRight.advance(n);
    }

    private void read(DelayRing ring, FractionalTap now, FractionalTap next, double[] out, int n) {
        now.read(ring, out, n);
        if (!fade.on()) return;
        next.read(ring, other, n);
        for (int i = 0; i < n; i++) out[i] += fade.part(i) * (other[i] - out[i]);
    }

    private void clear() {
        ringLeft.clear();
        ringRight.clear();
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        quiet = 0;
        loudest = 0;
    }

    @Override public void reset() {
        clear();
        fade.reset();
        nextLeft.at(0);
        nextRight.at(0);
        lowcut.reset();
        highcut.reset();
        phase = 0;
        fresh = true;
        set(BEGINNING);
        fresh = true;
    }
}
