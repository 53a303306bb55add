package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/** One band of the equalizer. The prototypes are the s-domain ones of the Audio EQ Cookbook; {@code gain} has no effect on the passes. */
public record Band(Type type, double frequency, double gain, double q) implements Settings<Band> {
    public enum Type {
        BELL("bell"), LOW_SHELF("lowshelf"), HIGH_SHELF("highshelf"), LOW_PASS("lowpass"), HIGH_PASS("highpass");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public boolean hasGain() {
            return this != LOW_PASS && this != HIGH_PASS;
        }
    }

    public static final Parameter FREQUENCY = Parameter.logarithmic("frequency", "Frequency", Unit.HERTZ, 20, 20000, 1.0594630943592953, 1000,
        "The centre of a bell, the corner of a shelf or pass. An octave up is twice the number.");
    public static final Parameter GAIN = Parameter.linear("gain", "Gain", Unit.DECIBELS, -24, 24, 0.5, 0,
        "How far the band is raised or lowered. 6 dB doubles the amplitude.");
    public static final Parameter WIDTH = Parameter.logarithmic("q", "Q", Unit.Q, 0.1, 20, 1.122018454301963, 1,
        "How narrow the band is: centre divided by bandwidth. Q 1 is about an octave and a third, Q 4 a third.");
    public static final List<Parameter> PARAMETERS = List.of(FREQUENCY, GAIN, WIDTH);

    public static Band bell(double frequency, double gain, double q) {
        return new Band(Type.BELL, frequency, gain, q);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {frequency, gain, q};
    }

    @Override public Band with(double[] v) {
        return new Band(type, v[0], v[1], v[2]);
    }

    /** True when the band passes everything unchanged. */
    public boolean isNeutral() {
        return type.hasGain() && gain == 0;
    }
}
