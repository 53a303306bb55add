package attune.dsp.measure;

import attune.dsp.Audio;

/**
 * Mean power of a whole sound in the 31 thirds of an octave from 20 Hz to 20 kHz (IEC 61260-1, base ten). 0 dB is the power of
 * a full-scale sine; a stereo sound's is the mean of both sides.
 * <p>
 * One FFT of 8192 has bins of 6 Hz at 48 kHz, wider than the lowest band. Bands below 500 Hz are therefore taken from the sound at an
 * eighth of its rate, with bins of 0.7 Hz.
 *
 * @param power one number a band
 */
public record ThirdOctaves(double[] power) {
    public static final int BANDS = 31;
    private static final int LESS = 8, TAPS = 97;
    /** Up to 0.011 of the rate (528 Hz at 48 kHz) the reduced sound is flat within 0.01 dB and free of what folds back. */
    private static final double SPLIT = 0.011;
    private static final double HALF_BAND = StrictMath.pow(10, 0.05);

    /** The exact centre in Hz of a band: 1000 Hz is band 17. */
    public static double centre(int band) {
        return 1000 * StrictMath.pow(10, (band - 17) / 10.0);
    }

    public static ThirdOctaves of(Audio sound) {
        Fourier fourier = new Fourier(Spectrum.SIZE);
        double[] full = new double[Spectrum.SIZE / 2], low = new double[Spectrum.SIZE / 2], power = new double[BANDS];
        for (int c = 0; c < sound.channels(); c++) {
            fourier.addMean(sound.channel(c), 1.0 / sound.channels(), full);
            fourier.addMean(reduced(sound.channel(c)), 1.0 / sound.channels(), low);
        }
        double bin = (double) sound.rate() / Spectrum.SIZE;
        for (int band = 0; band < BANDS; band++) {
            double from = centre(band) / HALF_BAND, to = centre(band) * HALF_BAND;
            power[band] = to < SPLIT * sound.rate() ? Spectrum.between(low, from / bin * LESS, to / bin * LESS) : Spectrum.between(full, from / bin, to / bin);
        }
        return new ThirdOctaves(power);
    }

    /** The level in dB of one band. */
    public double level(int band) {
        return Spectrum.decibels(power[band]);
    }

    /** The level in dB of the octave around a frequency in Hz; bands that it cuts count by their part of it on a logarithmic scale. */
    public double octave(double hz) {
        double middle = 17.5 + 10 * StrictMath.log10(hz / 1000), half = 5 * StrictMath.log10(2), sum = 0;
        for (int band = 0; band < BANDS; band++) sum += power[band] * Math.clamp(Math.min(middle + half, band + 1) - Math.max(middle - half, band), 0, 1);
        return Spectrum.decibels(sum);
    }

    /** Every eighth sample after a low-pass (Hann-windowed sinc, cut at 1/24 of the rate). */
    private static float[] reduced(float[] samples) {
        double[] kernel = new double[TAPS];
        int half = TAPS / 2;
        for (int i = 0; i < TAPS; i++) {
            double t = (i - half) / 12.0, sinc = i == half ? 1 : StrictMath.sin(StrictMath.PI * t) / (StrictMath.PI * t);
            kernel[i] = sinc / 12 * (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * (i - half) / (half + 1)));
        }
        float[] out = new float[(samples.length + LESS - 1) / LESS];
        for (int n = 0; n < out.length; n++) {
            int first = n * LESS - half;
            double sum = 0;
            for (int i = Math.max(0, -first); i < TAPS && first + i < samples.length; i++) sum += kernel[i] * samples[first + i];
            out[n] = (float) sum;
        }
        return out;
    }
}
