package attune.listening;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A mix as a listener supposes it: what each stem has, and what the whole has, by path; what is not named is as in docs/mix-format.md. */
record Desk(Map<String, Map<String, JsonElement>> channels, Map<String, JsonElement> whole) {
    static final String CURVE = "curve of ";

    /** The song's own mix of the stems that play. */
    static Desk of(SongSheet song, Set<String> playing) {
        Map<String, Map<String, JsonElement>> channels = new LinkedHashMap<>();
        for (SongSheet.Part p : song.parts()) {
            if (!playing.contains(p.id())) continue;
            Map<String, JsonElement> channel = new TreeMap<>();
            channel.put("gain", new JsonPrimitive(p.gain()));
            channel.put("pan", new JsonPrimitive(p.pan()));
            channels.put(p.id(), channel);
        }
        Map<String, JsonElement> whole = new TreeMap<>();
        whole.put("master.gain", new JsonPrimitive(song.masterGain()));
        return new Desk(channels, whole);
    }

    /** With settings as a lesson writes them, on a stem or on the master. */
    Desk with(JsonElement settings, Optional<String> stem) {
        Map<String, Map<String, JsonElement>> channels = new LinkedHashMap<>();
        this.channels.forEach((id, c) -> channels.put(id, new TreeMap<>(c)));
        Map<String, JsonElement> whole = new TreeMap<>(this.whole);
        if (settings != null) for (JsonElement e : settings.getAsJsonArray()) {
            JsonObject s = e.getAsJsonObject();
            String parameter = s.get("parameter").getAsString();
            boolean absolute = parameter.matches("(master|reverb|delay)\\..*|monitor|mono");
            Map<String, JsonElement> target = absolute || stem.isEmpty() ? whole : channels.get(stem.get());
            set(target, absolute || stem.isPresent() ? parameter : "master." + parameter, s);
        }
        return new Desk(channels, whole);
    }

    private static void set(Map<String, JsonElement> target, String path, JsonObject s) {
        boolean relative = s.has("relative") && s.get("relative").getAsBoolean();
        double own = relative && target.containsKey(path) ? target.get(path).getAsDouble() : 0;
        if (s.has("curve")) {
            JsonArray points = new JsonArray();
            for (JsonElement p : s.getAsJsonArray("curve")) {
                JsonArray point = new JsonArray();
                point.add(p.getAsJsonArray().get(0));
                point.add(own + p.getAsJsonArray().get(1).getAsDouble());
                points.add(point);
            }
            target.put(CURVE + path, points);
        } else if (relative) target.put(path, new JsonPrimitive(own + s.get("value").getAsDouble()));
        else target.put(path, s.get("value"));
    }

    Desk with(String parameter, double value, boolean relative, Optional<String> stem) {
        JsonObject s = new JsonObject();
        s.addProperty("parameter", parameter);
        s.addProperty("value", value);
        s.addProperty("relative", relative);
        JsonArray one = new JsonArray();
        one.add(s);
        return with(one, stem);
    }

    static double number(Map<String, JsonElement> of, String path, double absent) {
        return of.containsKey(path) ? of.get(path).getAsDouble() : absent;
    }

    static String word(Map<String, JsonElement> of, String path, String absent) {
        return of.containsKey(path) ? of.get(path).getAsString() : absent;
    }

    static boolean on(Map<String, JsonElement> of, String path) {
        return of.containsKey(path) && of.get(path).getAsBoolean();
    }

    /** A parameter at each frame of a song: straight between points. */
    static double[] curve(JsonElement points, int frames) {
        double[][] all = points.getAsJsonArray().asList().stream()
            .map(e -> new double[] {e.getAsJsonArray().get(0).getAsDouble(), e.getAsJsonArray().get(1).getAsDouble()}).toArray(double[][]::new);
        double[] out = new double[frames];
        int p = 0;
        for (int i = 0; i < frames; i++) {
            double at = (double) i / frames;
            while (p + 1 < all.length && all[p + 1][0] <= at) p++;
            double x = all[p][0], y = all[p][1];
            out[i] = p + 1 == all.length || at < x ? y : y + (all[p + 1][1] - y) * (at - x) / (all[p + 1][0] - x);
        }
        return out;
    }
}
