package attune.session;

import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Sides;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Device records as JSON. */
final class DeviceCodec {
    private static final double MOST_HERTZ = 24_000;

    private DeviceCodec() {}

    static JsonObject json(DeviceRecord r) {
        JsonObject o = new JsonObject();
        o.addProperty("kind", r.device().kind().id());
        o.addProperty("name", r.device().name());
        o.addProperty("sides", word(r.sides()));
        o.addProperty("centred", r.centred());
        o.addProperty("quiet", r.quiet());
        o.add("highest", MixCodec.number(r.highest()));
        o.add("volume", MixCodec.number(r.volume()));
        o.addProperty("output", r.output());
        o.addProperty("at", r.at().toString());
        return o;
    }

    /** @param place that problems carry */
    static DeviceRecord parse(String place, String text) {
        Node n = Node.parse(place, text).only("kind", "name", "sides", "centred", "quiet", "highest", "volume", "output", "at");
        DeviceKind kind = known(n, "kind", DeviceKind.values(), DeviceKind::id);
        Sides sides = known(n, "sides", Sides.values(), DeviceCodec::word);
        String name = n.require("name").map(Node::text).orElse(""), output = n.require("output").map(Node::text).orElse(""), at = n.require("at").map(Node::text).orElse("");
        boolean centred = n.require("centred").map(Node::flag).orElse(false), quiet = n.require("quiet").map(Node::flag).orElse(false);
        double highest = n.require("highest").map(h -> h.number(0, MOST_HERTZ)).orElse(0.0), volume = n.require("volume").map(v -> v.number(Player.QUIETEST, 0)).orElse(0.0);
        n.finish();
        try {
            return new DeviceRecord(new Device(kind, name), sides, centred, quiet, highest, volume, output, Instant.parse(at));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidInput(place, "", e.getMessage());
        }
    }

    private static <T> T known(Node n, String key, T[] all, Function<T, String> id) {
        List<String> ids = Arrays.stream(all).map(id).toList();
        String word = n.require(key).map(v -> v.word(ids)).orElse(ids.getFirst());
        return all[Math.max(0, ids.indexOf(word))];
    }

    private static String word(Sides sides) {
        return sides.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
