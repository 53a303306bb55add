package attune.listening;

/** The long-term power spectrum of a sound, both channels added, its blocks taken round the loop while it sounds. */
record LongTerm(double[] power, double width) {
    private static final int SIZE = 16_384;
    private static final double[] WINDOW = new double[SIZE];
    private static final double SOUNDING = 1e-4;
    private static final Fourier FOURIER = new Fourier(SIZE);

    static {
        for (int i = 0; i < SIZE; i++) WINDOW[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE);
    }

    static LongTerm of(Sound sound) {
        return of(sound, sound);
    }

    /** Of the blocks only in which another sound lies within 40 dB of its loudest. */
    static LongTerm of(Sound sound, Sound during) {
        double[] energy = new double[(sound.frames() + SIZE / 2 - 1) / (SIZE / 2)];
        double loudest = 0;
        for (int b = 0; b < energy.length; b++) {
            for (float[] c : during.channels()) for (int i = 0; i < SIZE; i++) energy[b] += Math.pow(WINDOW[i] * c[(b * SIZE / 2 + i) % c.length], 2);
            loudest = Math.max(loudest, energy[b]);
        }
        double[] power = new double[SIZE / 2], re = new double[SIZE], im = new double[SIZE];
        float[] left = sound.left(), right = sound.right();
        for (int start = 0; start < left.length; start += SIZE / 2) {
            if (energy[start / (SIZE / 2)] < SOUNDING * loudest) continue;
            for (int i = 0; i < SIZE; i++) {
                int at = (start + i) % left.length;
                re[i] = WINDOW[i] * left[at];
                im[i] = WINDOW[i] * right[at];
            }
            // Left as the real and right as the imaginary part: the sum of both mirror images is the sum of both powers.
            FOURIER.transform(re, im);
            for (int k = 1; k < SIZE / 2; k++) {
                int m = SIZE - k;
                power[k] += re[k] * re[k] + im[k] * im[k] + re[m] * re[m] + im[m] * im[m];
            }
        }
        return new LongTerm(power, (double) sound.rate() / SIZE);
    }

    /** Power between two frequencies. */
    double between(double from, double to) {
        double sum = 0;
        for (int k = Math.max(1, (int) Math.ceil(from / width)); k < power.length && k * width < to; k++) sum += power[k];
        return sum;
    }

    /** The octave around a frequency, dB. */
    double octave(double hz) {
        return 10 * Math.log10(between(hz * Math.sqrt(0.5), hz * Math.sqrt(2)));
    }

    /** The strongest of the octaves from 31.5 Hz to 16 kHz, dB. */
    double strongestOctave() {
        double best = Double.NEGATIVE_INFINITY;
        for (int o = -5; o <= 4; o++) best = Math.max(best, octave(1000 * Math.pow(2, o)));
        return best;
    }
}
