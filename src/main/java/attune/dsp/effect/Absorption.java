package attune.dsp.effect;

import attune.dsp.Decibels;

/**
 * What each line of the reverb loses in one round, so that all decay alike: 60 dB for every decay time that its length lasts
 * (J.-M. Jot and A. Chaigne, AES 90, 1991). Two {@link Shelves} and a gain for each line, solved so that the loss is exact at
 * 125 Hz, 1 kHz and 8 kHz.
 */
final class Absorption {
    private static final int LINES = ReverbLayout.LINES;
    private static final double LOW = 125, MIDDLE = 1000, HIGH = 8000;
    private static final double HIGHEST_CORNER = 4000, LOWEST_CORNER = 2000;
    /** Each round of the solution leaves about a tenth of the error, even of 100 dB. */
    private static final int ROUNDS = 6;

    private final double rate;
    private final double[] lengths = new double[LINES];
    /** dB. */
    private final double[] flat = new double[LINES], low = new double[LINES], high = new double[LINES];
    private final Shelves[] shelves = new Shelves[LINES];
    private double corner;

    Absorption(double rate) {
        this.rate = rate;
        for (int i = 0; i < LINES; i++) shelves[i] = new Shelves();
    }

    /** Where the decay of the treble begins, in Hz, for a damping in per cent. */
    static double corner(double damping) {
        return HIGHEST_CORNER * StrictMath.exp(damping / 100 * StrictMath.log(LOWEST_CORNER / HIGHEST_CORNER));
    }

    /**
     * Lengths in frames, of which {@code part} has gone from {@code now} to {@code next}; decay in s, its ratios at 125 Hz and 8 kHz;
     * {@code scale} is a factor for all lines. Allocates nothing.
     */
    void design(int[] now, int[] next, double part, double decay, double lowRatio, double highRatio, double corner, double scale) {
        this.corner = corner;
        double l1 = inLow(LOW), l2 = inLow(MIDDLE), l3 = inLow(HIGH), h1 = inHigh(LOW), h2 = inHigh(MIDDLE), h3 = inHigh(HIGH);
        double lowShare = 1 / (1 + l1) - 1 / (1 + l2), highShare = 1 / (1 + h2) - 1 / (1 + h3);
        for (int i = 0; i < LINES; i++) {
            lengths[i] = now[i] + part * (next[i] - now[i]);
            double round = -60 * lengths[i] / rate / decay, wantedLow = round * (1 / lowRatio - 1), wantedHigh = round * (1 / highRatio - 1);
            double l = wantedLow / lowShare, h = wantedHigh / highShare;
            for (int k = 0; k < ROUNDS; k++) {
                double middle = Shelves.low(l, l2) + Shelves.high(h, h2);
                double missingLow = wantedLow + middle - Shelves.low(l, l1) - Shelves.high(h, h1);
                double missingHigh = wantedHigh + middle - Shelves.low(l, l3) - Shelves.high(h, h3);
                l += missingLow / lowShare;
                h += missingHigh / highShare;
            }
            low[i] = l;
            high[i] = h;
            flat[i] = round - Shelves.low(l, l2) - Shelves.high(h, h2);
            shelves[i].design(l, h, corner, scale * Decibels.fastToGain(flat[i]), rate);
        }
    }

    Shelves of(int line) {
        return shelves[line];
    }

    /** The decay time at one frequency in seconds: how long the lines are against what they lose. */
    double decayAt(double hz) {
        double lost = 0, seconds = 0, l = inLow(hz), h = inHigh(hz);
        for (int i = 0; i < LINES; i++) {
            lost -= flat[i] + Shelves.low(low[i], l) + Shelves.high(high[i], h);
            seconds += lengths[i] / rate;
        }
        return 60 * seconds / lost;
    }

    private double inLow(double hz) {
        return Shelves.place(hz, Shelves.LOW_CORNER, rate);
    }

    private double inHigh(double hz) {
        return Shelves.place(hz, corner, rate);
    }
}
