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
import java.util.stream.Stream;

/** The lessons and songs found in some folders. A broken file hides no other; what is wrong with it stands in {@link #problems}. */
public final class Library {
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Songs songs;

    public Library(List<Path> lessonFolders, List<Path> songFolders) {
        for (Path folder : lessonFolders) addAll(folder);
        songs = new Songs(songFolders);
    }

    private void addAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), "", "is not a folder of lessons"));
            return;
        }
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            for (Path file : tree.filter(f -> f.toString().endsWith(".json") && folder.relativize(f).getNameCount() == 2).sorted().toList()) add(folder, file);
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), "", "cannot be read: " + e.getMessage()));
        }
    }

    private void add(Path folder, Path file) {
        String id = id(folder.relativize(file));
        if (files.containsKey(id)) {
            problems.add(new Problem(file.toString(), "", "the lesson id '" + id + "' is taken by " + files.get(id)));
            return;
        }
        try {
            lessons.put(id, LessonCodec.read(file, file.toString(), id));
            files.put(id, file);
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
    }

    /** The path without the ending, with slashes on every system. */
    private static String id(Path file) {
        String path = file.getParent().getFileName() + "/" + file.getFileName();
        return path.endsWith(".json") ? path.substring(0, path.length() - ".json".length()) : path;
    }

    /** In the order of a mix, then of the levels. */
    public List<Lesson> lessons() {
        return lessons.values().stream().sorted(Comparator.comparing(Lesson::module).thenComparing(Lesson::levelNumber).thenComparing(Lesson::level)).toList();
    }

    /** By id, or by the path of a file. @throws InvalidInput when there is none or it is broken */
    public Lesson lesson(String idOrFile) {
        Lesson lesson = lessons.get(idOrFile);
        if (lesson != null) return lesson;
        if (idOrFile.endsWith(".json")) {
            Path file = Path.of(idOrFile).toAbsolutePath().normalize();
            return LessonCodec.read(file, idOrFile, id(file));
        }
        throw new InvalidInput(idOrFile, "", "no such lesson" + Nearest.hint(idOrFile, lessons.keySet()));
    }

    public Songs songs() {
        return songs;
    }

    /** Everything that could not be used. */
    public List<Problem> problems() {
        return Stream.concat(problems.stream(), songs.problems().stream()).toList();
    }
}
