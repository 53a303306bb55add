package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of a de-esser.
 *
 * @param frequency Hz, the middle of the band it hears and turns down: 5 to 9 kHz at 6.7 kHz
 * @param threshold dB of that band from which it works
 * @param range     dB by which it turns down at most
 */
public record DeEssing(double frequency, double threshold, double range) implements Settings<DeEssing> {
    public static final Parameter FREQUENCY = Parameter.logarithmic("frequency", "Frequency", Unit.HERTZ, 3000, 12000, 1.0594630943592953, 6700,
        "Where the s lies: lower in a low voice, higher in a high one.");
    public static final Parameter THRESHOLD = Parameter.linear("threshold", "Threshold", Unit.DECIBELS, -60, 0, 0.5, -30,
        "How loud the s may be before it is turned down. Vowels have little here and pass.");
    public static final Parameter RANGE = Parameter.linear("range", "Range", Unit.DECIBELS, 0, 24, 0.5, 0,
        "The most it takes away. 6 dB softens; with 15 dB the singer begins to lisp.");
    public static final List<Parameter> PARAMETERS = List.of(FREQUENCY, THRESHOLD, RANGE);

    /** Does nothing: a range of 0 dB. */
    public static final DeEssing OFF = new DeEssing(6700, -30, 0);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {frequency, threshold, range};
    }

    @Override public DeEssing with(double[] v) {
        return new DeEssing(v[0], v[1], v[2]);
    }

    public boolean isNeutral() {
        return range == 0;
    }
}
