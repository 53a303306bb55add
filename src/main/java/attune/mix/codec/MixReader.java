package attune.mix.codec;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.NoteValue;
import attune.mix.Path;
import attune.mix.Repeats;
import attune.mix.Sends;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a mix from its JSON. */
final class MixReader {

    private MixReader() {}

    static Mix mix(Node node) {
        node.only("channels", "reverb", "delay", "master", "monitor", "mono");
        Map<String, Channel> channels = new LinkedHashMap<>();
        node.get("channels").ifPresent(all -> all.entries().forEach((stem, n) -> channels.put(stem, channel(n))));
        return new Mix(channels, node.get("reverb").map(MixReader::reverb), node.get("delay").map(MixReader::delay),
            node.get("master").map(MixReader::master).orElse(Master.FLAT), monitor(node), node.get("mono").map(Node::flag).orElse(false));
    }

    private static PlaybackSystem monitor(Node node) {
        return node.get("monitor").flatMap(n -> one(n, PlaybackSystem.values(), PlaybackSystem::id)).orElse(PlaybackSystem.STUDIO);
    }

    private static Channel channel(Node node) {
        object(node, Channel.PARAMETERS, "polarity", "flip", "gate", "eq", "compressor", "deesser", "saturation", "mute", "sends", "automation");
        int polarity = node.get("polarity").map(n -> {
            int p = n.whole(-1, 1);
            if (p == 0) n.problem("0 is neither 1 nor -1");
            return p == 0 ? 1 : p;
        }).orElse(1);
        Inserts inserts = new Inserts(part(node, "gate", Gating.OFF), eq(node), node.get("compressor").map(n -> compression(n, "sidechain")),
            node.get("compressor").flatMap(n -> n.get("sidechain")).map(Node::text), part(node, "deesser", DeEssing.OFF),
            node.get("saturation").map(MixReader::saturation));
        Channel channel = numbers(node, Channel.FLAT).withPolarity(polarity).withFlip(node.get("flip").map(Node::flag).orElse(false)).withInserts(inserts).withMute(node.get("mute").map(Node::flag).orElse(false))
            .withSends(part(node, "sends", Sends.NONE).orElse(Sends.NONE));
        return channel.withAutomation(automation(node, channel));
    }

    private static Map<String, Automation> automation(Node node, Channel channel) {
        Map<String, Automation> all = new LinkedHashMap<>();
        node.get("automation").ifPresent(n -> n.entries().forEach((path, points) -> AutomationReader.read(path, points, channel).ifPresent(a -> all.put(path, a))));
        return all;
    }

    private static Master master(Node node) {
        object(node, Master.PARAMETERS, "eq", "compressor", "limiter", "edges");
        Master numbers = numbers(node, Master.FLAT);
        return new Master(eq(node), node.get("compressor").map(MixReader::compression), numbers.tilting(), numbers.widening(), numbers.gain(),
            part(node, "limiter", new Limiting(-1, 0)), part(node, "edges", Edges.NONE).map(e -> ordered(node, e)).orElse(Edges.NONE));
    }

    private static Edges ordered(Node node, Edges edges) {
        if (edges.end() != 0 && edges.end() <= edges.start())
            node.get("edges").ifPresent(n -> n.problem("the end, beat " + MixCodec.number(edges.end()) + ", is not after the start, beat " + MixCodec.number(edges.start())));
        return edges;
    }

    private static Reverberation reverb(Node node) {
        object(node, Reverberation.PARAMETERS, "type");
        Reverberation.Type type = node.get("type").flatMap(n -> one(n, Reverberation.Type.values(), Reverberation.Type::id)).orElse(Reverberation.Type.HALL);
        return numbers(node, Reverberation.of(type));
    }

