package attune.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** Holds a file against a schema; knows the words that our schemas use, and refuses others. */
final class SchemaChecker {
    private static final List<String> KNOWN = List.of("$schema", "$ref", "title", "description", "default", "definitions", "type", "properties", "required",
        "additionalProperties", "items", "minItems", "maxItems", "enum", "anyOf", "pattern", "maxLength", "minimum", "maximum");
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

    private void check(JsonObject schema, JsonElement v, String at) {
        for (String word : schema.keySet()) if (!KNOWN.contains(word)) throw new IllegalStateException("schema word " + word);
        if (schema.has("$ref")) {
            check(root.getAsJsonObject("definitions").getAsJsonObject(schema.get("$ref").getAsString().replace("#/definitions/", "")), v, at);
            return;
        }
        if (schema.has("anyOf") && schema.getAsJsonArray("anyOf").asList().stream().noneMatch(s -> alone(s.getAsJsonObject(), v))) problems.add(at + ": fits nothing");
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(v)) problems.add(at + ": not in the list");
        if (schema.has("type") && !isA(schema.get("type").getAsString(), v)) {
            problems.add(at + ": no " + schema.get("type").getAsString());
            return;
        }
        if (v.isJsonObject()) object(schema, v.getAsJsonObject(), at);
        else if (v.isJsonArray()) array(schema, v.getAsJsonArray().asList(), at);
        else if (v.isJsonPrimitive()) primitive(schema, v.getAsJsonPrimitive(), at);
    }

    private boolean alone(JsonObject schema, JsonElement v) {
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
            if (properties.has(key)) check(properties.getAsJsonObject(key), o.get(key), place);
            else if (more != null && more.isJsonObject()) check(more.getAsJsonObject(), o.get(key), place);
            else if (more != null && !more.getAsBoolean()) problems.add(place + ": unknown key");
        }
        if (schema.has("required")) for (JsonElement r : schema.getAsJsonArray("required")) if (!o.has(r.getAsString())) problems.add(at + ": " + r.getAsString() + " is missing");
    }

    private void array(JsonObject schema, List<JsonElement> items, String at) {
        if (schema.has("minItems") && items.size() < schema.get("minItems").getAsInt()) problems.add(at + ": too few");
        if (schema.has("maxItems") && items.size() > schema.get("maxItems").getAsInt()) problems.add(at + ": too many");
        if (schema.has("items")) for (int i = 0; i < items.size(); i++) check(schema.getAsJsonObject("items"), items.get(i), at + "[" + i + "]");
    }

    private void primitive(JsonObject schema, JsonPrimitive p, String at) {
        if (schema.has("maxLength") && p.getAsString().length() > schema.get("maxLength").getAsInt()) problems.add(at + ": too long");
        if (schema.has("pattern") && !p.getAsString().matches(schema.get("pattern").getAsString())) problems.add(at + ": not of the pattern");
        if (schema.has("minimum") && p.isNumber() && p.getAsDouble() < schema.get("minimum").getAsDouble()) problems.add(at + ": too small");
        if (schema.has("maximum") && p.isNumber() && p.getAsDouble() > schema.get("maximum").getAsDouble()) problems.add(at + ": too large");
    }
}
