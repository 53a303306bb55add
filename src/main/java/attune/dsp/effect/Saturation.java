package attune.dsp.effect;

import attune.dsp.Automatable;
import attune.dsp.Decibels;
import attune.dsp.Processor;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Soft or hard clipping at 8 times the rate, with antialiased corners ({@link Curve}): what folds back lies 80 dB and more
 * below full scale.
 * <p>
 * Only what the curve adds goes through the filters; the sound itself is delayed and otherwise untouched. So 0 dB of drive, and
 * hard clipping of what stays below the ceiling, pass every bit, and dry and driven part are in step at any mix.
 */
public final class Saturation implements Processor<Drive>, Automatable {
    private static final int FACTOR = 8;
    /** Delays in frames of 2, 4 and 8 times the rate. Both ways, with two frames for the curve, they make 72 whole frames of the sound. */
    private static final int SLOW = 63, MIDDLE = 13, FAST = 9, LATENCY = (8 * SLOW + 4 * MIDDLE + 2 * FAST + 2) / FACTOR;
    /** Flat to 20 kHz, 96 dB down from 24.7 kHz on (at 48 kHz): also the band in which there is drive. */
    private static final double CUT = 0.2328, BETA = 9.6, HALF_BETA = 10;
    private static final int POINTS = 4096;

    private final Glide drive = new Glide(), mix = new Glide(), hardness = new Glide();
    private final Ramp gain = new Ramp(), wet = new Ramp(), shape = new Ramp();
    private final Curve soft = new Curve(), hard = new Curve();
    private final Side left = new Side(), right = new Side();
    private int steps, phase;
    private Drive settings = Drive.OFF;
    private boolean fresh = true, moving;
    /** Both sides have been the same since the beginning, as those of a mono stem are: then one of them is worked on. */
    private boolean alike, wasAlike;

    /** What a steady value comes out as: the curve to draw. */
    public static double output(Drive d, double input) {
        return d.isNeutral() ? input : input + d.mix() / 100 * curve(d).at(input);
    }

    /** Total harmonic distortion in per cent of the fundamental, all overtones counted, of a sine with its peak at {@code level} dB. */
    public static double distortion(Drive d, double level) {
        if (d.isNeutral()) return 0;
        Curve curve = curve(d);
        double peak = Decibels.toGain(level), first = 0, power = 0;
        for (int i = 0; i < POINTS; i++) {
            double sine = StrictMath.sin(StrictMath.PI / 2 * (i + 0.5) / POINTS), y = peak * sine + d.mix() / 100 * curve.at(peak * sine);
            first += 2 * y * sine / POINTS;
            power += y * y / POINTS;
        }
        return 100 * StrictMath.sqrt(Math.max(0, power - first * first / 2) / (first * first / 2));
    }

