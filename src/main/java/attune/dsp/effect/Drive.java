package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of the saturation.
 *
 * @param drive dB by which what is quiet rises, while full scale stays where it is; 0 dB is the identity
 * @param mix   per cent of driven sound against dry
 */
public record Drive(Type type, double drive, double mix) implements Settings<Drive> {
    public enum Type {
        /** Bends before it breaks: (3x - x³)/2, flat from the bend's top on. */
        SOFT("soft"),
        /** Straight up to the ceiling, then cut off. */
        HARD("hard");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static final Parameter DRIVE = Parameter.linear("drive", "Drive", Unit.DECIBELS, 0, 48, 0.5, 0,
        "How far the sound is pushed against the ceiling. Overtones appear that follow its loudness.");
    public static final Parameter MIX = Parameter.linear("mix", "Mix", Unit.PERCENT, 0, 100, 5, 100,
        "Driven against dry. A little of much drive keeps the attack and adds the overtones.");
    public static final List<Parameter> PARAMETERS = List.of(DRIVE, MIX);

    /** Does nothing. */
    public static final Drive OFF = new Drive(Type.SOFT, 0, 100);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {drive, mix};
    }

    @Override public Drive with(double[] v) {
        return new Drive(type, v[0], v[1]);
    }

    /** True when everything up to full scale passes unchanged. */
    public boolean isNeutral() {
        return drive == 0 || mix == 0;
    }
}
