package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Files of JSON, and mixes as plain lists of numbers. */
final class Json {
    /** What a parameter is when a mix does not name it. */
    private static final Map<String, Double> ABSENT = Map.of("gain", 0.0, "pan", 0.0, "width", 100.0, "polarity", 1.0, "shift", 0.0, "ratio", 1.0);

    private Json() {}

    static JsonObject object(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(JsonObject o, String key) {
        return o.has(key) ? o.get(key).getAsString() : "";
    }

    static double number(JsonObject o, String key, double absent) {
        return o.has(key) ? o.get(key).getAsDouble() : absent;
    }

    /** Every number and switch of a mix by its path: {@code channels.lead.eq[0].gain}. */
    static Map<String, String> flat(JsonElement mix) {
        Map<String, String> all = new TreeMap<>();
        flatten("", mix, all);
        return all;
    }

    private static void flatten(String path, JsonElement e, Map<String, String> all) {
        if (e.isJsonObject()) e.getAsJsonObject().asMap().forEach((key, v) -> flatten(path.isEmpty() ? key : path + "." + key, v, all));
        else if (e.isJsonArray()) for (int i = 0; i < e.getAsJsonArray().size(); i++) flatten(path + "[" + i + "]", e.getAsJsonArray().get(i), all);
        else all.put(path, e.getAsString());
    }

    /** A parameter of a mix; NaN where it is neither named nor known to be neutral when absent. */
    static double value(Map<String, String> flat, String path) {
        String found = flat.get(path);
        if (found != null) return Double.parseDouble(found);
        return ABSENT.getOrDefault(path.substring(path.lastIndexOf('.') + 1), Double.NaN);
    }
}
