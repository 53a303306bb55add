package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * Where the finished mix begins and ends: outside there is silence, and the length stays.
 *
 * @param start   beats
 * @param end     beats; 0 for the song's end
 * @param fadeIn  s from the start on
 * @param fadeOut s before the end
 */
public record Edges(double start, double end, double fadeIn, double fadeOut) implements Settings<Edges> {
    public static final Parameter START = Parameter.linear("start", "Start", Unit.BEATS, 0, 100_000, 1, 0,
        "Where the finished mix begins. What was before, a count-in or a chair, is silent.");
    public static final Parameter END = Parameter.linear("end", "End", Unit.BEATS, 0, 100_000, 1, 0,
        "Where the finished mix ends; 0 lets it ring out.");
    public static final Parameter FADE_IN = Parameter.linear("fadein", "Fade in", Unit.SECONDS, 0, 60, 0.1, 0,
        "How long the beginning takes to rise.");
    public static final Parameter FADE_OUT = Parameter.linear("fadeout", "Fade out", Unit.SECONDS, 0, 60, 0.1, 0,
        "How long the end takes to go.");
    public static final List<Parameter> PARAMETERS = List.of(START, END, FADE_IN, FADE_OUT);

    /** All of it, and what rings on. */
    public static final Edges NONE = new Edges(0, 0, 0, 0);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {start, end, fadeIn, fadeOut};
    }

    @Override public Edges with(double[] v) {
        return new Edges(v[0], v[1], v[2], v[3]);
    }
}
