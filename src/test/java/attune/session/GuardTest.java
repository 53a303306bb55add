package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Lesson;
import attune.material.Song;
import attune.material.SongInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docs/guard.md says what the program does. {@code -Dguard=write} writes it anew, {@code -Dguard=missing} adds what new lessons lack. */
class GuardTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Path FILE = HOME.resolve("docs/guard.md");
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));
    /** In every build one song is tried with every so manieth lesson. */
    private static final int SAMPLE = 9;
    private static final String HEAD = """
        # What can be asked of what

        For every lesson and song: the stems that can be the one that is asked about, and why the others cannot. "The mix" is where no single
        stem is. Written by `GuardTest` (`mvn -Psoak -Dtest=GuardTest -Dguard=write verify`); the build holds a sample of it against the program,
        the soak all of it. Three draws are tried for each stem; a stem whose reason names another one could be asked about in other company.

        | lesson | song | can be asked | cannot be asked, and why |
        |---|---|---|---|
        """;

    @Test void aSampleOfTheTableIsTrue() throws IOException {
        String song = LIBRARY.songs().list().getFirst().id();
        List<Lesson> some = new ArrayList<>();
        for (int i = 0; i < lessons().size(); i += SAMPLE) some.add(lessons().get(i));
        List<String> rows = rows(List.of(song), some).values().stream().flatMap(List::stream).toList();
        assertThat(Files.readAllLines(FILE)).containsAll(rows);
    }

    @Test void everyLessonAndSongIsInTheTable() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        for (Lesson lesson : lessons())
            for (SongInfo song : LIBRARY.songs().list())
                assertThat(lines).as(lesson.id() + " on " + song.id()).anyMatch(l -> l.startsWith("| " + lesson.id() + " | " + song.id() + " | "));
    }

    @Tag("soak") @Test void theTableIsTrue() throws IOException {
        boolean missing = "missing".equals(System.getProperty("guard"));
        List<String> kept = Files.exists(FILE) && missing ? Files.readAllLines(FILE).stream().filter(l -> lessons().stream().anyMatch(o -> l.startsWith("| " + o.id() + " | "))).toList() : List.of();
        List<Lesson> wanted = lessons().stream().filter(l -> kept.stream().noneMatch(k -> k.startsWith("| " + l.id() + " | "))).toList();
        TreeMap<String, List<String>> rows = rows(LIBRARY.songs().list().stream().map(SongInfo::id).toList(), wanted);
        kept.forEach(k -> rows.computeIfAbsent(k.split(" \\| ")[0].substring(2), id -> new ArrayList<>()).add(k));
        StringBuilder text = new StringBuilder(HEAD);
        rows.values().forEach(lines -> lines.forEach(r -> text.append(r).append('\n')));
        if (missing || "write".equals(System.getProperty("guard"))) Files.writeString(FILE, text);
        assertThat(Files.readString(FILE)).isEqualTo(text.toString());
    }

    private static List<Lesson> lessons() {
        return LIBRARY.lessons().stream().filter(l -> l.exercise().isPresent()).toList();
    }

    /** By lesson, in the order of the lessons; song by song, since loading takes longest. */
    private static TreeMap<String, List<String>> rows(List<String> songs, List<Lesson> lessons) {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        for (String name : songs) {
            Song song = LIBRARY.songs().load(name);
            GuardTable table = new GuardTable();
            for (Lesson lesson : lessons) rows.computeIfAbsent(lesson.id(), k -> new ArrayList<>()).add(table.row(lesson, song));
        }
        return rows;
    }
}
