package attune.listening;

import attune.cli.Attune;
import attune.cli.Surroundings;
import attune.session.Folders;
import attune.session.Library;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Has questions made by {@code attune question}, in this process, and knows the lessons and songs that there are. */
final class Questions {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    /** When so many seeds in a row are refused, the song cannot carry the lesson. */
    private static final int REFUSALS = 3;

    private final Path folder;
    private final Map<String, SongSheet> songs = new LinkedHashMap<>();
    /** One for all questions: a song is decoded once, not once a lesson. */
    private final Library library;

    /** @param folder for the questions, and the home of a learner who has none */
    Questions(Path folder) {
        this.folder = folder;
        for (Path song : children(HOME.resolve("audio"))) if (Files.exists(song.resolve("song.json"))) songs.put(song.getFileName().toString(), new SongSheet(song));
        Folders folders = folders();
        library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
    }

    /** The lessons that ask something, by id. */
    static Map<String, JsonObject> lessons() {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        for (Path module : children(HOME.resolve("lessons")))
            for (Path file : children(module)) {
                JsonObject lesson = Json.object(file);
                if (lesson.has("exercise")) all.put(module.getFileName() + "/" + file.getFileName().toString().replace(".json", ""), lesson);
            }
        return all;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Songs, and the generated signals that a lesson may use. */
    List<String> materials(JsonObject lesson) {
        List<String> all = new ArrayList<>(songs.keySet());
        JsonObject subject = lesson.getAsJsonObject("exercise").getAsJsonObject("subject");
        if (subject.has("signals")) subject.getAsJsonArray("signals").forEach(s -> all.add(s.getAsString()));
        return all;
    }

    Optional<SongSheet> song(String id) {
        return Optional.ofNullable(songs.get(id));
    }

    /** @param refused why the other seeds gave no question, one line each */
    record Made(List<Path> folders, List<String> refused) {}

    /** Asks the seeds from {@code first} on. Fewer questions than asked for come back where the song cannot carry the lesson. */
    Made ask(String lesson, String song, long first, int count) {
        List<Path> made = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Path out = folder.resolve(lesson.replaceAll("\\W+", "-")).resolve(song);
        int inARow = 0;
        for (long seed = first; seed < first + count && inARow < REFUSALS; ) {
            String said = run("question", lesson, "--song", song, "--seed", String.valueOf(seed), "--count", String.valueOf(first + count - seed), "--out", out.toString());
            long before = seed;
            for (; seed < first + count && Files.exists(out.resolve(String.valueOf(seed)).resolve("question.json")); seed++) made.add(out.resolve(String.valueOf(seed)));
            if (seed < first + count) {
                refused.add("seed " + seed + ": " + said);
                inARow = seed == before ? inARow + 1 : 1;
                seed++;
            }
        }
        return new Made(made, refused);
    }

    /** One stem of a question's mix, without the master; absent where the song is made by the program. */
    Optional<Sound> alone(Path question, JsonObject mix, String stem) {
        String song = Json.text(Json.object(question.resolve("question.json")), "song");
        if (!songs.containsKey(song)) return Optional.empty();
        JsonObject alone = mix.deepCopy();
        alone.remove("master");
        alone.remove("monitor");
        JsonObject channels = alone.has("channels") ? alone.getAsJsonObject("channels") : new JsonObject();
        alone.add("channels", channels);
        for (SongSheet.Part p : songs.get(song).parts()) {
            if (!channels.has(p.id())) channels.add(p.id(), new JsonObject());
            channels.getAsJsonObject(p.id()).addProperty("mute", !p.id().equals(stem));
        }
        Path file = question.resolve("alone.json"), out = question.resolve("alone.wav");
        try {
            Files.writeString(file, alone.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String said = run("render", "--song", song, "--mix", file.toString(), "--loop", "--out", out.toString());
        if (!Files.exists(out)) throw new IllegalStateException(said);
        return Optional.of(WaveReader.read(out));
    }

    private Folders folders() {
        return new Folders(HOME.toAbsolutePath(), folder.resolve("home"));
    }

    /** @return what it said on standard error */
    private String run(String... line) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(folders(), (l, s) -> library, f -> {
            throw new UnsupportedOperationException("questions leave no record");
        }, services -> Optional.of("There is no display."), InputStream.nullInputStream(), new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8), InstantSource.system(), () -> {
                throw new UnsupportedOperationException("questions are not played");
            });
        int exit = Attune.run(around, line);
        String said = err.toString(StandardCharsets.UTF_8).strip();
        if (exit > 1) throw new IllegalStateException(String.join(" ", line) + ": " + said);
        return said;
    }
}
