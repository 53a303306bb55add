package attune.mix.codec;

import attune.mix.Mix;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What differs between two mixes that is no number: types, playback systems, mutes, automation. */
public final class Words {
    /** As the mix files say it; null where one says nothing. */
    public record Difference(String path, JsonElement reference, JsonElement altered) {}

    private Words() {}

    public static List<Difference> between(Mix reference, Mix altered) {
        List<Difference> found = new ArrayList<>();
        walk("", MixCodec.json(reference), MixCodec.json(altered), found);
        return found;
    }

    private static void walk(String path, JsonElement a, JsonElement b, List<Difference> found) {
        if (a.equals(b)) return;
        if (a instanceof JsonObject || b instanceof JsonObject) {
            Set<String> keys = new LinkedHashSet<>(keys(a));
            keys.addAll(keys(b));
            for (String key : keys) walk(path.isEmpty() ? key : path + "." + key, member(a, key), member(b, key), found);
        } else if (path.endsWith(".eq")) {
            for (int i = 0; i < Math.max(size(a), size(b)); i++) walk(path + "[" + i + "]", item(a, i), item(b, i), found);
        } else if (!isNumber(a) && !isNumber(b)) {
            found.add(new Difference(path, a, b));
        }
    }

    private static Set<String> keys(JsonElement e) {
        return e instanceof JsonObject o ? o.keySet() : Set.of();
    }

    private static JsonElement member(JsonElement e, String key) {
        return e instanceof JsonObject o && o.has(key) ? o.get(key) : JsonNull.INSTANCE;
    }

    private static int size(JsonElement e) {
        return e instanceof JsonArray list ? list.size() : 0;
    }

    private static JsonElement item(JsonElement e, int index) {
        return index < size(e) ? ((JsonArray) e).get(index) : JsonNull.INSTANCE;
    }

    private static boolean isNumber(JsonElement e) {
        return e instanceof JsonPrimitive p && p.isNumber();
    }
}
