package attune.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the keys of a lesson say about each other, as far as a schema can say it; the codec's rules say the rest. */
final class Conditions {
    private Conditions() {}

    /** By mode and by what is asked. */
    static JsonArray exercise() {
        return all(
            when(mode("draw"), keys("vary: false, altered: false, others: false, kinds: false", "rides"), keys("rides: false")),
            when(mode("find"), keys("ask: " + one("faults", "masking", "order") + ", kinds: {items: {properties: {others: {maxItems: 0}}}}"),
                keys("faults: {enum: [1]}, kinds: {items: {properties: {amounts: false, fix: false}}}")),
            when(mode("choose"), keys("ask: " + one("value", "point", "stem", "kind", "both", "role", "most"))),
            when(mode("odd one out", "compare", "match", "place", "draw"), keys("ask: " + one("value"))),
            when(mode("odd one out", "compare"), json("{anyOf: [" + filled("vary") + ", " + filled("altered") + ", " + filled("others") + "]}")),
            when(mode("match", "place"), keys("vary: {minItems: 1, items: {required: [tolerance]}}", "vary"), keys("hidden: {enum: [false]}")),
            when(mode("place"), keys("vary: {items: {properties: {parameter: {enum: [pan]}}}}")),
            when(mode("choose", "odd one out", "compare", "find"), keys("moved: {maximum: 1}, switches: {maximum: 0}")),
            when(asking(one("choose"), one("value")), keys("vary: {contains: {properties: {choices: {enum: [true]}}, required: [choices]}}", "vary"),
                keys("vary: {items: {properties: {choices: {enum: [false]}}}}")),
            when(asking(one("choose", "odd one out", "compare", "find"), none("point")), keys("vary: {items: {properties: {tolerance: false}}}")),
            when(ask("point"), keys("vary: {contains: {required: [tolerance]}}", "vary")),
            when(ask("kind", "both", "order"), keys("kinds: {minItems: 2}", "kinds")),
            when(asking(one("find"), one("faults")), filled("kinds")),
            when(asking(none("find"), none("kind", "both")), keys("kinds: {maxItems: 0}")),
            when(ask("masking"), keys("kinds: {maxItems: 0}, amount: {exclusiveMinimum: 0}, vary: {contains: {properties: {parameter: {enum: ['eq[0].frequency']}}}}", "amount", "vary")),
            when(ask("most"), keys("", "measure"), keys("measure: false")),
            when(ask("stem", "both", "most", "masking", "order"), keys("subject: {properties: {on: {enum: [stem]}, stems: {not: {enum: [1]}}}, required: [stems]}")),
            when(keys("ordered: {enum: [true]}", "ordered"), filled("kinds")),
            when(keys("vary: {contains: {properties: {parameter: {enum: [pan]}}}}", "vary"), keys("subject: {properties: {mono: {enum: [true]}}, required: [mono]}")),
            // The fader moves, and must not be put back by what is made equally loud.
            when(keys("mode: " + one("choose", "odd one out", "compare", "find") + ", vary: {contains: {properties: {parameter: {enum: [gain]}}, anyOf: [{required: [reference]},"
                + " {properties: {rove: {minItems: 1}}, required: [rove]}, {properties: {relative: {enum: [true]}}, required: [relative]}]}}", "mode", "vary"),
                keys("match: " + one("mix", "none"), "match")),
            when(keys("subject: {properties: {on: {enum: [master]}}, required: [on]}", "subject"), keys("prompt: {not: {pattern: '\\\\{stem\\\\}'}}")),
            when(keys("signalsFirst: {minimum: 1}", "signalsFirst"), keys("subject: {properties: {signals: {minItems: 1}}, required: [signals]}")));
    }

    /** What can be missed, by the mode. */
    static JsonArray lesson() {
        return all(
            when(keys("exercise: " + mode("choose", "odd one out", "compare"), "exercise"), keys("advice: {items: {properties: {missed: false}}}")),
            when(keys("exercise: " + mode("draw"), "exercise"), keys("advice: {items: {properties: {missed: " + one("height", "time") + "}}}")));
    }

    static JsonArray rides() {
        return all(json("{not: {required: [bars, phrases]}}"));
    }

    static JsonArray example() {
        return all(json("{anyOf: [{required: [altered]}, {required: [others]}]}"));
    }

    // --- how it is said ----------------------------------------------------------------------------------------------

    private static JsonObject mode(String... modes) {
        return keys("mode: " + one(modes), "mode");
    }

    private static JsonObject ask(String... asks) {
        return keys("ask: " + one(asks), "ask");
    }

    /** An ask that is left out fits whatever is said of it. */
    private static JsonObject asking(String mode, String ask) {
        return keys("mode: " + mode + ", ask: " + ask, "mode");
    }

    static String one(String... words) {
        return "{enum: [" + Arrays.stream(words).map(w -> "'" + w + "'").collect(Collectors.joining(", ")) + "]}";
    }

    private static JsonObject filled(String list) {
        return keys(list + ": {minItems: 1}", list);
    }

    private static String none(String... words) {
        return "{not: " + one(words) + "}";
    }

    /** @param properties a schema each, without the quotation marks that JSON asks for @param required the keys that must be there */
    static JsonObject keys(String properties, String... required) {
        JsonObject o = json("{properties: {" + properties + "}}");
        Schemas.require(o, required);
        return o;
    }

    static JsonObject json(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    static JsonArray all(JsonObject... conditions) {
        JsonArray all = new JsonArray();
        for (JsonObject c : conditions) all.add(c);
        return all;
    }

    static JsonObject when(JsonObject condition, JsonObject then) {
        JsonObject o = new JsonObject();
        o.add("if", condition);
        o.add("then", then);
        return o;
    }

    private static JsonObject when(JsonObject condition, JsonObject then, JsonObject otherwise) {
        JsonObject o = when(condition, then);
        o.add("else", otherwise);
        return o;
    }
}
