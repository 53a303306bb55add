package attune.lesson;

import attune.dsp.effect.Band;
import attune.dsp.effect.Equalizer;
import attune.dsp.measure.Spectrum;
import attune.material.Song;
import java.util.List;

/** Nearly the weighting of BS.1770: good to a few tenths of a decibel, which is enough to judge what can be asked. */
final class Ear {
    private static final List<Band> K_WEIGHTING = List.of(new Band(Band.Type.HIGH_SHELF, 1500, 4, Math.sqrt(0.5)), new Band(Band.Type.HIGH_PASS, 38, 0, 0.5));
    static final double LOWEST = 20, HIGHEST = 20_000;
    /** An octave has so many steps. */
    private static final int STEPS = 12;

    private Ear() {}

    /** dB at a frequency in Hz. */
    static double weight(double hz) {
        return Equalizer.magnitudeAt(K_WEIGHTING, hz, Song.RATE);
    }

    /** The loudness of a sound, in dB to a fixed but unnamed level. */
    static double loudness(Spectrum spectrum) {
        double sum = 0, step = StrictMath.pow(2, 1.0 / STEPS), half = StrictMath.sqrt(step);
        for (double hz = LOWEST; hz < HIGHEST; hz *= step)
            sum += StrictMath.pow(10, (spectrum.level(hz, hz * step) + weight(hz * half)) / 10);
        return 10 * StrictMath.log10(sum);
    }
}
