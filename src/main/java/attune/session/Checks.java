package attune.session;

import attune.lesson.Lesson;
import attune.lesson.LessonCodec;
import attune.material.SongFile;
import attune.material.SongFolder;
import attune.material.SoundFile;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.mix.codec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks lesson files, song folders, mix files, sounds, and folders of them: every mistake in one pass. */
public final class Checks {
    /** What only a mix, and only a lesson, has at its top. */
    private static final Set<String> MIX = Set.of("channels", "master", "monitor", "mono", "reverb", "delay"),
        LESSON = Set.of("title", "skill", "learn", "listen", "words", "exercise", "advice");

    private final Library library;
    private final Optional<Asker> asker;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private int checked;

    /**
     * @param library what is there already: what has an id that is taken would be left out
     * @param asker   makes what lessons ask and let hear; absent: only files are read
     */
    public Checks(Library library, Optional<Asker> asker) {
        this.library = library;
        this.asker = asker;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Files and songs looked at. */
    public int checked() {
        return checked;
    }

    public void check(Path path) {
        int before = checked;
        try {
            if (Files.isDirectory(path)) folder(path);
            else file(path);
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
        if (checked == before && problems.isEmpty()) problems.add(new Problem(path.toString(), "", "holds no lesson, song or mix"));
    }

    private void folder(Path folder) {
        // A link may lead back to where we are.
        try {
            if (!seen.add(folder.toRealPath())) return;
        } catch (IOException e) {
            throw new InvalidInput(folder.toString(), "", "cannot be read");
        }
        if (Files.exists(folder.resolve(SongFile.NAME))) {
            song(folder);
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path p : entries.sorted().toList()) {
                try {
                    if (Files.isDirectory(p)) folder(p);
                    else if (p.toString().toLowerCase(Locale.ROOT).endsWith(".json")) file(p);
                } catch (InvalidInput e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), "", "cannot be read"));
        }
    }

    private void song(Path folder) {
        checked++;
        problems.addAll(SongFolder.problems(folder));
        library.songs().taken(folder).ifPresent(taken -> problems.add(new Problem(folder.toString(), "", taken)));
    }

    private void file(Path file) {
        if (file.endsWith(SongFile.NAME)) {
            song(file);
            return;
        }
        String small = file.toString().toLowerCase(Locale.ROOT);
        if (small.endsWith(".json") && (!file.toString().endsWith(".json") || Path.of(small).endsWith(SongFile.NAME)) && Files.isRegularFile(file)) {
            checked++;
            throw new InvalidInput(file.toString(), "", "is to be written in small letters: " + (Path.of(small).endsWith(SongFile.NAME) ? SongFile.NAME : "its name ends in .json"));
        }
        checked++;
        String name = file.toString();
        if (Files.isRegularFile(file) && name.endsWith(".txt")) throw new InvalidInput(name, "", "a lesson and a mix file end in .json; this one ends in .txt");
        if (Files.isRegularFile(file) && !name.endsWith(".json")) SoundFile.read(file);
        else if (isMix(Node.read(file, name), file)) MixCodec.read(file);
        else lesson(file, name);
    }

    private void lesson(Path file, String name) {
        String id = Library.id(file.toAbsolutePath().normalize());
        Lesson lesson = LessonCodec.read(file, name, id);
        List<Problem> missing = Reach.problems(name, lesson, library.songs().list());
        problems.addAll(missing);
        if (missing.isEmpty()) asker.ifPresent(a -> problems.addAll(Trial.problems(name, lesson, a)));
        library.taken(id).filter(other -> !Library.same(file, other)).ifPresent(other ->
            problems.add(new Problem(name, "", "the lesson id '" + id + "' is taken by " + other + "; give the file another level")));
    }

    /** By what stands at the top. An empty object is a mix unless it lies where a lesson would; one without any known word is taken for a lesson. */
    private static boolean isMix(Node root, Path file) {
        Set<String> keys = root.entries().keySet();
        long mix = keys.stream().filter(MIX::contains).count(), lesson = keys.stream().filter(LESSON::contains).count();
        return keys.isEmpty() ? !LessonCodec.isId(Library.id(file.toAbsolutePath().normalize())) : mix > lesson;
    }
}
