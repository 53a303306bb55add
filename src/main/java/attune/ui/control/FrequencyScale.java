package attune.ui.control;

/** Frequencies on a drawing's width: 20 Hz at 0, 20 kHz at 1, octaves of equal width. */
final class FrequencyScale {
    static final double LOW = 20;
    static final double HIGH = 20000;
    /** The octaves that have a line. */
    static final double[] CENTRES = {63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};
    static final String[] NAMES = {"63", "125", "250", "500", "1k", "2k", "4k", "8k", "16k"};
    private static final double SPAN = Math.log(HIGH / LOW);

    private FrequencyScale() {}

    static double hertz(double place) {
        return LOW * Math.exp(place * SPAN);
    }

    static double place(double hertz) {
        return Math.log(hertz / LOW) / SPAN;
    }
}
