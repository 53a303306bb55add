package attune.ui.mixer;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Reverberation;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Path.Part;
import attune.mix.Repeats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Switches parts of a mix on and off, as values. A stem of null is the master. */
final class Parts {
    /** Where parts that are switched on begin: heard at once, and gentle. */
    private static final Compression COMPRESSION = new Compression(-24, 3, 10, 120, 6, 0, 100, 0, Compression.Detector.PEAK);
    private static final Gating GATING = new Gating(-40, 20, 1, 50, 150);
    private static final DeEssing DEESSING = new DeEssing(6700, -30, 6);
    private static final Drive DRIVE = new Drive(Drive.Type.SOFT, 6, 100);
    private static final Limiting LIMITING = new Limiting(-1, 0);

    private Parts() {}

    /** Strip, sends, EQ and edges are always there. */
    static boolean has(Mix mix, String stem, Part part) {
        Inserts i = mix.channel(stem == null ? "" : stem).inserts();
        return switch (part) {
            case STRIP, SENDS, EQ, EDGES -> true;
            case GATE -> i.gate().isPresent();
            case COMPRESSOR -> stem == null ? mix.master().compressor().isPresent() : i.compressor().isPresent();
            case DEESSER -> i.deesser().isPresent();
            case SATURATION -> i.saturation().isPresent();
            case LIMITER -> mix.master().limiter().isPresent();
            case REVERB -> mix.reverb().isPresent();
            case DELAY -> mix.delay().isPresent();
        };
    }

    static Mix with(Mix mix, String stem, Part part) {
        if (has(mix, stem, part)) return mix;
        return switch (part) {
            case STRIP, SENDS, EQ, EDGES -> mix;
            case REVERB -> mix.withReverb(Reverberation.of(Reverberation.Type.HALL));
            case DELAY -> mix.withDelay(Repeats.of(Echo.of(Echo.TIME.neutral(), 30)));
            case LIMITER -> mix.withMaster(mix.master().withLimiter(LIMITING));
            case COMPRESSOR -> stem == null ? mix.withMaster(mix.master().withCompressor(COMPRESSION))
                : mix.withChannel(stem, mix.channel(stem).withCompressor(COMPRESSION));
            case GATE -> inserts(mix, stem, mix.channel(stem).inserts().with(GATING));
            case DEESSER -> inserts(mix, stem, mix.channel(stem).inserts().with(DEESSING));
            case SATURATION -> inserts(mix, stem, mix.channel(stem).inserts().with(DRIVE));
        };
    }

    private static Mix inserts(Mix mix, String stem, Inserts inserts) {
        return mix.withChannel(stem, mix.channel(stem).withInserts(inserts));
    }

    /** With its automation, which would have nothing to move. */
    static Mix without(Mix mix, String stem, Part part) {
        Master m = mix.master();
        return switch (part) {
            case STRIP, SENDS, EQ, EDGES -> mix;
            case REVERB -> new Mix(mix.channels(), Optional.empty(), mix.delay(), m, mix.monitor(), mix.mono());
            case DELAY -> new Mix(mix.channels(), mix.reverb(), Optional.empty(), m, mix.monitor(), mix.mono());
            case LIMITER -> mix.withMaster(new Master(m.eq(), m.compressor(), m.tilting(), m.widening(), m.gain(), Optional.empty(), m.edges()));
            case COMPRESSOR -> stem == null ? mix.withMaster(new Master(m.eq(), Optional.empty(), m.tilting(), m.widening(), m.gain(), m.limiter(), m.edges()))
                : without(mix, stem, part, "compressor.");
            case GATE -> without(mix, stem, part, "gate.");
            case DEESSER -> without(mix, stem, part, "deesser.");
            case SATURATION -> without(mix, stem, part, "saturation.");
        };
    }

    private static Mix without(Mix mix, String stem, Part part, String moved) {
        Channel c = mix.channel(stem);
        Inserts i = c.inserts();
        Inserts left = new Inserts(part == Part.GATE ? Optional.empty() : i.gate(), i.eq(), part == Part.COMPRESSOR ? Optional.empty() : i.compressor(), i.sidechain(),
            part == Part.DEESSER ? Optional.empty() : i.deesser(), part == Part.SATURATION ? Optional.empty() : i.saturation());
        Map<String, Automation> automation = new LinkedHashMap<>(c.automation());
        automation.keySet().removeIf(path -> path.startsWith(moved));
        return mix.withChannel(stem, c.withInserts(left).withAutomation(automation));
    }

    /** A mix ends after it has begun; an end that the start has passed goes before it. */
    static Mix ordered(Mix mix) {
        Edges e = mix.master().edges();
        if (e.end() == 0 || e.end() > e.start()) return mix;
        return mix.withMaster(mix.master().withEdges(new Edges(e.start(), Edges.END.clamp(e.start() + 1), e.fadeIn(), e.fadeOut())));
    }

    static List<Band> eq(Mix mix, String stem) {
        return stem == null ? mix.master().eq() : mix.channel(stem).eq();
    }

    static Mix withEq(Mix mix, String stem, List<Band> bands) {
        return stem == null ? mix.withMaster(mix.master().withEq(bands)) : mix.withChannel(stem, mix.channel(stem).withEq(bands));
    }

    /** Bands after it move up by one, and so does their automation. */
    static Mix withoutBand(Mix mix, String stem, int index) {
        List<Band> bands = new ArrayList<>(eq(mix, stem));
        bands.remove(index);
        Mix left = withEq(mix, stem, bands);
        if (stem == null) return left;
        Map<String, Automation> automation = new LinkedHashMap<>();
        mix.channel(stem).automation().forEach((path, curve) -> {
            if (!path.startsWith("eq[")) automation.put(path, curve);
            else {
                int band = Integer.parseInt(path.substring(3, path.indexOf(']')));
                if (band != index) automation.put("eq[" + (band > index ? band - 1 : band) + path.substring(path.indexOf(']')), curve);
            }
        });
        return left.withChannel(stem, left.channel(stem).withAutomation(automation));
    }

    /** The compressor of a channel hears this stem; null for itself. */
    static Mix keyedBy(Mix mix, String stem, String key) {
        Inserts i = mix.channel(stem).inserts();
        return inserts(mix, stem, new Inserts(i.gate(), i.eq(), i.compressor(), Optional.ofNullable(key), i.deesser(), i.saturation()));
    }
}
