package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a learner has before the answer: the question, the sounds, what the lesson says it asks, and the song's stems. The answer
 * file is out of reach from here.
 *
 * @param song absent for generated signals
 */
record Asked(JsonObject question, Map<String, Sound> sounds, Task task, Optional<SongSheet> song) {
    static Asked read(Path folder, JsonObject lesson, Optional<SongSheet> song) {
        JsonObject question = Json.object(folder.resolve("question.json"));
        Map<String, Sound> sounds = new LinkedHashMap<>();
        for (JsonElement e : question.getAsJsonArray("sounds")) {
            JsonObject s = e.getAsJsonObject();
            sounds.put(s.get("id").getAsString(), WaveReader.read(folder.resolve(s.get("file").getAsString())));
        }
        return new Asked(question, sounds, new Task(lesson), song);
    }

    String mode() {
        return question.get("mode").getAsString();
    }

    Sound reference() {
        return sounds.get("reference");
    }

    Sound altered() {
        return sounds.get("altered");
    }

    List<String> choices() {
        List<String> ids = new ArrayList<>();
        if (question.has("choices")) for (JsonElement c : question.getAsJsonArray("choices")) ids.add(c.getAsJsonObject().get("id").getAsString());
        return ids;
    }

    List<String> controls() {
        List<String> ids = new ArrayList<>();
        if (question.has("controls")) for (JsonElement c : question.getAsJsonArray("controls")) ids.add(c.getAsJsonObject().get("id").getAsString());
        return ids;
    }

    /** The ids of what is to be said. */
    List<String> parts() {
        List<String> ids = new ArrayList<>();
        if (question.has("parts")) for (JsonElement p : question.getAsJsonArray("parts")) ids.add(p.getAsJsonObject().get("id").getAsString());
        return ids;
    }

    /** What may be said of one part; nothing where it is not asked. */
    List<String> part(String id) {
        List<String> ids = new ArrayList<>();
        if (question.has("parts")) for (JsonElement p : question.getAsJsonArray("parts"))
            if (p.getAsJsonObject().get("id").getAsString().equals(id)) for (JsonElement c : p.getAsJsonObject().getAsJsonArray("choices")) ids.add(c.getAsJsonObject().get("id").getAsString());
        return ids;
    }

    /** The prompt names a stem. */
    boolean named() {
        return song.isPresent() && task.prompt().contains("{stem}");
    }

    /** The stem that the prompt names. */
    SongSheet.Part subject() {
        String form = task.prompt(), said = question.get("prompt").getAsString();
        int at = form.indexOf("{stem}");
        String name = said.substring(at, said.length() - (form.length() - at - "{stem}".length()));
        return song.orElseThrow().named(name);
    }

    /** The choice whose number is nearest, on a straight or a logarithmic scale. */
    String nearest(double value, boolean logarithmic) {
        return choices().stream().min((a, b) -> Double.compare(apart(a, value, logarithmic), apart(b, value, logarithmic))).orElseThrow();
    }

    private static double apart(String choice, double value, boolean logarithmic) {
        double c = Double.parseDouble(choice);
        return logarithmic ? Math.abs(Math.log(value / c)) : Math.abs(value - c);
    }
}
