package attune.mix.codec;

import attune.mix.Mix;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes one value into a mix as into its file, so that whatever a mix file may say can be set, and nothing else. */
public final class Patch {
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d{1,2})])?");

    private Patch() {}

    /**
     * @param path as in the file: {@code channels.lead.eq[0].type}, {@code delay.pingpong}, {@code monitor}
     * @throws InvalidInput saying why a mix cannot have this there
     */
    public static Mix apply(Mix mix, String path, JsonElement value) {
        JsonObject root = MixCodec.json(mix), at = root;
        String[] steps = path.split("\\.(?![^\\[]*])");
        for (int i = 0; i < steps.length; i++) {
            Matcher m = STEP.matcher(steps[i]);
            // A stem's id may have a hyphen.
            boolean indexed = m.matches() && m.group(2) != null;
            String key = indexed ? m.group(1) : steps[i];
            if (i + 1 == steps.length) at.add(key, value);
            else at = indexed ? element(at, key, Integer.parseInt(m.group(2))) : member(at, key);
        }
        // A delay has a time or a note; the newer one stands.
        if (path.equals("delay.note")) root.getAsJsonObject("delay").remove("time");
        Node node = Node.parse(path, root.toString());
        Mix patched = MixCodec.mix(node);
        node.finish();
        return patched;
    }

    private static JsonObject member(JsonObject o, String key) {
        if (!o.has(key)) o.add(key, new JsonObject());
        if (o.get(key) instanceof JsonObject inner) return inner;
        throw new InvalidInput(key, "", "holds no further keys");
    }

    private static JsonObject element(JsonObject o, String key, int index) {
        if (!o.has(key)) o.add(key, new JsonArray());
        if (o.get(key) instanceof JsonArray list && index < list.size() && list.get(index) instanceof JsonObject inner) return inner;
        throw new InvalidInput(key, "", "there is no " + key + "[" + index + "]; give its numbers first");
    }
}
