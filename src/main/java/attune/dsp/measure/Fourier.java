package attune.dsp.measure;

import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;

/**
 * Power by frequency through TarsosDSP's FFT and Hann window. At most 8192 samples: from 16384 on that FFT starts threads that
 * outlive their work.
 */
final class Fourier {
    private final int size;
    private final FFT fft;
    private final float[] block;
    private final double squares;

    Fourier(int size) {
        if (size > 8192) throw new IllegalArgumentException("at most 8192: " + size);
        this.size = size;
        fft = new FFT(size, new HannWindow());
        block = new float[size];
        double sum = 0;
        for (float w : new HannWindow().generateCurve(size)) sum += (double) w * w;
        squares = sum;
    }

    /** Adds the power of {@code size} samples to {@code power}, one number a bin from 0 Hz on; a full-scale sine adds 1 in all. Allocates nothing. */
    void add(float[] samples, int from, double weight, double[] power) {
        for (int i = 0; i < size; i++) block[i] = from + i < 0 || from + i >= samples.length ? 0 : samples[from + i];
        fft.forwardTransform(block);
        double scale = 4 * weight / (size * squares);
        power[0] += scale / 2 * ((double) block[0] * block[0]);
        for (int k = 1; k < size / 2; k++) power[k] += scale * ((double) block[2 * k] * block[2 * k] + (double) block[2 * k + 1] * block[2 * k + 1]);
    }

    /**
     * Adds the mean power over a whole sound, with silence around it. Blocks begin every quarter of their size, where squared
     * Hann windows add up to a constant: every sample counts alike.
     */
    void addMean(float[] samples, double weight, double[] power) {
        if (samples.length == 0) return;
        int hop = size / 4;
        for (int from = hop - size; from < samples.length; from += hop) add(samples, from, weight * hop / samples.length, power);
    }
}
