package attune.dsp.measure;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import java.util.OptionalDouble;

/** How high a sound peaks, in dB of full scale. Silence has no peak. */
public final class TruePeak {
    private TruePeak() {}

    /**
     * dBTP: the highest sample, and the highest of every point between two samples that has 24 samples on either side. Within half
     * a millisecond of the ends only samples count: what would sound before and after a file is not in it, and taking it for
     * silence would read a sine that starts at 67.5 degrees 0.7 dB too high.
     */
    public static OptionalDouble of(Audio sound) {
        TruePeakMeter meter = new TruePeakMeter(sound.channels());
        meter.write(sound.left(), sound.right(), 0, sound.frames());
        meter.finish();
        return decibels(meter.peak());
    }

    /** dBFS: the highest sample. */
    public static OptionalDouble sample(Audio sound) {
        return decibels(sound.peak());
    }

    private static OptionalDouble decibels(double peak) {
        return peak > 0 ? OptionalDouble.of(Decibels.ofGain(peak)) : OptionalDouble.empty();
    }
}
