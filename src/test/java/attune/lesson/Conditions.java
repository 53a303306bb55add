package attune.lesson;

import attune.dsp.Parameter;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.lesson.Lesson.Setting;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Master;
import attune.mix.Sends;
import attune.mix.codec.MixCodec;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the keys of a lesson say about each other, as far as a schema can say it; the codec's rules say the rest. */
final class Conditions {
    private static final String BAND = "eq\\[(\\d|[12]\\d|3[01])\\]\\.";

    /** By mode and by what is asked; an ask that is left out fits every list of asks. */
    private static final String EXERCISE = """
        [
        {"if": {"properties": {"mode": {"enum": ["draw"]}}, "required": ["mode"]},
         "then": {"required": ["rides"], "properties": {"vary": false, "altered": false, "others": false, "kinds": false}}, "else": {"properties": {"rides": false}}},
        {"if": {"properties": {"mode": {"enum": ["find"]}}, "required": ["mode"]},
         "then": {"properties": {"ask": {"enum": ["faults", "masking", "order"]}, "kinds": {"items": {"properties": {"others": {"maxItems": 0}}}}}},
         "else": {"properties": {"faults": {"enum": [1]}, "kinds": {"items": {"properties": {"amounts": false, "fix": false}}}}}},
        {"if": {"properties": {"mode": {"enum": ["choose"]}}, "required": ["mode"]}, "then": {"properties": {"ask": {"enum": ["value", "point", "stem", "kind", "both", "role", "most"]}}}},
        {"if": {"properties": {"mode": {"enum": ["odd one out", "compare", "match", "place", "draw"]}}, "required": ["mode"]}, "then": {"properties": {"ask": {"enum": ["value"]}}}},
        {"if": {"properties": {"mode": {"enum": ["match", "place"]}}, "required": ["mode"]},
         "then": {"required": ["vary"], "properties": {"vary": {"items": {"required": ["tolerance"]}}}}, "else": {"properties": {"hidden": {"enum": [false]}}}},
        {"if": {"properties": {"mode": {"enum": ["place"]}}, "required": ["mode"]}, "then": {"properties": {"vary": {"items": {"properties": {"parameter": {"enum": ["pan"]}}}}}}},
        {"if": {"properties": {"mode": {"enum": ["choose", "odd one out", "compare", "find"]}}, "required": ["mode"]}, "then": {"properties": {"moved": {"maximum": 1}, "switches": {"maximum": 0}}}},
        {"if": {"properties": {"mode": {"enum": ["choose"]}, "ask": {"enum": ["value"]}}, "required": ["mode"]},
         "then": {"required": ["vary"], "properties": {"vary": {"contains": {"properties": {"choices": {"enum": [true]}}, "required": ["choices"]}}}},
         "else": {"properties": {"vary": {"items": {"properties": {"choices": {"enum": [false]}}}}}}},
        {"if": {"properties": {"mode": {"enum": ["choose", "odd one out", "compare", "find"]}, "ask": {"enum": ["value", "stem", "kind", "both", "role", "most", "faults", "masking", "order"]}}, "required": ["mode"]},
         "then": {"properties": {"vary": {"items": {"properties": {"tolerance": false}}}}}},
        {"if": {"properties": {"ask": {"enum": ["point"]}}, "required": ["ask"]}, "then": {"required": ["vary"], "properties": {"vary": {"contains": {"required": ["tolerance"]}}}}},
        {"if": {"properties": {"ask": {"enum": ["kind", "both", "order"]}}, "required": ["ask"]}, "then": {"required": ["kinds"], "properties": {"kinds": {"minItems": 2}}}},
        {"if": {"properties": {"mode": {"enum": ["find"]}, "ask": {"enum": ["faults"]}}, "required": ["mode"]}, "then": {"required": ["kinds"], "properties": {"kinds": {"minItems": 1}}}},
        {"if": {"properties": {"mode": {"enum": ["choose", "odd one out", "compare", "match", "place"]}, "ask": {"enum": ["value", "point", "stem", "role", "most"]}}, "required": ["mode"]}, "then": {"properties": {"kinds": {"maxItems": 0}}}},
        {"if": {"properties": {"ask": {"enum": ["masking"]}}, "required": ["ask"]},
         "then": {"required": ["amount", "vary"], "properties": {"kinds": {"maxItems": 0}, "amount": {"exclusiveMinimum": 0}, "vary": {"contains": {"properties": {"parameter": {"enum": ["eq[0].frequency"]}}}}}}},
        {"if": {"properties": {"ask": {"enum": ["most"]}}, "required": ["ask"]}, "then": {"required": ["measure"]}, "else": {"properties": {"measure": false}}},
        {"if": {"properties": {"ask": {"enum": ["stem", "both", "most", "masking", "order"]}}, "required": ["ask"]},
         "then": {"properties": {"subject": {"required": ["stems"], "properties": {"on": {"enum": ["stem"]}, "stems": {"not": {"enum": [1]}}}}}}},
        {"if": {"properties": {"ordered": {"enum": [true]}}, "required": ["ordered"]}, "then": {"required": ["kinds"], "properties": {"kinds": {"minItems": 1}}}},
        {"if": {"properties": {"vary": {"contains": {"properties": {"parameter": {"enum": ["pan"]}}, "required": ["parameter"]}}}, "required": ["vary"]},
         "then": {"properties": {"subject": {"required": ["mono"], "properties": {"mono": {"enum": [true]}}}}}},
        {"if": {"properties": {"mode": {"enum": ["choose", "odd one out", "compare"]}, "vary": {"contains": {"properties": {"parameter": {"enum": ["gain"]}}, "required": ["parameter"],
          "anyOf": [{"required": ["reference"]}, {"properties": {"rove": {"minItems": 1}}, "required": ["rove"]}, {"properties": {"relative": {"enum": [true]}}, "required": ["relative"]}]}}}, "required": ["mode", "vary"]},
         "then": {"required": ["match"], "properties": {"match": {"enum": ["mix", "none"]}}}},
        {"if": {"properties": {"subject": {"properties": {"on": {"enum": ["master"]}}, "required": ["on"]}}, "required": ["subject"]}, "then": {"properties": {"prompt": {"not": {"pattern": "\\\\{stem\\\\}"}}}}},
        {"if": {"properties": {"signalsFirst": {"minimum": 1}}, "required": ["signalsFirst"]}, "then": {"properties": {"subject": {"required": ["signals"], "properties": {"signals": {"minItems": 1}}}}}}
        ]""";

