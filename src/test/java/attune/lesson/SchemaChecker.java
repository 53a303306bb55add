package attune.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds a file against a schema; knows the words that our schemas use, and refuses others. */
final class SchemaChecker {
    private static final List<String> KNOWN = List.of("$schema", "$ref", "title", "description", "default", "definitions", "type", "properties", "required",
        "additionalProperties", "items", "minItems", "maxItems", "uniqueItems", "contains", "enum", "anyOf", "oneOf", "allOf", "not", "if", "then", "else", "pattern", "maxLength", "minimum", "maximum",
        "exclusiveMinimum");
    /** A lesson is held against the same few a thousand times. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private final JsonObject root;
    private final List<String> problems = new ArrayList<>();

    private SchemaChecker(JsonObject root) {
        this.root = root;
    }

    /** One line a violation. */
    static List<String> problems(JsonObject schema, JsonElement value) {
        SchemaChecker checker = new SchemaChecker(schema);
        checker.check(schema, value, "");
        return checker.problems;
    }

    private void check(JsonElement schema, JsonElement v, String at) {
        if (schema instanceof JsonObject o) check(o, v, at);
        else if (!schema.getAsBoolean()) problems.add(at + ": not here");
    }

    private void check(JsonObject schema, JsonElement v, String at) {
        for (String word : schema.keySet()) if (!KNOWN.contains(word)) throw new IllegalStateException("schema word " + word);
        if (schema.has("$ref")) {
            check(root.getAsJsonObject("definitions").getAsJsonObject(schema.get("$ref").getAsString().replace("#/definitions/", "")), v, at);
            return;
        }
        if (schema.has("anyOf") && schema.getAsJsonArray("anyOf").asList().stream().noneMatch(s -> alone(s, v))) problems.add(at + ": fits nothing");
        if (schema.has("oneOf") && schema.getAsJsonArray("oneOf").asList().stream().filter(s -> alone(s, v)).count() != 1) problems.add(at + ": fits not just one");
        if (schema.has("allOf")) schema.getAsJsonArray("allOf").forEach(s -> check(s, v, at));
        if (schema.has("not") && alone(schema.get("not"), v)) problems.add(at + ": fits what it is not to");
        if (schema.has("if")) {
            String branch = alone(schema.get("if"), v) ? "then" : "else";
            if (schema.has(branch)) check(schema.get(branch), v, at);
        }
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(v)) problems.add(at + ": not in the list");
        if (schema.has("type") && !isA(schema.get("type").getAsString(), v)) {
            problems.add(at + ": no " + schema.get("type").getAsString());
            return;
        }
        if (v.isJsonObject()) object(schema, v.getAsJsonObject(), at);
        else if (v.isJsonArray()) array(schema, v.getAsJsonArray().asList(), at);
        else if (v.isJsonPrimitive()) primitive(schema, v.getAsJsonPrimitive(), at);
    }

    private boolean alone(JsonElement schema, JsonElement v) {
        SchemaChecker checker = new SchemaChecker(root);
        checker.check(schema, v, "");
        return checker.problems.isEmpty();
    }

    private static boolean isA(String type, JsonElement v) {
        return switch (type) {
            case "object" -> v.isJsonObject();
            case "array" -> v.isJsonArray();
            case "string" -> v instanceof JsonPrimitive p && p.isString();
            case "boolean" -> v instanceof JsonPrimitive p && p.isBoolean();
            case "number" -> v instanceof JsonPrimitive p && p.isNumber();
            case "integer" -> v instanceof JsonPrimitive p && p.isNumber() && p.getAsDouble() == Math.rint(p.getAsDouble());
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private void object(JsonObject schema, JsonObject o, String at) {
        JsonObject properties = schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
        JsonElement more = schema.get("additionalProperties");
        for (String key : o.keySet()) {
            String place = at.isEmpty() ? key : at + "." + key;
            if (properties.has(key)) check(properties.get(key), o.get(key), place);
            else if (more != null && more.isJsonObject()) check(more.getAsJsonObject(), o.get(key), place);
            else if (more != null && !more.getAsBoolean()) problems.add(place + ": unknown key");
        }
        if (schema.has("required")) for (JsonElement r : schema.getAsJsonArray("required")) if (!o.has(r.getAsString())) problems.add(at + ": " + r.getAsString() + " is missing");
    }

    private void array(JsonObject schema, List<JsonElement> items, String at) {
        if (schema.has("minItems") && items.size() < schema.get("minItems").getAsInt()) problems.add(at + ": too few");
        if (schema.has("maxItems") && items.size() > schema.get("maxItems").getAsInt()) problems.add(at + ": too many");
        if (schema.has("uniqueItems") && items.stream().distinct().count() < items.size()) problems.add(at + ": one twice");
        if (schema.has("contains") && items.stream().noneMatch(i -> alone(schema.get("contains"), i))) problems.add(at + ": one is missing");
        if (!schema.has("items")) return;
        JsonElement each = schema.get("items");
        for (int i = 0; i < items.size(); i++)
            if (!each.isJsonArray()) check(each, items.get(i), at + "[" + i + "]");
            else if (i < each.getAsJsonArray().size()) check(each.getAsJsonArray().get(i), items.get(i), at + "[" + i + "]");
    }

    private static Pattern pattern(String text) {
        return PATTERNS.computeIfAbsent(text, Pattern::compile);
    }

    private void primitive(JsonObject schema, JsonPrimitive p, String at) {
        if (schema.has("maxLength") && p.getAsString().length() > schema.get("maxLength").getAsInt()) problems.add(at + ": too long");
        if (schema.has("pattern") && p.isString() && !pattern(schema.get("pattern").getAsString()).matcher(p.getAsString()).find()) problems.add(at + ": not of the pattern");
        if (schema.has("minimum") && p.isNumber() && p.getAsDouble() < schema.get("minimum").getAsDouble()) problems.add(at + ": too small");
        if (schema.has("exclusiveMinimum") && p.isNumber() && p.getAsDouble() <= schema.get("exclusiveMinimum").getAsDouble()) problems.add(at + ": too small");
        if (schema.has("maximum") && p.isNumber() && p.getAsDouble() > schema.get("maximum").getAsDouble()) problems.add(at + ": too large");
    }
}