    private static Repeats delay(Node node) {
        object(node, Echo.PARAMETERS, "note", "pingpong");
        Optional<Node> written = node.get("note");
        if (written.isPresent() && node.get("time").isPresent()) written.get().problem("a delay has a time or a note, not both");
        Optional<NoteValue> note = written.flatMap(n -> {
            Optional<NoteValue> value = NoteValue.of(n.text());
            if (n.isText() && value.isEmpty()) n.problem("'" + n.text() + "' is no note value; 1/4, 1/8. (dotted) and 1/8t (triplet) are");
            return value;
        });
        Echo echo = Echo.of(Echo.TIME.neutral(), 0);
        boolean pingpong = node.get("pingpong").map(Node::flag).orElse(false);
        return new Repeats(numbers(node, new Echo(echo.time(), echo.feedback(), echo.lowcut(), echo.highcut(), echo.width(), echo.right(), pingpong)), note);
    }

    private static List<Band> eq(Node node) {
        List<Band> bands = new ArrayList<>();
        node.get("eq").ifPresent(list -> {
            List<Node> items = list.items();
            if (items.size() > Path.MOST_BANDS) list.problem("has " + items.size() + " bands; " + Path.MOST_BANDS + " are the most");
            else for (Node n : items) bands.add(band(n));
        });
        return bands;
    }

    private static Band band(Node node) {
        object(node, Band.PARAMETERS, "type");
        Band.Type type = node.require("type").flatMap(n -> one(n, Band.Type.values(), Band.Type::id)).orElse(Band.Type.BELL);
        node.require("frequency");
        // Butterworth for shelves and passes, the curriculum's Q 1 for bells.
        return numbers(node, new Band(type, 1000, 0, type == Band.Type.BELL ? 1 : Math.sqrt(0.5)));
    }

    /** @param more keys that belong to the channel, not to the compressor */
    private static Compression compression(Node node, String... more) {
        object(node, Compression.PARAMETERS, Stream.concat(Stream.of("detector", "auto"), Arrays.stream(more)).toArray(String[]::new));
        Compression.Detector detector = node.get("detector").flatMap(n -> one(n, Compression.Detector.values(), Compression.Detector::id)).orElse(Compression.Detector.PEAK);
        Compression o = Compression.OFF;
        return numbers(node, new Compression(o.threshold(), o.ratio(), o.attack(), o.release(), o.knee(), o.makeup(), o.mix(), o.lookahead(), detector,
            node.get("auto").map(Node::flag).orElse(false)));
    }

    private static Drive saturation(Node node) {
        object(node, Drive.PARAMETERS, "type");
        Drive.Type type = node.get("type").flatMap(n -> one(n, Drive.Type.values(), Drive.Type::id)).orElse(Drive.Type.SOFT);
        return numbers(node, new Drive(type, 0, 100));
    }

    /** A part that is nothing but numbers. */
    private static <S extends Settings<S>> Optional<S> part(Node node, String key, S start) {
        return node.get(key).map(n -> {
            object(n, start.parameters());
            return numbers(n, start);
        });
    }

    /** Notes a problem when this is no object, and every key that it may not have. */
    private static void object(Node node, List<Parameter> parameters, String... more) {
        node.only(Stream.concat(parameters.stream().map(Parameter::id), Arrays.stream(more)).toList(), "unknown key '%s'");
    }

    private static <E> Optional<E> one(Node node, E[] values, Function<E, String> id) {
        String word = node.word(Arrays.stream(values).map(id).toList());
        return Arrays.stream(values).filter(v -> id.apply(v).equals(word)).findFirst();
    }

    private static <S extends Settings<S>> S numbers(Node node, S start) {
        if (!node.isObject()) return start;
        double[] values = start.values();
        List<Parameter> parameters = start.parameters();
        for (int i = 0; i < values.length; i++) {
            double neutral = values[i];
            Parameter p = parameters.get(i);
            values[i] = node.get(p.id()).map(n -> n.number(p)).orElse(neutral);
        }
        return start.with(values);
    }
}
