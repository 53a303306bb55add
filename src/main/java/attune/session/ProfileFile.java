package attune.session;

import attune.learner.Attempt;
import attune.learner.DeviceRecord;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything of one learner as one JSON file. */
final class ProfileFile {
    private ProfileFile() {}

    static void write(Path file, String profile, Instant at, List<Attempt> attempts, Map<String, String> preferences, List<DeviceRecord> devices) throws IOException {
        JsonFile.write(file, json(profile, at, attempts, preferences, devices));
    }

    private static JsonObject json(String profile, Instant at, List<Attempt> attempts, Map<String, String> preferences, List<DeviceRecord> devices) {
        JsonObject root = new JsonObject(), chosen = new JsonObject();
        root.addProperty("profile", profile);
        root.addProperty("at", at.toString());
        // A device stands below, as what it is.
        preferences.forEach((key, value) -> {
            if (!Profiles.isDevice(key)) chosen.addProperty(key, value);
        });
        root.add("preferences", chosen);
        JsonArray checked = new JsonArray(), answers = new JsonArray();
        devices.forEach(d -> checked.add(DeviceCodec.json(d)));
        for (Attempt a : attempts) {
            JsonObject answer = AttemptJson.of(a);
            answer.addProperty("drill", a.drill());
            answer.addProperty("of", a.of());
            answers.add(answer);
        }
        root.add("devices", checked);
        root.add("attempts", answers);
        return root;
    }
}
