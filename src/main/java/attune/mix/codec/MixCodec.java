package attune.mix.codec;

import attune.mix.Automation;
import attune.mix.Mix;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;

/** Mix files: see {@code docs/mix-format.md}. What is written reads back equal; neutral parts are left out. */
public final class MixCodec {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private MixCodec() {}

    /** @throws InvalidInput naming every mistake and its place */
    public static Mix read(Path path) {
        Node root = Node.read(path, path.toString());
        Mix mix = mix(root);
        root.finish();
        return mix;
    }

    /** A mix inside another file; mistakes are noted at the node. */
    public static Mix mix(Node node) {
        return MixReader.mix(node);
    }

    /** The mix file's text, ending with a line feed. */
    public static String text(Mix mix) {
        return PRETTY.toJson(json(mix)) + "\n";
    }

    public static JsonObject json(Mix mix) {
        return MixWriter.json(mix);
    }

    /** One curve of a channel's automation. */
    public static JsonArray json(Automation curve) {
        return MixWriter.json(curve);
    }

    /** 6 rather than 6.0: the shortest text that reads back to the same number. */
    public static JsonPrimitive number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? new JsonPrimitive((long) value) : new JsonPrimitive(value);
    }
}
