package attune.mix.codec;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Limiting;
import attune.mix.Channel;
import attune.mix.Master;
import attune.mix.Mix;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mix files: see {@code docs/mix-format.md}. What is written reads back equal; neutral parts are left out. */
public final class MixCodec {
    private static final List<String> TYPES = Arrays.stream(Band.Type.values()).map(Band.Type::id).toList();
    private static final List<String> DETECTORS = Arrays.stream(Compression.Detector.values()).map(Compression.Detector::id).toList();
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private MixCodec() {}

    /** @throws InvalidInput naming every mistake and its place */
    public static Mix read(Path path) {
        Node root = Node.read(path, path.toString());
        Mix mix = mix(root);
        root.finish();
        return mix;
    }

    /** A mix inside another file; mistakes are noted at the node. */
    public static Mix mix(Node node) {
        node.only("channels", "master", "monitor", "mono");
        Map<String, Channel> channels = new LinkedHashMap<>();
        node.get("channels").ifPresent(all -> all.entries().forEach((stem, n) -> channels.put(stem, channel(n))));
        Master master = node.get("master").map(MixCodec::master).orElse(Master.FLAT);
        node.get("monitor").ifPresent(n -> n.word(List.of("studio")));
        return new Mix(channels, master, node.get("mono").map(Node::flag).orElse(false));
    }

    private static Channel channel(Node node) {
        if (!node.isObject()) node.entries();
        node.only(keys(Channel.PARAMETERS, "polarity", "eq", "compressor", "mute"), "unknown key '%s'");
        Channel numbers = numbers(node, Channel.FLAT);
        int polarity = node.get("polarity").map(n -> {
            int p = n.whole(-1, 1);
            if (p == 0) n.problem("0 is neither 1 nor -1");
            return p == 0 ? 1 : p;
        }).orElse(1);
        return new Channel(polarity, numbers.shift(), eq(node), node.get("compressor").map(MixCodec::compression), numbers.gain(), numbers.width(),
            numbers.pan(), node.get("mute").map(Node::flag).orElse(false));
    }

    private static Master master(Node node) {
        if (!node.isObject()) node.entries();
        node.only(keys(Master.PARAMETERS, "eq", "compressor", "limiter"), "unknown key '%s'");
        Master numbers = numbers(node, Master.FLAT);
        return new Master(eq(node), node.get("compressor").map(MixCodec::compression), numbers.width(), numbers.gain(),
            node.get("limiter").map(n -> numbers(n.only(keys(Limiting.PARAMETERS), "unknown key '%s'"), new Limiting(-1, 0))));
    }

    private static List<Band> eq(Node node) {
        List<Band> bands = new ArrayList<>();
        node.get("eq").ifPresent(list -> {
            List<Node> items = list.items();
            if (items.size() > 32) list.problem("has " + items.size() + " bands; 32 are the most");
            else for (Node n : items) bands.add(band(n));
        });
        return bands;
    }

    private static Band band(Node node) {
        node.only(keys(Band.PARAMETERS, "type"), "unknown key '%s'");
        String word = node.require("type").map(n -> n.word(TYPES)).orElse("bell");
        Band.Type type = Arrays.stream(Band.Type.values()).filter(t -> t.id().equals(word)).findFirst().orElse(Band.Type.BELL);
        node.require("frequency");
        // Butterworth for shelves and passes, the curriculum's Q 1 for bells.
        return numbers(node, new Band(type, 1000, 0, type == Band.Type.BELL ? 1 : Math.sqrt(0.5)));
    }

    private static Compression compression(Node node) {
        node.only(keys(Compression.PARAMETERS, "detector"), "unknown key '%s'");
        Compression.Detector detector = node.get("detector").map(n -> n.word(DETECTORS)).filter("rms"::equals).isPresent()
            ? Compression.Detector.RMS : Compression.Detector.PEAK;
        Compression o = Compression.OFF;
        return numbers(node, new Compression(o.threshold(), o.ratio(), o.attack(), o.release(), o.knee(), o.makeup(), o.mix(), o.lookahead(), detector));
    }

    private static <S extends Settings<S>> S numbers(Node node, S start) {
        if (!node.isObject()) return start;
        double[] values = start.values();
        List<Parameter> parameters = start.parameters();
        for (int i = 0; i < values.length; i++) {
            Parameter p = parameters.get(i);
            double neutral = values[i];
            values[i] = node.get(p.id()).map(n -> n.number(p)).orElse(neutral);
        }
        return start.with(values);
    }

    private static List<String> keys(List<Parameter> parameters, String... more) {
        return Stream.concat(parameters.stream().map(Parameter::id), Arrays.stream(more)).toList();
    }

    /** The mix file's text, ending with a line feed. */
    public static String text(Mix mix) {
        return PRETTY.toJson(json(mix)) + "\n";
    }

    public static JsonObject json(Mix mix) {
        JsonObject root = new JsonObject();
        JsonObject channels = new JsonObject();
        mix.channels().forEach((stem, c) -> channels.add(stem, json(c)));
        if (!channels.isEmpty()) root.add("channels", channels);
        JsonObject master = json(mix.master());
        if (!master.isEmpty()) root.add("master", master);
        if (mix.mono()) root.addProperty("mono", true);
        return root;
    }

    private static JsonObject json(Channel c) {
        JsonObject o = new JsonObject();
        if (c.polarity() != 1) o.addProperty("polarity", c.polarity());
        addParts(o, c.eq(), c.compressor().orElse(null));
        addNumbers(o, c, Channel.FLAT);
        if (c.mute()) o.addProperty("mute", true);
        return o;
    }

    private static JsonObject json(Master m) {
        JsonObject o = new JsonObject();
        addParts(o, m.eq(), m.compressor().orElse(null));
        addNumbers(o, m, Master.FLAT);
        m.limiter().ifPresent(l -> {
            JsonObject limiter = new JsonObject();
            addNumbers(limiter, l, null);
            o.add("limiter", limiter);
        });
        return o;
    }

    private static void addParts(JsonObject o, List<Band> eq, Compression compression) {
        if (!eq.isEmpty()) {
            JsonArray bands = new JsonArray();
            for (Band b : eq) {
                JsonObject band = new JsonObject();
                band.addProperty("type", b.type().id());
                addNumbers(band, b, null);
                if (!b.type().hasGain()) band.remove("gain");
                bands.add(band);
            }
            o.add("eq", bands);
        }
        if (compression != null) {
            JsonObject c = new JsonObject();
            addNumbers(c, compression, null);
            c.addProperty("detector", compression.detector().id());
            o.add("compressor", c);
        }
    }

    /** Adds the numbers that differ from {@code neutral}; all of them when that is null. */
    private static <S extends Settings<S>> void addNumbers(JsonObject o, S settings, S neutral) {
        double[] values = settings.values();
        double[] rest = neutral == null ? null : neutral.values();
        for (int i = 0; i < values.length; i++)
            if (rest == null || values[i] != rest[i]) o.add(settings.parameters().get(i).id(), number(values[i]));
    }

    /** 6 rather than 6.0: the shortest text that reads back to the same number. */
    public static JsonPrimitive number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? new JsonPrimitive((long) value) : new JsonPrimitive(value);
    }
}
