package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Limiting;
import java.util.List;
import java.util.Optional;

/** The settings of the sum, in the order of the signal: EQ, compressor, width, gain, limiter. */
public record Master(List<Band> eq, Optional<Compression> compressor, double width, double gain, Optional<Limiting> limiter)
    implements Settings<Master> {
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far the whole mix spreads. 0 is mono.");
    public static final Parameter GAIN = Parameter.linear("gain", "Gain", Unit.DECIBELS, -60, 24, 0.5, 0,
        "The level of the whole mix before the limiter.");
    public static final List<Parameter> PARAMETERS = List.of(WIDTH, GAIN);

    public static final Master FLAT = new Master(List.of(), Optional.empty(), 100, 0, Optional.empty());

    public Master {
        eq = List.copyOf(eq);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {width, gain};
    }

    @Override public Master with(double[] v) {
        return new Master(eq, compressor, v[0], v[1], limiter);
    }

    public Master withEq(List<Band> eq) {
        return new Master(eq, compressor, width, gain, limiter);
    }

    public Master withCompressor(Compression compression) {
        return new Master(eq, Optional.of(compression), width, gain, limiter);
    }

    public Master withLimiter(Limiting limiting) {
        return new Master(eq, compressor, width, gain, Optional.of(limiting));
    }

    public Master withGain(double gain) {
        return new Master(eq, compressor, width, gain, limiter);
    }

    /** Without the bands and the compressor that do nothing. */
    Master audible() {
        List<Band> heard = eq.stream().filter(b -> !b.isNeutral()).toList();
        return new Master(heard, compressor.filter(c -> !c.isNeutral()), width, gain, limiter);
    }
}
