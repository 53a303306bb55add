package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of the delay. Note values are resolved to ms before.
 *
 * @param time     ms from the sound to its first repeat, and from each repeat to the next
 * @param feedback per cent of a repeat's amplitude that the next one has
 * @param lowcut   Hz, corner of a second-order high-pass that every repeat passes once more; off at the bottom of its range
 * @param highcut  Hz, the same from above; off at the top of its range
 * @param width    per cent of the side of the return
 * @param right    the time on the right in per cent of that on the left
 * @param pingpong repeats change sides, the first is on the left
 */
public record Echo(double time, double feedback, double lowcut, double highcut, double width, double right, boolean pingpong) implements Settings<Echo> {
    public static final Parameter TIME = Parameter.logarithmic("time", "Time", Unit.MILLISECONDS, 1, 4000, 1.0594630943592953, 375,
        "From the sound to its repeat. Below 10 ms it colours, to 40 ms it doubles, from 80 ms on it answers.");
    public static final Parameter FEEDBACK = Parameter.linear("feedback", "Feedback", Unit.PERCENT, 0, 95, 1, 0,
        "How much of each repeat comes back as the next: more repeats, not louder ones.");
    public static final Parameter LOWCUT = Parameter.logarithmic("lowcut", "Low cut", Unit.HERTZ, 20, 2000, 1.0594630943592953, 20,
        "Takes the bass from every repeat again, so that the echoes do not pile up in the low end.");
    public static final Parameter HIGHCUT = Parameter.logarithmic("highcut", "High cut", Unit.HERTZ, 500, 20000, 1.0594630943592953, 20000,
        "Takes the treble from every repeat again: the echoes step back and grow dark like on tape.");
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far apart the repeats stand: 0 puts them all in the middle.");
    public static final Parameter RIGHT = Parameter.linear("right", "Right time", Unit.PERCENT, 25, 150, 5, 100,
        "The time on the right against the left. Two different times make one echo answer the other.");
    public static final List<Parameter> PARAMETERS = List.of(TIME, FEEDBACK, LOWCUT, HIGHCUT, WIDTH, RIGHT);

    /** One plain repeat. */
    public static Echo of(double time, double feedback) {
        return new Echo(time, feedback, LOWCUT.min(), HIGHCUT.max(), 100, 100, false);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {time, feedback, lowcut, highcut, width, right};
    }

    @Override public Echo with(double[] v) {
        return new Echo(v[0], v[1], v[2], v[3], v[4], v[5], pingpong);
    }
}