    /** What can be missed, by the mode. */
    private static final String LESSON = """
        [
        {"if": {"properties": {"exercise": {"properties": {"mode": {"enum": ["choose", "odd one out", "compare"]}}, "required": ["mode"]}}, "required": ["exercise"]},
         "then": {"properties": {"advice": {"items": {"properties": {"missed": false}}}}}},
        {"if": {"properties": {"exercise": {"properties": {"mode": {"enum": ["draw"]}}, "required": ["mode"]}}, "required": ["exercise"]},
         "then": {"properties": {"advice": {"items": {"properties": {"missed": {"enum": ["height", "time"]}}}}}}}
        ]""";

    private static final String RIDES = "[{\"not\": {\"required\": [\"bars\", \"phrases\"]}}]";
    private static final String EXAMPLE = "[{\"anyOf\": [{\"required\": [\"altered\"]}, {\"required\": [\"others\"]}]}]";

    private Conditions() {}

    static JsonArray exercise() {
        return parsed(EXERCISE);
    }

    static JsonArray lesson() {
        return parsed(LESSON);
    }

    static JsonArray rides() {
        return parsed(RIDES);
    }

    static JsonArray example() {
        return parsed(EXAMPLE);
    }

    private static JsonArray parsed(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }

    /** A value or a curve; a value within the range of its parameter, or one of its words. */
    static JsonArray setting() {
        JsonArray all = parsed("[{\"oneOf\": [{\"required\": [\"value\"]}, {\"required\": [\"curve\"]}]}]");
        ranges().forEach((range, parameters) -> all.add(when(absolute(named(parameters)), key("value", range.schema(true)))));
        // A number belongs to what has numbers, and to the polarity, which a mix file writes as 1 or -1.
        all.add(when(needing(key("value", typed("number")), "value"), key("parameter", pattern(parameter().replace(")$", "|polarity)$")))));
        all.add(when(named(List.of("mute", "flip", "mono", "delay\\.pingpong", "(master\\.)?compressor\\.auto")), key("value", typed("boolean"))));
        words(all, "monitor", Arrays.stream(PlaybackSystem.values()).map(PlaybackSystem::id));
        words(all, "reverb\\.type", Arrays.stream(Reverberation.Type.values()).map(Reverberation.Type::id));
        words(all, "(master\\.)?" + BAND + "type", Arrays.stream(Band.Type.values()).map(Band.Type::id));
        return all;
    }

    private static void words(JsonArray all, String parameter, Stream<String> words) {
        all.add(when(named(List.of(parameter)), key("value", Schemas.words("One of these.", words))));
    }

