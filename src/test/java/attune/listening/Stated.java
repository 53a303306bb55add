package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The answer file. */
record Stated(JsonObject answer, Map<String, String> reference, Map<String, String> altered) {
    static Stated read(Path folder) {
        JsonObject answer = Json.object(folder.resolve("answer.json"));
        return new Stated(answer, Json.flat(answer.get("reference")), Json.flat(answer.get("altered")));
    }

    String choice() {
        return Json.text(answer, "choice");
    }

    Map<String, Double> values() {
        Map<String, Double> all = new LinkedHashMap<>();
        if (answer.has("values")) answer.getAsJsonObject("values").asMap().forEach((path, v) -> {
            if (v.isJsonPrimitive() && v.getAsJsonPrimitive().isNumber()) all.put(path, v.getAsDouble());
        });
        return all;
    }

    Map<String, String> names() {
        Map<String, String> all = new LinkedHashMap<>();
        if (answer.has("values")) answer.getAsJsonObject("values").asMap().forEach((id, v) -> {
            if (v.isJsonPrimitive() && v.getAsJsonPrimitive().isString()) all.put(id, v.getAsString());
        });
        return all;
    }

    /** Curves as lists of beat and value. */
    Map<String, double[][]> curves() {
        Map<String, double[][]> all = new LinkedHashMap<>();
        if (answer.has("values")) answer.getAsJsonObject("values").asMap().forEach((path, v) -> {
            if (!v.isJsonArray()) return;
            double[][] points = new double[v.getAsJsonArray().size()][];
            for (int i = 0; i < points.length; i++) {
                var p = v.getAsJsonArray().get(i).getAsJsonArray();
                points[i] = new double[] {p.get(0).getAsDouble(), p.get(1).getAsDouble()};
            }
            all.put(path, points);
        });
        return all;
    }

    double size() {
        return answer.get("size").getAsDouble();
    }

    double offset() {
        return answer.get("offset").getAsDouble();
    }

    double reference(String path) {
        return Json.value(reference, path);
    }

    double altered(String path) {
        return Json.value(altered, path);
    }

    /** dB by which the reference raises a stem in all. */
    double referenceLevel(String stem) {
        return reference("channels." + stem + ".gain") + reference("master.gain");
    }

    double alteredLevel(String stem) {
        return altered("channels." + stem + ".gain") + altered("master.gain") + offset();
    }

    /** The stems that play, of those of a song. */
    Set<String> playing(Map<String, String> mix, SongSheet song) {
        Set<String> all = new TreeSet<>();
        for (SongSheet.Part p : song.parts()) if (!"true".equals(mix.get("channels." + p.id() + ".mute"))) all.add(p.id());
        return all;
    }

    /** The list of changes: reference and altered value by path; not a number where the change is none. */
    Map<String, double[]> changes() {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (JsonElement e : answer.getAsJsonArray("changes")) {
            JsonObject c = e.getAsJsonObject();
            all.put(c.get("parameter").getAsString(), new double[] {number(c.get("reference")), number(c.get("altered"))});
        }
        return all;
    }

    private static double number(JsonElement e) {
        return e.isJsonPrimitive() && e.getAsJsonPrimitive().isNumber() ? e.getAsDouble() : Double.NaN;
    }
}
