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
import java.util.Locale;
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

    /** Every part as it begins. */
    private static Mix beginning(String stem) {
        Mix shared = Mix.PLAIN.withReverb(Reverberation.of(Reverberation.Type.HALL)).withDelay(Repeats.of(Echo.of(Echo.TIME.neutral(), 30)));
        if (stem == null) return shared.withMaster(shared.master().withLimiter(LIMITING).withCompressor(COMPRESSION));
        return shared.withChannel(stem, Channel.FLAT.withInserts(Inserts.NONE.with(GATING).with(DEESSING).with(DRIVE)).withCompressor(COMPRESSION));
    }

    static Mix with(Mix mix, String stem, Part part) {
        return has(mix, stem, part) ? mix : back(mix, beginning(stem), stem, part);
    }

    /** With the part as an earlier mix had it, and what moved in it. */
    static Mix back(Mix mix, Mix earlier, String stem, Part part) {
        return switch (part) {
            case STRIP, SENDS, EQ, EDGES -> mix;
            case REVERB -> earlier.reverb().map(mix::withReverb).orElse(mix);
            case DELAY -> earlier.delay().map(mix::withDelay).orElse(mix);
            case LIMITER -> earlier.master().limiter().map(l -> mix.withMaster(mix.master().withLimiter(l))).orElse(mix);
            case COMPRESSOR -> stem == null ? earlier.master().compressor().map(c -> mix.withMaster(mix.master().withCompressor(c))).orElse(mix)
                : moved(earlier.channel(stem).compressor().map(c -> mix.withChannel(stem, mix.channel(stem).withCompressor(c))).orElse(mix), earlier, stem, part);
            case GATE -> moved(earlier.channel(stem).inserts().gate().map(g -> inserts(mix, stem, mix.channel(stem).inserts().with(g))).orElse(mix), earlier, stem, part);
            case DEESSER -> moved(earlier.channel(stem).inserts().deesser().map(d -> inserts(mix, stem, mix.channel(stem).inserts().with(d))).orElse(mix), earlier, stem, part);
            case SATURATION -> moved(earlier.channel(stem).inserts().saturation().map(d -> inserts(mix, stem, mix.channel(stem).inserts().with(d))).orElse(mix), earlier, stem, part);
        };
    }

    private static Mix moved(Mix mix, Mix earlier, String stem, Part part) {
        Map<String, Automation> all = new LinkedHashMap<>(mix.channel(stem).automation());
        earlier.channel(stem).automation().forEach((path, curve) -> {
            if (path.startsWith(inside(part))) all.put(path, curve);
        });
        return mix.withChannel(stem, mix.channel(stem).withAutomation(all));
    }

    /** What the paths of its numbers begin with inside a channel. */
    private static String inside(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + ".";
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
                : cut(mix, stem, part);
            case GATE, DEESSER, SATURATION -> cut(mix, stem, part);
        };
    }

    private static Mix cut(Mix mix, String stem, Part part) {
        Channel c = mix.channel(stem);
        Inserts i = c.inserts();
        Inserts left = new Inserts(part == Part.GATE ? Optional.empty() : i.gate(), i.eq(), part == Part.COMPRESSOR ? Optional.empty() : i.compressor(), i.sidechain(),
            part == Part.DEESSER ? Optional.empty() : i.deesser(), part == Part.SATURATION ? Optional.empty() : i.saturation());
        Map<String, Automation> automation = new LinkedHashMap<>(c.automation());
        automation.keySet().removeIf(path -> path.startsWith(inside(part)));
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
