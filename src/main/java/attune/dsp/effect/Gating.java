package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of a gate.
 *
 * @param threshold dB, from which it opens; it closes {@link Gate#HYSTERESIS} below
 * @param range     dB by which it turns down when shut
 * @param attack    ms from shut to open, in a straight line of dB
 * @param hold      ms that it stays open once the level has fallen
 * @param release   ms from open to shut, in a straight line of dB
 */
public record Gating(double threshold, double range, double attack, double hold, double release) implements Settings<Gating> {
    public static final Parameter THRESHOLD = Parameter.linear("threshold", "Threshold", Unit.DECIBELS, -80, 0, 0.5, -40,
        "The level that opens the gate. Below it is what you want gone: spill, hum, a ringing tom.");
    public static final Parameter RANGE = Parameter.linear("range", "Range", Unit.DECIBELS, 0, 80, 1, 0,
        "How far down it goes when shut. 10 dB tidies, 80 dB cuts off.");
    public static final Parameter ATTACK = Parameter.logarithmic("attack", "Attack", Unit.MILLISECONDS, 0.05, 100, 1.122018454301963, 1,
        "How soon it is open. Too slow and the tip of the stroke is gone.");
    public static final Parameter HOLD = Parameter.linear("hold", "Hold", Unit.MILLISECONDS, 0, 1000, 5, 50,
        "How long it stays open after the level has fallen: the length of the note that you keep.");
    public static final Parameter RELEASE = Parameter.logarithmic("release", "Release", Unit.MILLISECONDS, 5, 5000, 1.122018454301963, 150,
        "How long it takes to shut. Short cuts the tail off, long fades it.");
    public static final List<Parameter> PARAMETERS = List.of(THRESHOLD, RANGE, ATTACK, HOLD, RELEASE);

    /** Does nothing: a range of 0 dB. */
    public static final Gating OFF = new Gating(-40, 0, 1, 50, 150);

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {threshold, range, attack, hold, release};
    }

    @Override public Gating with(double[] v) {
        return new Gating(v[0], v[1], v[2], v[3], v[4]);
    }

    public boolean isNeutral() {
        return range == 0;
    }
}
