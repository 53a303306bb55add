package attune.dsp.measure;

import attune.dsp.Audio;

/**
 * Mean power of a whole sound by frequency; a stereo sound's is the mean of both sides. 0 dB is the power of a full-scale sine.
 *
 * @param power one number for each bin of {@code width} Hz, the first around 0 Hz
 */
public record Spectrum(double[] power, double width) {
    /** The centres of the ten octaves, in Hz. */
    public static final double[] OCTAVES = {31.25, 62.5, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};
    static final int SIZE = 8192;
    /** -200 dB stands for nothing. */
    static final double SILENT = 1e-20;

    public static Spectrum of(Audio sound) {
        double[] power = new double[SIZE / 2];
        Fourier fourier = new Fourier(SIZE);
        for (int c = 0; c < sound.channels(); c++) fourier.addMean(sound.channel(c), 1.0 / sound.channels(), power);
        return new Spectrum(power, (double) sound.rate() / SIZE);
    }

    /** The level in dB of one bin. */
    public double level(int bin) {
        return decibels(power[bin]);
    }

    /** The level in dB of the octave around a frequency in Hz. */
    public double octave(double hz) {
        return level(hz / StrictMath.sqrt(2), hz * StrictMath.sqrt(2));
    }

    /** The level in dB of the third of an octave around a frequency in Hz. */
    public double third(double hz) {
        return level(hz / StrictMath.pow(2, 1.0 / 6), hz * StrictMath.pow(2, 1.0 / 6));
    }

    /** The level in dB of the loudest of the ten octaves. */
    public double loudestOctave() {
        double loudest = Double.NEGATIVE_INFINITY;
        for (double hz : OCTAVES) loudest = Math.max(loudest, octave(hz));
        return loudest;
    }

    /** Whether the octave around {@code hz} lies within {@code below} dB of the loudest. */
    public boolean carries(double hz, double below) {
        return octave(hz) >= loudestOctave() - below && octave(hz) > -150;
    }

    /** The level in dB of all there is from one frequency to another, in Hz; a bin cut by an end counts by its part. */
    public double level(double lowHz, double highHz) {
        return decibels(between(power, lowHz / width, highHz / width));
    }

    static double between(double[] power, double lowBin, double highBin) {
        double low = Math.clamp(lowBin + 0.5, 0, power.length), high = Math.clamp(highBin + 0.5, 0, power.length), sum = 0;
        for (int k = (int) low; k < high; k++) sum += power[k] * (Math.min(high, k + 1) - Math.max(low, k));
        return sum;
    }

    static double decibels(double power) {
        return 10 * StrictMath.log10(Math.max(power, SILENT));
    }
}
