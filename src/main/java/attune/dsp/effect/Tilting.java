package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The setting of the tilt.
 *
 * @param tilt dB up at 10 kHz and down at 100 Hz
 */
public record Tilting(double tilt) implements Settings<Tilting> {
    public static final Parameter TILT = Parameter.linear("tilt", "Tilt", Unit.DECIBELS, -12, 12, 0.5, 0,
        "Up at 10 kHz and down at 100 Hz by this much, or the other way round: the whole picture brighter or darker at once.");
    public static final List<Parameter> PARAMETERS = List.of(TILT);

    /** Does nothing. */
    public static final Tilting OFF = new Tilting(0);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {tilt};
    }

    @Override public Tilting with(double[] v) {
        return new Tilting(v[0]);
    }
}
