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
    record Part(String id, String name, String role, Path file, double gain, double pan) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, int[]> notes = new java.util.concurrent.ConcurrentHashMap<>();
    private final double tempo, masterGain;
    private Unmix unmix;

    SongSheet(Path folder) {
        JsonObject song = Json.object(folder.resolve("song.json"));
        tempo = Json.number(song, "tempo", 120);
        masterGain = song.has("mix") && song.getAsJsonObject("mix").has("master") ? Json.number(song.getAsJsonObject("mix").getAsJsonObject("master"), "gain", 0) : 0;
        JsonObject channels = song.has("mix") ? song.getAsJsonObject("mix").getAsJsonObject("channels") : new JsonObject();
        for (JsonElement e : song.getAsJsonArray("stems")) {
            JsonObject stem = e.getAsJsonObject();
            String id = stem.get("id").getAsString(), name = stem.has("name") ? stem.get("name").getAsString() : id;
            JsonObject channel = channels.has(id) ? channels.getAsJsonObject(id) : new JsonObject();
            parts.put(id, new Part(id, name, Json.text(stem, "role"), folder.resolve(stem.get("file").getAsString()), Json.number(channel, "gain", 0), Json.number(channel, "pan", 0)));
        }
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    Part part(String id) {
        return parts.get(id);
    }

    String role(String id) {
        return parts.get(id).role;
    }

    double masterGain() {
        return masterGain;
    }

    double tempo() {
        return tempo;
    }

    /** The time of a note value, ms; of the plain time where there is none. */
    double delay(String note, double time) {
        if (note.isEmpty()) return time;
        boolean dotted = note.endsWith("."), triplet = note.endsWith("t");
        String[] parts = (dotted || triplet ? note.substring(0, note.length() - 1) : note).split("/");
        double beats = 4 * Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) * (dotted ? 1.5 : triplet ? 2.0 / 3 : 1);
        return beats * 60_000 / tempo;
    }

    /** Where the notes of a stem begin. */
    int[] notes(String id) {
        return notes.computeIfAbsent(id, k -> Notes.of(unmix().stem(k)));
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
