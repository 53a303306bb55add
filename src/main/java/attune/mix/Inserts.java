package attune.mix;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Gating;
import java.util.List;
import java.util.Optional;

/**
 * The effects inside a channel, in the order of the signal. A part that is not there costs nothing.
 *
 * @param sidechain the stem whose own sound, before its channel, the compressor hears instead of this one
 */
public record Inserts(Optional<Gating> gate, List<Band> eq, Optional<Compression> compressor, Optional<String> sidechain, Optional<DeEssing> deesser,
                      Optional<Drive> saturation) {
    public static final Inserts NONE = new Inserts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Inserts {
        eq = List.copyOf(eq);
        if (compressor.isEmpty()) sidechain = Optional.empty();
    }

    public Inserts with(Gating gate) {
        return new Inserts(Optional.of(gate), eq, compressor, sidechain, deesser, saturation);
    }

    public Inserts with(List<Band> eq) {
        return new Inserts(gate, eq, compressor, sidechain, deesser, saturation);
    }

    public Inserts with(Compression compression) {
        return new Inserts(gate, eq, Optional.of(compression), sidechain, deesser, saturation);
    }

    public Inserts keyedBy(String stem) {
        return new Inserts(gate, eq, compressor, Optional.of(stem), deesser, saturation);
    }

    public Inserts with(DeEssing deessing) {
        return new Inserts(gate, eq, compressor, sidechain, Optional.of(deessing), saturation);
    }

    public Inserts with(Drive drive) {
        return new Inserts(gate, eq, compressor, sidechain, deesser, Optional.of(drive));
    }
}