    /** Values within the range of the parameter, octaves only where it has them, choices that differ. */
    static JsonArray vary() {
        JsonArray all = parsed("""
            [{"if": {"properties": {"choices": {"enum": [true]}}, "required": ["choices"]}, "then": {"properties": {"spread": {"maximum": 0}, "values": {"minItems": 2}}}}]""");
        ranges().forEach((range, parameters) -> {
            JsonObject values = new JsonObject(), keys = new JsonObject();
            values.add("items", range.schema(false));
            keys.add("values", values);
            keys.add("reference", range.schema(false));
            all.add(when(absolute(named(parameters)), properties(keys)));
        });
        List<String> linear = all().entrySet().stream().filter(e -> Setting.isSolved(e.getKey().replace("\\", "")) || !e.getValue().octaves()).map(Map.Entry::getKey).toList();
        JsonObject jitter = new JsonObject();
        jitter.add("jitter", new JsonPrimitive(false));
        all.add(when(named(linear), properties(jitter)));
        return all;
    }

    /** What a number parameter may be called. */
    static String parameter() {
        return "^(" + String.join("|", all().keySet()) + ")$";
    }

    private record Range(double min, double max, boolean octaves) {
        JsonObject schema(boolean typed) {
            JsonObject o = new JsonObject();
            if (typed) o = Conditions.typed("number");
            o.add("minimum", MixCodec.number(min));
            o.add("maximum", MixCodec.number(max));
            return o;
        }
    }

    private static Map<Range, List<String>> ranges() {
        return all().entrySet().stream().collect(Collectors.groupingBy(e -> new Range(e.getValue().min, e.getValue().max, false), LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** Every number by the pattern of its name. */
    private static Map<String, Range> all() {
        Map<String, Range> all = new LinkedHashMap<>();
        add(all, "(master\\.)?", Master.PARAMETERS);
        Channel.PARAMETERS.stream().filter(p -> Master.PARAMETERS.stream().noneMatch(m -> m.id().equals(p.id()))).forEach(p -> add(all, "", List.of(p)));
        add(all, "(master\\.)?" + BAND, Band.PARAMETERS);
        add(all, "(master\\.)?compressor\\.", Compression.PARAMETERS);
        add(all, "gate\\.", Gating.PARAMETERS);
        add(all, "deesser\\.", DeEssing.PARAMETERS);
        add(all, "saturation\\.", Drive.PARAMETERS);
        add(all, "sends\\.", Sends.PARAMETERS);
        add(all, "(master\\.)?limiter\\.", Limiting.PARAMETERS);
        add(all, "(master\\.)?edges\\.", Edges.PARAMETERS);
        add(all, "reverb\\.", Reverberation.PARAMETERS);
        add(all, "delay\\.", Echo.PARAMETERS);
        all.put(Setting.REDUCTION.replace(".", "\\."), new Range(0, Setting.MOST_REDUCTION, false));
        all.put(Setting.DISTORTION.replace(".", "\\."), new Range(0, Setting.MOST_DISTORTION, false));
        return all;
    }

    private static void add(Map<String, Range> all, String prefix, List<Parameter> parameters) {
        for (Parameter p : parameters) all.put(prefix + p.id(), new Range(p.min(), p.max(), p.taper() instanceof attune.dsp.Taper.Logarithmic));
    }

    private static JsonObject named(List<String> parameters) {
        return needing(key("parameter", pattern("^(" + String.join("|", parameters) + ")$")), "parameter");
    }

    private static JsonObject pattern(String pattern) {
        JsonObject o = new JsonObject();
        o.addProperty("pattern", pattern);
        return o;
    }

    private static JsonObject typed(String type) {
        JsonObject o = new JsonObject();
        o.addProperty("type", type);
        return o;
    }

    /** Not added to what the mix has. */
    private static JsonObject absolute(JsonObject condition) {
        condition.getAsJsonObject("properties").add("relative", JsonParser.parseString("{\"enum\": [false]}"));
        return condition;
    }

    private static JsonObject when(JsonObject condition, JsonObject then) {
        JsonObject o = new JsonObject();
        o.add("if", condition);
        o.add("then", then);
        return o;
    }

    private static JsonObject key(String key, JsonObject schema) {
        JsonObject keys = new JsonObject();
        keys.add(key, schema);
        return properties(keys);
    }

    private static JsonObject properties(JsonObject keys) {
        JsonObject o = new JsonObject();
        o.add("properties", keys);
        return o;
    }

    private static JsonObject needing(JsonObject schema, String key) {
        JsonArray required = new JsonArray();
        required.add(key);
        schema.add("required", required);
        return schema;
    }
}