    /** The drive in dB that gives a sine with its peak at {@code level} dB this much distortion; none if no drive does. */
    public static OptionalDouble driveFor(Drive d, double percent, double level) {
        double low = Drive.DRIVE.min(), high = Drive.DRIVE.max();
        if (percent <= 0) return OptionalDouble.of(low);
        if (distortion(d.with("drive", high), level) < percent) return OptionalDouble.empty();
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (distortion(d.with("drive", middle), level) < percent) low = middle;
            else high = middle;
        }
        return OptionalDouble.of(high);
    }

    private static Curve curve(Drive d) {
        Curve curve = new Curve();
        if (d.type() == Drive.Type.HARD) curve.hard(Decibels.toGain(d.drive()));
        else curve.soft(Decibels.toGain(d.drive()));
        return curve;
    }

    @Override public void prepare(double rate, int maxFrames) {
        steps = Glide.steps(rate);
        reset();
    }

    @Override public void set(Drive d) {
        if (!fresh && d.equals(settings)) return;
        settings = d;
        double hardnessNow = d.type() == Drive.Type.HARD ? 1 : 0;
        if (fresh) {
            drive.at(d.drive());
            mix.at(d.mix() / 100);
            hardness.at(hardnessNow);
            gain.at(Decibels.fastToGain(drive.now()));
            wet.at(mix.now());
            shape.at(hardnessNow);
        } else {
            drive.to(d.drive(), steps);
            mix.to(d.mix() / 100, steps);
            hardness.to(hardnessNow, steps);
        }
        fresh = false;
    }

    @Override public void process(double[] l, double[] r, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) tick();
            int run = Math.min(frames - done, GRID - phase);
            alike = alike && Arrays.equals(l, done, done + run, r, done, done + run);
            if (!alike && wasAlike) right.copy(left);
            wasAlike = alike;
            left.process(l, done, run);
            if (alike) System.arraycopy(l, done, r, done, run);
            else right.process(r, done, run);
            phase = (phase + run) % GRID;
            done += run;
        }
    }

    @Override public void move(int parameter, double value) {
        switch (parameter) {
            case 0 -> drive.to(value, 1);
            case 1 -> mix.to(value / 100, 1);
            default -> throw new IllegalArgumentException("a saturation has no parameter " + parameter);
        }
    }

    private void tick() {
        moving = drive.step() | hardness.step();
        mix.step();
        gain.to(Decibels.fastToGain(drive.now()));
        wet.to(mix.now());
        shape.to(hardness.now());
        bend(gain.value(GRID - 1));
    }

    private void bend(double g) {
        soft.soft(Math.max(1, g));
        hard.hard(Math.max(1, g));
    }

    @Override public int latency() {
        return LATENCY;
    }

    @Override public void reset() {
        left.reset();
        right.reset();
        alike = wasAlike = true;
        phase = 0;
        fresh = true;
        set(Drive.OFF);
        fresh = true;
    }

    /** One channel. */
    private final class Side {
        private final Doubler upSlow = new Doubler(SLOW, CUT, BETA, GRID), downSlow = new Doubler(SLOW, CUT, BETA, GRID);
        private final Doubler upMiddle = new Doubler(MIDDLE, 0.25, HALF_BETA, 2 * GRID), downMiddle = new Doubler(MIDDLE, 0.25, HALF_BETA, 2 * GRID);
        private final Doubler upFast = new Doubler(FAST, 0.25, HALF_BETA, 4 * GRID), downFast = new Doubler(FAST, 0.25, HALF_BETA, 4 * GRID);
        private final double[] slow = new double[2 * GRID], middle = new double[4 * GRID], fast = new double[FACTOR * GRID];
        private final double[] run = new double[GRID], dry = new double[GRID];
        private final DelayRing ring = new DelayRing(LATENCY, GRID);
        private double before, last, addedBefore, addedLast;

        void process(double[] x, int from, int n) {
            System.arraycopy(x, from, run, 0, n);
            ring.put(run, n);
            ring.get(LATENCY, dry, n);
            ring.advance(n);
            upSlow.up(run, slow, n);
            upMiddle.up(slow, middle, 2 * n);
            upFast.up(middle, fast, 4 * n);
            add(n);
            downFast.down(fast, middle, 4 * n);
            downMiddle.down(middle, slow, 2 * n);
            downSlow.down(slow, run, n);
            for (int i = 0; i < n; i++) x[from + i] = dry[i] + wet.value(phase + i) * run[i];
        }

        /** Replaces the sound by what the curve adds to it. */
        private void add(int n) {
            for (int i = 0; i < n; i++) {
                double share = shape.value(phase + i);
                if (moving) bend(gain.value(phase + i));
                for (int j = FACTOR * i; j < FACTOR * (i + 1); j++) {
                    double x = fast[j], r = 0;
                    if (share != 1) r += (1 - share) * soft.smooth(before, last, x);
                    if (share != 0) r += share * hard.smooth(before, last, x);
                    before = last;
                    last = x;
                    // The mean of three that smooth() takes costs 0.3 dB at 20 kHz; this gives it back.
                    fast[j] = addedLast + (2 * addedLast - addedBefore - r) / 3;
                    addedBefore = addedLast;
                    addedLast = r;
                }
            }
        }

        void copy(Side other) {
            upSlow.copy(other.upSlow);
            upMiddle.copy(other.upMiddle);
            upFast.copy(other.upFast);
            downSlow.copy(other.downSlow);
            downMiddle.copy(other.downMiddle);
            downFast.copy(other.downFast);
            ring.copy(other.ring);
            before = other.before;
            last = other.last;
            addedBefore = other.addedBefore;
            addedLast = other.addedLast;
        }

        void reset() {
            upSlow.reset();
            upMiddle.reset();
            upFast.reset();
            downSlow.reset();
            downMiddle.reset();
            downFast.reset();
            ring.clear();
            Arrays.fill(run, 0);
            before = last = addedBefore = addedLast = 0;
        }
    }
}
