package attune.material;

import java.util.Arrays;

/**
 * Mean power of a sound by frequency. Levels are in dB; 0 is the power of a full-scale sine.
 *
 * @param power one number for each bin of {@code width} Hz, the first around 0 Hz
 */
public record Spectrum(double[] power, double width) {
    /** The centres of the ten octaves, in Hz. */
    public static final double[] OCTAVES = {31.25, 62.5, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};
    private static final double SILENT = 1e-20;

    /** The level of the octave around {@code hz}. */
    public double octave(double hz) {
        return band(hz, 2);
    }

    /** The level of the third of an octave around {@code hz}. */
    public double third(double hz) {
        return band(hz, StrictMath.cbrt(2));
    }

    /** The level of the loudest of the ten octaves. */
    public double loudestOctave() {
        return Arrays.stream(OCTAVES).map(this::octave).max().orElseThrow();
    }

    /** The level of all there is from one frequency to another. */
    public double between(double lowHz, double highHz) {
        double low = Math.clamp(lowHz / width + 0.5, 0, power.length), high = Math.clamp(highHz / width + 0.5, 0, power.length), sum = 0;
        for (int k = (int) low; k < high; k++) sum += power[k] * (Math.min(high, k + 1) - Math.max(low, k));
        return 10 * StrictMath.log10(Math.max(sum, SILENT));
    }

    private double band(double hz, double ratio) {
        double half = Math.sqrt(ratio);
        return between(hz / half, hz * half);
    }
}
