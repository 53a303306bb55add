package attune.dsp.measure;

/**
 * A spectrum to look at while sound plays: levels in bands of equal width on a logarithmic scale, which rise at once and fall
 * slowly. One thread fills {@link #input()}, calls {@link #update} and reads {@link #level}; nothing is allocated after the constructor.
 */
public final class SpectrumMeter {
    /** The newest samples it looks at: 0.17 s at 48 kHz. */
    public static final int SIZE = Spectrum.SIZE;
    /** dB a second by which a band falls. */
    public static final double FALL = 24;
    /** The lowest level shown, in dB. */
    public static final double FLOOR = -120;

    private final double rate;
    private final double[] edges, levels, power = new double[SIZE / 2];
    private final float[] input = new float[SIZE];
    private final Fourier fourier = new Fourier(SIZE);

    /** @param rate of the samples, Hz; the bands share the range from {@code lowest} to {@code highest} Hz */
    public SpectrumMeter(double rate, double lowest, double highest, int bands) {
        this.rate = rate;
        edges = new double[bands + 1];
        levels = new double[bands];
        for (int i = 0; i <= bands; i++) edges[i] = lowest * StrictMath.pow(highest / lowest, (double) i / bands);
        clear();
    }

    /** To be filled with the newest samples before each update, the newest last. */
    public float[] input() {
        return input;
    }

    /** Looks at the input; {@code seconds} have passed since the last look. */
    public void update(double seconds) {
        java.util.Arrays.fill(power, 0);
        fourier.add(input, 0, 1, power);
        for (int i = 0; i < levels.length; i++) {
            double now = Spectrum.decibels(Spectrum.between(power, edges[i] / rate * SIZE, edges[i + 1] / rate * SIZE));
            levels[i] = Math.max(FLOOR, Math.max(now, levels[i] - FALL * seconds));
        }
    }

    public int bands() {
        return levels.length;
    }

    /** dB in this band; 0 is a full-scale sine. */
    public double level(int band) {
        return levels[band];
    }

    /** The middle of this band in Hz. */
    public double frequency(int band) {
        return Math.sqrt(edges[band] * edges[band + 1]);
    }

    public void clear() {
        java.util.Arrays.fill(levels, FLOOR);
    }
}
