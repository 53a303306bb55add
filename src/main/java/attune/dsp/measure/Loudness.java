package attune.dsp.measure;

import attune.dsp.Audio;
import java.util.OptionalDouble;

/**
 * How loud a whole sound is: what {@link LoudnessMeter} reads at its end. A value is absent if the sound is too short for it, or
 * silent.
 *
 * @param integrated   LUFS
 * @param momentaryMax LUFS, the highest of 400 ms
 * @param shortTermMax LUFS, the highest of 3 s
 * @param range        LU
 */
public record Loudness(OptionalDouble integrated, OptionalDouble momentaryMax, OptionalDouble shortTermMax, OptionalDouble range) {
    public static Loudness of(Audio sound) {
        LoudnessMeter meter = measured(sound);
        return new Loudness(value(meter.integrated()), value(meter.momentaryMax()), value(meter.shortTermMax()), value(meter.range()));
    }

    /** Only the integrated loudness in LUFS. */
    public static OptionalDouble integrated(Audio sound) {
        return value(measured(sound).integrated());
    }

    private static LoudnessMeter measured(Audio sound) {
        LoudnessMeter meter = new LoudnessMeter(sound.rate(), sound.channels(), (int) Math.ceil(sound.seconds()));
        meter.write(sound.left(), sound.right(), 0, sound.frames());
        return meter;
    }

    private static OptionalDouble value(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
