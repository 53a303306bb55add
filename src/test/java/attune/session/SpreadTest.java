package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Question;
import attune.material.Song;
import attune.material.SongInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is to be had without listening: the truth is spread evenly, and neither a habit nor an untouched panel passes. */
class SpreadTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));
    private static final String LESSONS = System.getProperty("attune.spread.lessons", "");
    /** Of fewer questions than these some answer is always right often enough. */
    private static final int HABIT = 60;
    /** Once in so many draws luck alone is so uneven. */
    private static final double LUCK = 1e-5;
    /** Who touches nothing must not score more, whatever the mark. */
    private static final double UNTOUCHED = 0.3;

    @Test void aFewSeeds() {
        check(tallies(LIBRARY.songs().list().stream().map(SongInfo::id).limit(1).toList(), 2));
    }

    /** A thousand seeds a lesson, over all songs. */
    @Tag("soak") @Test void aThousandSeeds() throws IOException {
        List<String> songs = LIBRARY.songs().list().stream().map(SongInfo::id).toList();
        Map<String, Tally> tallies = tallies(songs, Integer.getInteger("attune.spread.seeds", 1000) / songs.size() + 1);
        StringBuilder table = new StringBuilder("| lesson | drawn | untouched | best habit | pass | spread: chi-square (degrees of freedom) |\n|---|---|---|---|---|---|\n");
        tallies.forEach((id, t) -> {
            List<String> spreads = new ArrayList<>();
            t.spreads().forEach((part, s) -> spreads.add(String.format(Locale.ROOT, "%s %.1f (%d)", part, s.chi(), s.freedom())));
            table.append(String.format(Locale.ROOT, "| %s | %d | %.2f | %.2f | %.2f | %s |\n", id, t.questions().size(), t.untouched(), t.habit(), mark(t.lesson()), String.join(", ", spreads)));
        });
        Files.createDirectories(Path.of("target/listening"));
        Files.writeString(Path.of("target/listening/spread.md"), table);
        check(tallies);
    }

    private static double mark(Lesson lesson) {
        var e = lesson.exercise().orElseThrow();
        return e.pass() / e.questions();
    }

    private static Map<String, Tally> tallies(List<String> songs, int seeds) {
        Map<String, Tally> all = new TreeMap<>();
        for (String name : songs) {
            Studio studio = new Studio();
            Song song = LIBRARY.songs().load(name);
            for (Lesson lesson : LIBRARY.lessons()) {
                if (lesson.exercise().isEmpty() || !lesson.id().startsWith(LESSONS)) continue;
                Tally tally = all.computeIfAbsent(lesson.id(), k -> new Tally(lesson));
                for (int i = 0; i < seeds; i++) {
                    // Other seeds on each song: the same would draw the same.
                    long seed = 1 + i + 100_003L * songs.indexOf(name);
                    try {
                        tally.questions().add(studio.draw(lesson, song, seed, OptionalDouble.empty()));
                    } catch (CannotAsk e) {
                        if (i == 2 && tally.questions().stream().noneMatch(q -> q.head().song().equals(name))) break;
                    }
                }
            }
        }
        return all;
    }

    /** Who leads, who owns an octave and who is covered in all of them is a property of the stems: whoever does leads wherever it plays. */
    private static boolean owned(Exercise e) {
        return switch (e.ask()) {
            case MOST, MASKING -> true;
            case STEM -> e.vary().stream().anyMatch(v -> v.parameter().equals("eq[0].frequency"));
            case VALUE, POINT, KIND, BOTH, ROLE, FAULTS, ORDER -> false;
        };
    }

    private static void check(Map<String, Tally> tallies) {
        List<String> wrong = new ArrayList<>();
        tallies.forEach((id, t) -> {
            if (t.questions().isEmpty()) return;
            t.spreads().forEach((part, s) -> {
                boolean owned = owned(t.lesson().exercise().orElseThrow());
                if (!owned && s.chance() < LUCK) wrong.add(String.format(Locale.ROOT, "%s: %s is unevenly spread: chi-square %.1f with %d degrees of freedom, %d drawn", id, part, s.chi(), s.freedom(), t.questions().size()));
            });
            boolean moves = t.questions().getFirst() instanceof Question.Moving;
            if ((moves || t.questions().size() >= HABIT) && t.untouched() >= (moves ? UNTOUCHED : mark(t.lesson()))) wrong.add(String.format(Locale.ROOT, "%s: nothing touched scores %.2f", id, t.untouched()));
            if (t.questions().getFirst() instanceof Question.Draw && t.untouched() > 0) wrong.add(id + ": a flat line scores " + t.untouched());
            if (t.questions().size() >= HABIT && t.habit() >= mark(t.lesson())) wrong.add(String.format(Locale.ROOT, "%s: the same answer to every question scores %.2f, %.2f passes", id, t.habit(), mark(t.lesson())));
        });
        assertThat(wrong).isEmpty();
    }
}
