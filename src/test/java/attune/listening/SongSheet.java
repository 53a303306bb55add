package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a song's folder says and holds: its stems as they were recorded, and where its own mix has them. */
final class SongSheet {
    /** A stem, with its fader and place in the song's own mix. */
    record Part(String id, String name, Path file, double gain, double pan) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private Unmix unmix;

    SongSheet(Path folder) {
        JsonObject song = Json.object(folder.resolve("song.json"));
        JsonObject channels = song.has("mix") ? song.getAsJsonObject("mix").getAsJsonObject("channels") : new JsonObject();
        for (JsonElement e : song.getAsJsonArray("stems")) {
            JsonObject stem = e.getAsJsonObject();
            String id = stem.get("id").getAsString(), name = stem.has("name") ? stem.get("name").getAsString() : id;
            JsonObject channel = channels.has(id) ? channels.getAsJsonObject(id) : new JsonObject();
            parts.put(id, new Part(id, name, folder.resolve(stem.get("file").getAsString()), Json.number(channel, "gain", 0), Json.number(channel, "pan", 0)));
        }
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    Part part(String id) {
        return parts.get(id);
    }

    /** The stem that a question names. @param name as the prompt has it */
    Part named(String name) {
        return parts.values().stream().filter(p -> p.name.equalsIgnoreCase(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("no stem is called " + name));
    }

    /** Stems are read when first needed: most lessons are heard without them. */
    synchronized Unmix unmix() {
        if (unmix == null) {
            Map<String, Sound> sounds = new LinkedHashMap<>();
            parts.values().forEach(p -> sounds.put(p.id, StemFile.read(p.file)));
            unmix = new Unmix(sounds);
        }
        return unmix;
    }
}
