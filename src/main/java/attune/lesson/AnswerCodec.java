package attune.lesson;

import attune.mix.codec.AutomationReader;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Answers as JSON: {@code {"choice": "500"}}, {@code {"unsure": true}}, or {@code {"values": {"channels.lead.pan": -20}}}, where curves are lists of points and names are texts. */
public final class AnswerCodec {
    private static final double MOST = 1e6;

    private AnswerCodec() {}

    public static JsonObject json(Answer answer) {
        JsonObject o = new JsonObject();
        switch (answer) {
            case Answer.Choice c -> o.addProperty("choice", c.id());
            case Answer.Unsure u -> o.addProperty("unsure", true);
            case Answer.Values v -> {
                JsonObject values = new JsonObject();
                v.values().forEach((path, value) -> values.add(path, MixCodec.number(value)));
                o.add("values", values);
            }
            case Answer.Drawn d -> {
                JsonObject values = new JsonObject();
                d.curves().forEach((path, curve) -> values.add(path, MixCodec.json(curve)));
                o.add("values", values);
            }
            case Answer.Named n -> {
                JsonObject values = new JsonObject();
                n.names().forEach(values::addProperty);
                o.add("values", values);
            }
        }
        return o;
    }

    /** What is wrong with it is noted at the node. */
    public static Answer answer(Node node) {
        node.only("choice", "values", "unsure");
        if (node.get("unsure").filter(Node::flag).isPresent()) return new Answer.Unsure();
        boolean choice = node.get("choice").isPresent();
        if (choice == node.get("values").isPresent()) node.problem(choice ? "has both 'choice' and 'values'" : "'choice' or 'values' is missing");
        if (choice) return new Answer.Choice(node.get("choice").get().text());
        Map<String, Node> entries = node.get("values").map(Node::entries).orElse(Map.of());
        if (!entries.isEmpty() && entries.values().stream().allMatch(Node::isText)) return new Answer.Named(each(entries, (path, n) -> n.text()));
        if (!entries.isEmpty() && entries.values().stream().allMatch(Node::isArray)) return new Answer.Drawn(each(entries, AutomationReader::drawn));
        return new Answer.Values(each(entries, (path, n) -> n.number(-MOST, MOST)));
    }

    private static <T> Map<String, T> each(Map<String, Node> entries, BiFunction<String, Node, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        entries.forEach((path, n) -> all.put(path, read.apply(path, n)));
        return all;
    }

    /** @throws attune.mix.codec.InvalidInput when the text is no answer */
    public static Answer parse(String name, String text) {
        Node root = Node.parse(name, text);
        Answer answer = answer(root);
        root.finish();
        return answer;
    }
}
