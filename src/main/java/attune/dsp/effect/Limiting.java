package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of the master limiter.
 *
 * @param ceiling dB that no peak exceeds
 * @param drive   dB of gain into it
 */
public record Limiting(double ceiling, double drive) implements Settings<Limiting> {
    public static final Parameter CEILING = Parameter.linear("ceiling", "Ceiling", Unit.DECIBELS, -24, 0, 0.1, -1,
        "No peak leaves the limiter above this.");
    public static final Parameter DRIVE = Parameter.linear("drive", "Drive", Unit.DECIBELS, 0, 24, 0.5, 0,
        "Gain into the limiter: louder, and sooner flat.");
    public static final List<Parameter> PARAMETERS = List.of(CEILING, DRIVE);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {ceiling, drive};
    }

    @Override public Limiting with(double[] v) {
        return new Limiting(v[0], v[1]);
    }
}
