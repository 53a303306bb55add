package attune.dsp.effect;

import attune.dsp.Audio;
import attune.dsp.Decibels;

/**
 * What a compressor does to a loop, without rendering it. The level is found once, so that a search over thresholds costs
 * only the curve and its ballistics (about 2 ms for each 10 s of sound). Any thread may ask.
 */
public final class GainReduction {
    /** Time constants after which what was before is forgotten: e^-20 of it is left. */
    private static final int SETTLED = 20;
    private static final double SILENCE = 1e-10;

    private final Audio loop;
    /** The detectors' levels in dB, found when first asked for. Floats: 1e-5 dB is fine enough, and half the memory. */
    private float[] peak, rms;

    private GainReduction(Audio loop) {
        this.loop = loop;
    }

    public static GainReduction of(Audio loop) {
        return new GainReduction(loop);
    }

    /** Positive dB of reduction, before make-up and mix, for each frame of the loop once it has gone round; look-ahead included. */
    public double[] curve(Compression c) {
        int frames = loop.frames();
        double[] curve = new double[frames];
        if (c.ratio() == 1 || frames == 0) return curve;
        float[] level = level(c.detector());
        Ballistics ballistics = new Ballistics();
        ballistics.set(c.attack(), c.release(), c.detector(), loop.rate());
        double slope = 1 - 1 / c.ratio(), from = c.threshold() - c.knee() / 2;
        int ahead = (int) Math.rint(c.lookahead() / 1000 * loop.rate()) % frames;
        for (int i = frames - settling(Math.max(c.attack(), c.release()) / 1000); i < frames; i++) ballistics.next(goal(level[i], c, from, slope));
        for (int i = 0, at = frames - ahead; i < frames; i++, at++) curve[at < frames ? at : at - frames] = ballistics.next(goal(level[i], c, from, slope));
        return curve;
    }

    private static double goal(double level, Compression c, double from, double slope) {
        return level > from ? Compressor.reduction(level, c.threshold(), slope, c.knee()) : 0;
    }

    private synchronized float[] level(Compression.Detector kind) {
        if (kind == Compression.Detector.PEAK) return peak == null ? peak = detect(false) : peak;
        return rms == null ? rms = detect(true) : rms;
    }

    private float[] detect(boolean power) {
        float[] left = loop.left(), right = loop.right(), level = new float[left.length];
        LevelDetector detector = new LevelDetector(loop.rate());
        for (int i = level.length - settling(LevelDetector.RMS_SECONDS); i < level.length; i++) {
            if (power) detector.power(left[i], right[i]);
            else detector.peak(left[i], right[i]);
        }
        for (int i = 0; i < level.length; i++) level[i] = (float) (power
            ? Decibels.fastOfGain(Math.max(SILENCE * SILENCE, detector.power(left[i], right[i]))) / 2
            : Decibels.fastOfGain(Math.max(SILENCE, detector.peak(left[i], right[i]))));
        return level;
    }

    private int settling(double seconds) {
        return (int) Math.min(loop.frames(), Math.ceil(SETTLED * seconds * loop.rate()));
    }
}
