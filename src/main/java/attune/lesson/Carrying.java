package attune.lesson;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Equalizer;
import attune.material.Analysis;
import attune.mix.Channel;
import attune.mix.Mix;
import java.util.List;
import java.util.Optional;

/**
 * Whether the material carries a change: a boost where there is nothing to boost is inaudible, and a question about it
 * unfair. The figures are the curriculum's.
 */
final class Carrying {
    /** What is played must change in the band by this much, dB. */
    private static final double SOLO = 3, IN_MIX = 2;
    /** How many dB under the loudest octave an octave may lie for a strong boost, a boost, a cut. */
    private static final double STRONG_BOOST = 30, BOOST = 24, CUT = 18;
    private static final double STRONG = 9;
    /** Between two notes the reduction falls below this part of the deepest. */
    private static final double RELEASED = 1.0 / 3;
    /** Attack is heard on notes whose peak stands this far over what follows, dB. */
    private static final double CREST = 12;

    private final Probe probe;

    Carrying(Probe probe) {
        this.probe = probe;
    }

    /** @throws CannotAsk saying what is missing when the change from one mix to the other cannot be heard on this material */
    void check(Mix reference, Mix altered, Optional<String> stem, boolean solo) throws CannotAsk {
        List<Band> before = stem.map(s -> reference.channel(s).eq()).orElse(reference.master().eq());
        List<Band> after = stem.map(s -> altered.channel(s).eq()).orElse(altered.master().eq());
        if (!before.equals(after)) bands(reference, stem, before, after, solo);
        if (stem.isPresent()) {
            Channel from = reference.channel(stem.get()), to = altered.channel(stem.get());
            if (!from.compressor().equals(to.compressor()) && to.compressor().isPresent()) compressor(stem.get(), to.compressor().get());
        }
    }

    private void bands(Mix reference, Optional<String> stem, List<Band> before, List<Band> after, boolean solo) throws CannotAsk {
        Analysis sound = stem.map(probe::stem).orElseGet(() -> probe.mix(reference));
        String name = stem.map(s -> "'" + s + "'").orElse("the mix");
        for (int i = 0; i < after.size(); i++) {
            Band band = after.get(i);
            double gain = band.gain() - (i < before.size() ? before.get(i).gain() : 0);
            if (!band.type().hasGain() || gain == 0) continue;
            double below = gain >= STRONG ? STRONG_BOOST : gain > 0 ? BOOST : CUT;
            if (!sound.carries(band.frequency(), below)) throw new CannotAsk(name + " has too little around " + Math.round(band.frequency()) + " Hz");
            double heard = Math.abs(sound.octaveChange(band.frequency(), hz -> Equalizer.magnitudeAt(after, hz, 48000) - Equalizer.magnitudeAt(before, hz, 48000)));
            if (heard < (solo ? SOLO : IN_MIX)) throw new CannotAsk(name + " is made up of " + Math.round(band.frequency()) + " Hz: at equal loudness it would hardly change");
        }
    }

    private void compressor(String stem, Compression compression) throws CannotAsk {
        if (compression.isNeutral()) return;
        Analysis notes = probe.stem(stem);
        double[] curve = probe.reduction(stem).curve(compression);
        double deep = notes.typicalDeepest(curve), between = notes.typicalBetween(curve);
        if (between > deep * RELEASED) throw new CannotAsk("'" + stem + "' has no gaps: the compressor would only turn it down");
    }

    /** @throws CannotAsk when the notes of the stem have no hit for an attack time to act on */
    void attack(String stem) throws CannotAsk {
        if (probe.stem(stem).typicalCrest() < CREST) throw new CannotAsk("the notes of '" + stem + "' have no hit that stands out");
    }
}
