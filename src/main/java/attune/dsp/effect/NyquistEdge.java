package attune.dsp.effect;

import attune.dsp.measure.Between;

/**
 * How much there is just below half the rate. What a program finds between two samples depends there on where its own filter ends:
 * full-scale white noise under a limiter that looks through one filter reads 0.4 dB higher in SoX and 1.1 dB higher through an ideal
 * one. So a share of it is added to the peak. Music has nothing there, and a tone of 20 kHz gives nothing.
 */
final class NyquistEdge {
    /** Found by trial on white noise and square waves with ffmpeg, SoX and an ideal interpolation, so that none reads much more than 0.1 dB too much. */
    static final double SHARE = 1.1;
    private static final int TAPS = 32, AROUND = Between.TAPS - TAPS;
    private static final double[] KERNEL = kernel();

    private final double[] found, higher;

    /** @param longest the most places at once */
    NyquistEdge(int longest) {
        found = new double[longest + AROUND];
        higher = new double[longest + AROUND];
    }

    /** Adds the share of the windows that begin at {@code from}, {@code from + 1} and so on to the peaks found in them. */
    void add(double[] samples, int from, int count, double[] peaks) {
        int n = count + AROUND;
        java.util.Arrays.fill(found, 0, n, 0);
        for (int t = 0; t < TAPS; t++) {
            double k = KERNEL[t];
            for (int i = 0; i < n; i++) found[i] += k * samples[from + t + i];
        }
        for (int i = 0; i < n; i++) found[i] = Math.abs(found[i]);
        // The highest of 2, 4, 8 and 16 in a row: what the middle of the peak's window has around it.
        for (int width = 1; width < AROUND; width *= 2) {
            int left = n - 2 * width + 1;
            for (int i = 0; i < left; i++) higher[i] = Math.max(found[i], found[i + width]);
            System.arraycopy(higher, 0, found, 0, left);
        }
        for (int i = 0; i < count; i++) peaks[i] += SHARE * found[i];
    }

    /** A Hann window, its signs in turns: 1 at half the rate, nothing below 21 kHz at 48 kHz. */
    private static double[] kernel() {
        double[] kernel = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) sum += kernel[i] = StrictMath.pow(StrictMath.sin(StrictMath.PI * (i + 0.5) / TAPS), 2);
        for (int i = 0; i < TAPS; i++) kernel[i] *= (i % 2 == 0 ? 1 : -1) / sum;
        return kernel;
    }
}
