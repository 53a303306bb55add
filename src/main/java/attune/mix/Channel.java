package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one stem's channel strip, in the order of the signal: polarity, shift, EQ, compressor, gain, width, pan.
 *
 * @param polarity 1, or -1 for turned over
 * @param shift    ms by which the right side comes later (negative: the left)
 */
public record Channel(int polarity, double shift, List<Band> eq, Optional<Compression> compressor, double gain, double width, double pan,
                      boolean mute) implements Settings<Channel> {
    public static final Parameter SHIFT = Parameter.linear("shift", "Shift", Unit.MILLISECONDS, -50, 50, 0.1, 0,
        "Delays one side against the other. In mono the two comb.");
    public static final Parameter GAIN = Parameter.linear("gain", "Gain", Unit.DECIBELS, -60, 24, 0.5, 0,
        "The fader: how loud this stem is in the mix.");
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far the two sides of a stereo stem spread. 0 is mono.");
    public static final Parameter PAN = Parameter.linear("pan", "Pan", Unit.PAN, -100, 100, 5, 0,
        "Where the stem sits between the loudspeakers: -100 is hard left, 100 hard right.");
    public static final List<Parameter> PARAMETERS = List.of(SHIFT, GAIN, WIDTH, PAN);

    public static final Channel FLAT = new Channel(1, 0, List.of(), Optional.empty(), 0, 100, 0, false);

    public Channel {
        eq = List.copyOf(eq);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {shift, gain, width, pan};
    }

    @Override public Channel with(double[] v) {
        return new Channel(polarity, v[0], eq, compressor, v[1], v[2], v[3], mute);
    }

    public Channel withGain(double gain) {
        return new Channel(polarity, shift, eq, compressor, gain, width, pan, mute);
    }

    public Channel withPan(double pan) {
        return new Channel(polarity, shift, eq, compressor, gain, width, pan, mute);
    }

    public Channel withEq(List<Band> eq) {
        return new Channel(polarity, shift, eq, compressor, gain, width, pan, mute);
    }

    public Channel withCompressor(Compression compression) {
        return new Channel(polarity, shift, eq, Optional.of(compression), gain, width, pan, mute);
    }

    public Channel withMute(boolean mute) {
        return new Channel(polarity, shift, eq, compressor, gain, width, pan, mute);
    }

    /** Without the bands and the compressor that do nothing. */
    Channel audible() {
        List<Band> heard = eq.stream().filter(b -> !b.isNeutral()).toList();
        return new Channel(polarity, shift, heard, compressor.filter(c -> !c.isNeutral()), gain, width, pan, mute);
    }
}
