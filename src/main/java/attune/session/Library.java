package attune.session;

import attune.lesson.Lesson;
import attune.lesson.LessonCodec;
import attune.material.Songs;
import attune.mix.Nearest;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lessons and songs found in some folders. A broken file hides no other; what is wrong with it stands in {@link #problems}.
 * An id found twice belongs to what was found first: to the shipped one, whose results others have too.
 */
public final class Library {
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, List<Problem>> broken = new LinkedHashMap<>();
    private final List<Problem> missing = new ArrayList<>();
    private final List<Problem> clashes = new ArrayList<>();
    private final Songs songs;
    private boolean read;

    public Library(List<Path> lessonFolders, List<Path> songFolders) {
        for (Path folder : lessonFolders) addAll(folder);
        songs = new Songs(songFolders);
    }

    private void addAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            missing.add(new Problem(folder.toString(), "", Files.exists(folder) ? "is not a folder of lessons" : "no such folder"));
            return;
        }
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            for (Path file : tree.filter(f -> f.toString().endsWith(".json") && folder.relativize(f).getNameCount() == 2).sorted().toList()) add(folder, file);
        } catch (IOException | java.io.UncheckedIOException e) {
            missing.add(new Problem(folder.toString(), "", "cannot be read: " + e.getMessage()));
        }
    }

    private void add(Path folder, Path file) {
        String id = id(folder.relativize(file));
        Path other = files.putIfAbsent(id, file);
        if (other == null || same(other, file)) return;    // a folder named twice
        clashes.add(new Problem(file.toString(), "", "is left out, because the lesson id '" + id + "' is taken by " + other + "; give the file another level"));
    }

    static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the lessons when they are first wanted: a command that needs none, such as a render, does not wait for them. */
    private synchronized void read() {
        if (read) return;
        read = true;
        files.forEach((id, file) -> {
            try {
                lessons.put(id, LessonCodec.read(file, file.toString(), id));
            } catch (InvalidInput e) {
                broken.put(id, new ArrayList<>(e.problems()));
            }
        });
    }

    /** The lesson id of a file: its path without the ending, with slashes on every system. */
    public static String id(Path file) {
        Path folder = file.getParent() == null ? null : file.getParent().getFileName();
        String path = (folder == null ? "" : folder) + "/" + file.getFileName();
        return path.endsWith(".json") ? path.substring(0, path.length() - ".json".length()) : path;
    }

    /** In the order of a mix, then of the levels. */
    public List<Lesson> lessons() {
        read();
        return lessons.values().stream().sorted(Comparator.comparing(Lesson::module).thenComparing(Lesson::isSideStep).thenComparing(Lesson::levelNumber).thenComparing(Lesson::level)).toList();
    }

    /** By id, or by the path of a file. @throws InvalidInput when there is none or it is broken */
    public Lesson lesson(String idOrFile) {
        read();
        Lesson lesson = lessons.get(idOrFile);
        if (lesson != null) return lesson;
        if (broken.containsKey(idOrFile)) throw new InvalidInput(broken.get(idOrFile));
        if (idOrFile.endsWith(".json")) {
            Path file = Path.of(idOrFile).toAbsolutePath().normalize();
            return LessonCodec.read(file, idOrFile, id(file));
        }
        throw new InvalidInput(idOrFile, "", "no such lesson" + Nearest.hint(idOrFile, lessons.keySet()) + " (one of your own is found with --lessons DIR" + (LessonCodec.isId(idOrFile) ? ", as DIR/" + idOrFile + ".json" : "") + ", or by its file)");
    }

    /** The file that an id belongs to, be it broken or not. */
    Optional<Path> taken(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Where a lesson stands. @throws InvalidInput when there is none or it is broken */
    public Path file(String idOrFile) {
        lesson(idOrFile);
        return files.containsKey(idOrFile) ? files.get(idOrFile) : Path.of(idOrFile);
    }

    public Songs songs() {
        return songs;
    }

    /** Everything that could not be used. */
    public List<Problem> problems() {
        return Stream.concat(lessonProblems().stream(), songs.problems().stream()).toList();
    }

    /** Lessons and songs whose id was found before, and that are left out. */
    public List<Problem> clashes() {
        return Stream.concat(clashes.stream(), songs.clashes().stream()).toList();
    }

    public List<Problem> lessonProblems() {
        read();
        return Stream.of(missing.stream(), broken.values().stream().flatMap(List::stream), clashes.stream()).flatMap(s -> s).toList();
    }
}
