package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * How much of a channel goes to the shared effects, after its pan.
 *
 * @param reverb dB; {@link #OFF} is none
 * @param delay  dB; {@link #OFF} is none
 */
public record Sends(double reverb, double delay) implements Settings<Sends> {
    /** dB at and below which nothing is sent. */
    public static final double OFF = -60;

    public static final Parameter REVERB = Parameter.linear("reverb", "Reverb send", Unit.DECIBELS, OFF, 12, 0.5, OFF,
        "How much of this stem the reverb hears. More puts it further back.");
    public static final Parameter DELAY = Parameter.linear("delay", "Delay send", Unit.DECIBELS, OFF, 12, 0.5, OFF,
        "How much of this stem the delay repeats.");
    public static final List<Parameter> PARAMETERS = List.of(REVERB, DELAY);

    public static final Sends NONE = new Sends(OFF, OFF);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {reverb, delay};
    }

    @Override public Sends with(double[] v) {
        return new Sends(v[0], v[1]);
    }
}
