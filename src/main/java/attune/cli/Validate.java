package attune.cli;

import attune.lesson.LessonCodec;
import attune.material.Song;
import attune.material.SongFile;
import attune.material.SoundFile;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.mix.codec.Problem;
import attune.session.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attune validate}: every mistake in one pass. */
@Command(name = "validate", description = "Checks lesson files, song folders, mix files and folders of them.")
final class Validate extends Task {
    /** What only a mix has at its top. */
    private static final Set<String> MIX = Set.of("channels", "master", "monitor", "mono", "reverb", "delay");
    private static final Set<String> LESSON = Set.of("skill", "learn", "listen", "words", "exercise", "advice");

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
    List<Path> paths;

    private final List<Problem> problems = new ArrayList<>();
    private int checked;

    @Override public Integer call() {
        for (Path path : paths) check(path);
        if (problems.isEmpty()) attune.print("no mistakes in " + checked + (checked == 1 ? " file or song" : " files and songs"));
        return attune.outcome(problems);
    }

    private void check(Path path) {
        try {
            if (Files.isDirectory(path)) folder(path);
            else file(path);
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
    }

    private void folder(Path folder) {
        if (Files.exists(folder.resolve(SongFile.NAME))) {
            song(folder);
            return;
        }
        int before = checked;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path p : entries.sorted().toList()) if (Files.isDirectory(p) || p.toString().endsWith(".json")) check(p);
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), "", "cannot be read"));
        }
        if (checked == before && paths.contains(folder)) problems.add(new Problem(folder.toString(), "", "holds no lesson, song or mix"));
    }

    private void song(Path folder) {
        checked++;
        Song.load(SongFile.read(folder));
    }

    private void file(Path file) {
        if (file.endsWith(SongFile.NAME)) {
            song(file.toAbsolutePath().getParent());
            return;
        }
        checked++;
        String name = file.toString();
        if (Files.isRegularFile(file) && !name.endsWith(".json")) SoundFile.read(file);
        else if (isMix(Node.read(file, name))) MixCodec.read(file);
        else LessonCodec.read(file, name, Library.id(file.toAbsolutePath().normalize()));
    }

    /** By what stands at the top; an empty object is a mix. */
    private static boolean isMix(Node root) {
        Set<String> keys = root.entries().keySet();
        long mix = keys.stream().filter(MIX::contains).count(), lesson = keys.stream().filter(LESSON::contains).count();
        return mix > lesson || mix == lesson && !keys.contains("title") && lesson == 0;
    }
}
