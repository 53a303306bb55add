package attune.lesson;

import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON: {@code {"choice": "500"}} or {@code {"values": {"channels.lead.pan": -20}}}. */
public final class AnswerCodec {
    private static final double MOST = 1e6;

    private AnswerCodec() {}

    public static JsonObject json(Answer answer) {
        JsonObject o = new JsonObject();
        switch (answer) {
            case Answer.Choice c -> o.addProperty("choice", c.id());
            case Answer.Values v -> {
                JsonObject values = new JsonObject();
                v.values().forEach((path, value) -> values.add(path, MixCodec.number(value)));
                o.add("values", values);
            }
        }
        return o;
    }

    /** What is wrong with it is noted at the node. */
    public static Answer answer(Node node) {
        node.only("choice", "values");
        boolean choice = node.get("choice").isPresent();
        if (choice == node.get("values").isPresent()) node.problem(choice ? "has both 'choice' and 'values'" : "'choice' or 'values' is missing");
        if (choice) return new Answer.Choice(node.get("choice").get().text());
        Map<String, Double> values = new LinkedHashMap<>();
        node.get("values").ifPresent(all -> all.entries().forEach((path, n) -> values.put(path, n.number(-MOST, MOST))));
        return new Answer.Values(values);
    }

    /** @throws attune.mix.codec.InvalidInput when the text is no answer */
    public static Answer parse(String name, String text) {
        Node root = Node.parse(name, text);
        Answer answer = answer(root);
        root.finish();
        return answer;
    }
}
