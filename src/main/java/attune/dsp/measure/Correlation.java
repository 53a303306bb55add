package attune.dsp.measure;

import attune.dsp.Audio;
import java.util.OptionalDouble;

/**
 * How alike both sides are: 1 the same (mono), 0 unrelated or only one side, -1 the same turned over, which vanishes in mono.
 * The normalized cross-correlation at no delay.
 */
public final class Correlation {
    private static final double SILENT = 1e-20;

    private Correlation() {}

    /** Over a whole sound; absent when it is silent. */
    public static OptionalDouble of(Audio sound) {
        return sound.peak() == 0 ? OptionalDouble.empty() : OptionalDouble.of(of(sound.left(), sound.right(), sound.frames()));
    }

    /** Over the first {@code frames} of both arrays, 0 when either is silent. For a meter: allocates nothing. */
    public static double of(float[] left, float[] right, int frames) {
        double both = 0, l = 0, r = 0;
        for (int i = 0; i < frames; i++) {
            both += (double) left[i] * right[i];
            l += (double) left[i] * left[i];
            r += (double) right[i] * right[i];
        }
        return l < SILENT || r < SILENT ? 0 : Math.clamp(both / Math.sqrt(l * r), -1, 1);
    }
}
