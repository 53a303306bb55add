package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of the stereo width.
 *
 * @param width per cent of the side (half of left minus right)
 * @param bass  Hz below which there is no side; 0 for none
 */
public record Widening(double width, double bass) implements Settings<Widening> {
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far the whole mix spreads. 0 is mono.");
    public static final Parameter BASS = Parameter.linear("monobass", "Mono bass", Unit.HERTZ, 0, 500, 10, 0,
        "Below this both sides play the same, so that the bass survives a mono speaker and a record. 0 leaves it as it is.");
    public static final List<Parameter> PARAMETERS = List.of(WIDTH, BASS);

    /** Does nothing. */
    public static final Widening OFF = new Widening(100, 0);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {width, bass};
    }

    @Override public Widening with(double[] v) {
        return new Widening(v[0], v[1]);
    }

    public boolean isNeutral() {
        return width == 100 && bass == 0;
    }
}
