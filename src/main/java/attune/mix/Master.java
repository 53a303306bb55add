package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Tilting;
import attune.dsp.effect.Widening;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the sum, in the order of the signal: EQ, compressor, tilt, width, gain, limiter, edges.
 */
public record Master(List<Band> eq, Optional<Compression> compressor, Tilting tilting, Widening widening, double gain, Optional<Limiting> limiter,
                     Edges edges) implements Settings<Master> {
    public static final Parameter GAIN = Parameter.linear("gain", "Gain", Unit.DECIBELS, -60, 24, 0.5, 0,
        "The level of the whole mix before the limiter.");
    public static final List<Parameter> PARAMETERS = List.of(Tilting.TILT, Widening.WIDTH, Widening.BASS, GAIN);

    public static final Master FLAT = new Master(List.of(), Optional.empty(), Tilting.OFF, Widening.OFF, 0, Optional.empty(), Edges.NONE);

    public Master {
        eq = List.copyOf(eq);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {tilting.tilt(), widening.width(), widening.bass(), gain};
    }

    @Override public Master with(double[] v) {
        return new Master(eq, compressor, new Tilting(v[0]), new Widening(v[1], v[2]), v[3], limiter, edges);
    }

    public Master withEq(List<Band> eq) {
        return new Master(eq, compressor, tilting, widening, gain, limiter, edges);
    }

    public Master withCompressor(Compression compression) {
        return new Master(eq, Optional.of(compression), tilting, widening, gain, limiter, edges);
    }

    public Master withLimiter(Limiting limiting) {
        return new Master(eq, compressor, tilting, widening, gain, Optional.of(limiting), edges);
    }

    public Master withGain(double gain) {
        return with(GAIN.id(), gain);
    }

    public Master withEdges(Edges edges) {
        return new Master(eq, compressor, tilting, widening, gain, limiter, edges);
    }

    /** Without the bands and the compressor that do nothing. */
    Master audible() {
        List<Band> heard = eq.stream().filter(b -> !b.isNeutral()).toList();
        return new Master(heard, compressor.filter(c -> !c.isNeutral()), tilting, widening, gain, limiter, edges);
    }
}
