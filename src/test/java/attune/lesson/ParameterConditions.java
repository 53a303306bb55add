package attune.lesson;

import static attune.lesson.Conditions.all;
import static attune.lesson.Conditions.json;
import static attune.lesson.Conditions.keys;
import static attune.lesson.Conditions.one;
import static attune.lesson.Conditions.when;

import attune.dsp.Parameter;
import attune.dsp.Taper;
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
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lesson may give to each parameter. */
final class ParameterConditions {
    private static final String BAND = "eq\\[(\\d|[12]\\d|3[01])\\]\\.";
    private static final List<Number> NUMBERS = numbers();
    /** Not added to what the mix has. */
    private static final String ABSOLUTE = ", relative: {enum: [false]}";

    private record Range(double min, double max) {
        String keys() {
            return "minimum: " + MixCodec.number(min) + ", maximum: " + MixCodec.number(max);
        }
    }

    /** @param name a pattern */
    private record Number(String name, Range range, boolean octaves) {}

    private ParameterConditions() {}

    /** A value or a curve; a value within the range of its parameter, or one of its words. */
    static JsonArray setting() {
        JsonArray all = all(json("{oneOf: [{required: [value]}, {required: [curve]}]}"));
        ranges((range, names) -> all.add(when(named(names, ABSOLUTE), keys("value: {type: number, " + range.keys() + "}"))));
        // A number belongs to what has numbers, and to the polarity, which a mix file writes as 1 or -1.
        all.add(when(keys("value: {type: number}", "value"), keys("parameter: " + like(Stream.concat(names(n -> true), Stream.of("polarity"))))));
        value(all, "{type: boolean}", "mute", "flip", "mono", "delay\\.pingpong", "(master\\.)?compressor\\.auto");
        value(all, "{type: string}", "compressor\\.sidechain", "delay\\.note");
        value(all, "{enum: [1, -1]}", "polarity");
        value(all, words(PlaybackSystem.values(), PlaybackSystem::id), "monitor");
        value(all, words(Reverberation.Type.values(), Reverberation.Type::id), "reverb\\.type");
        value(all, words(Band.Type.values(), Band.Type::id), "(master\\.)?" + BAND + "type");
        value(all, words(Compression.Detector.values(), Compression.Detector::id), "(master\\.)?compressor\\.detector");
        value(all, words(Drive.Type.values(), Drive.Type::id), "saturation\\.type");
        return all;
    }

    private static void value(JsonArray all, String schema, String... names) {
        all.add(when(named(Stream.of(names), ""), keys("value: " + schema)));
    }

    private static <E> String words(E[] words, Function<E, String> id) {
        return one(Arrays.stream(words).map(id).toArray(String[]::new));
    }

    /** Values within the range of the parameter, octaves only where it has them, choices that differ. */
    static JsonArray vary() {
        JsonArray all = all(when(keys("choices: {enum: [true]}", "choices"), keys("spread: {maximum: 0}, values: {minItems: 2}")));
        ranges((range, names) -> all.add(when(named(names, ABSOLUTE), keys("values: {items: {" + range.keys() + "}}, reference: {" + range.keys() + "}"))));
        all.add(when(named(names(n -> !n.octaves), ""), keys("jitter: false")));
        return all;
    }

    /** What a number parameter may be called. */
    static String parameter() {
        return pattern(names(n -> true));
    }

    private static Stream<String> names(Predicate<Number> which) {
        return NUMBERS.stream().filter(which).map(Number::name);
    }

    private static void ranges(BiConsumer<Range, Stream<String>> each) {
        NUMBERS.stream().collect(Collectors.groupingBy(Number::range, LinkedHashMap::new, Collectors.toList())).forEach((range, all) -> each.accept(range, all.stream().map(Number::name)));
    }

    private static List<Number> numbers() {
        List<Number> all = new ArrayList<>();
        add(all, "(master\\.)?", Master.PARAMETERS);
        add(all, "", Channel.PARAMETERS.stream().filter(p -> Master.PARAMETERS.stream().noneMatch(m -> m.id().equals(p.id()))).toList());
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
        all.add(new Number(Setting.REDUCTION.replace(".", "\\."), new Range(0, Setting.MOST_REDUCTION), false));
        all.add(new Number(Setting.DISTORTION.replace(".", "\\."), new Range(0, Setting.MOST_DISTORTION), false));
        return all;
    }

    private static void add(List<Number> all, String prefix, List<Parameter> parameters) {
        for (Parameter p : parameters) all.add(new Number(prefix + p.id(), new Range(p.min(), p.max()), p.taper() instanceof Taper.Logarithmic));
    }

    /** @param more is asked of it */
    private static JsonObject named(Stream<String> names, String more) {
        return keys("parameter: " + like(names) + more, "parameter");
    }

    private static String like(Stream<String> names) {
        return "{pattern: " + new JsonPrimitive(pattern(names)) + "}";
    }

    private static String pattern(Stream<String> names) {
        return "^(" + names.collect(Collectors.joining("|")) + ")$";
    }
}
