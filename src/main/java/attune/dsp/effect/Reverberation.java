package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of the reverb. The decay is declared in three places and exact there: {@code decay} at 1 kHz, {@code low} at
 * 125 Hz and {@code high} at 8 kHz, both relative to it; {@link Reverb#decayAt} says what is in between.
 *
 * @param decay     s, RT60: the time in which the sound falls by 60 dB
 * @param predelay  ms before the first reflection
 * @param size      0..100: halves to doubles every distance in the room
 * @param diffusion 0..100: how much each reflection is smeared
 * @param damping   0..100: how far down the decay of the treble reaches
 * @param low       decay at 125 Hz relative to 1 kHz
 * @param high      decay at 8 kHz relative to 1 kHz
 * @param width     per cent of the side of the return
 */
public record Reverberation(Type type, double decay, double predelay, double size, double diffusion, double damping, double low,
                            double high, double width) implements Settings<Reverberation> {
    /** The same network with other distances and other early reflections. */
    public enum Type {
        /** Walls near by: early reflections at once, a short coloured tail. */
        ROOM("room"),
        /** A sheet of steel: no early reflections, dense from the first instant. */
        PLATE("plate"),
        /** Walls far away: sparse early reflections, then a tail that builds up. */
        HALL("hall");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static final Parameter DECAY = Parameter.logarithmic("decay", "Decay", Unit.SECONDS, 0.2, 10, 1.1, 1.2,
        "RT60: how long the sound takes to fall by 60 dB. Wait for the last hit and count the gap.");
    public static final Parameter PREDELAY = Parameter.linear("predelay", "Pre-delay", Unit.MILLISECONDS, 0, 250, 5, 0,
        "The gap before the first reflection. It keeps the source in front while the room stays large.");
    public static final Parameter SIZE = Parameter.linear("size", "Size", Unit.PERCENT, 0, 100, 5, 50,
        "How far apart the walls are. Small spaces colour the sound, large ones bloom late.");
    public static final Parameter DIFFUSION = Parameter.linear("diffusion", "Diffusion", Unit.PERCENT, 0, 100, 5, 70,
        "How much each reflection is smeared: low lets single echoes through, high makes a smooth wash.");
    public static final Parameter DAMPING = Parameter.linear("damping", "Damping", Unit.PERCENT, 0, 100, 5, 50,
        "How far down the shorter decay of the treble reaches: more curtain, less glass.");
    public static final Parameter LOW = Parameter.logarithmic("low", "Low decay", Unit.RATIO, 0.4, 2.5, 1.1, 1,
        "The decay at 125 Hz against the middle. Above 1 the tail rumbles on, below 1 it stays clear.");
    public static final Parameter HIGH = Parameter.logarithmic("high", "High decay", Unit.RATIO, 0.2, 1.5, 1.1, 0.6,
        "The decay at 8 kHz against the middle. Air and soft walls take the treble first.");
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far the return spreads: 0 is mono, 100 as the room gives it.");
    public static final List<Parameter> PARAMETERS = List.of(DECAY, PREDELAY, SIZE, DIFFUSION, DAMPING, LOW, HIGH, WIDTH);

    /** What each type sounds like before anyone turns a knob. */
    public static Reverberation of(Type type) {
        return switch (type) {
            case ROOM -> new Reverberation(type, 0.5, 0, 50, 70, 50, 1, 0.7, 100);
            case PLATE -> new Reverberation(type, 1.6, 0, 50, 85, 20, 1, 0.7, 100);
            case HALL -> new Reverberation(type, 2.2, 20, 50, 70, 50, 1.15, 0.5, 100);
        };
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {decay, predelay, size, diffusion, damping, low, high, width};
    }

    @Override public Reverberation with(double[] v) {
        return new Reverberation(type, v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }
}
