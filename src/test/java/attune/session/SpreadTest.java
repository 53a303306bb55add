package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is to be had without listening: the truth is spread evenly, and neither a habit nor an untouched panel passes. */
class SpreadTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));
    /** {@code -Dattune.spread.lessons=eq/,width/} picks some. */
    private static final List<String> LESSONS = List.of(System.getProperty("attune.spread.lessons", "").split(",", -1));
    /** Of fewer questions than these some answer is always right often enough. */
    private static final int HABIT = 60;
    /** Once in so many draws luck alone is so uneven. */
    private static final double LUCK = 1e-5;
    /** Faults of each kind are drawn equally often; which part has one, and how much of it, is up to what the parts carry, within this of an even share. */
    private static final double CARRIED = 0.3;
    /** Other seeds on each song: the same would draw the same. */
    private static final long SEEDS = 100_003;
    /** Who touches nothing must not score more, whatever the mark. */
    private static final double UNTOUCHED = 0.3;

    @Test void aFewSeeds() {
        Desks desks = new Desks(List.of(LIBRARY.songs().list().getFirst().id()));
        assertThat(asking().flatMap(l -> wrong(desks.tally(l, 2)).stream())).isEmpty();
    }

    /** Blue Kettle's saxophone is nearly half of any four parts: raised, it would push the others down, so it cannot be asked about and must not stand among the choices. */
    @Test void whoeverPlaysIsTheAnswerAsOften() {
        Lesson lesson = LIBRARY.lessons().stream().filter(l -> l.id().equals("balance/04")).findFirst().orElseThrow();
        assertThat(new Desks(List.of("blue-kettle")).tally(lesson, 400).spreads()).allSatisfy((part, spread) -> assertThat(spread.chance()).isGreaterThan(LUCK));
    }

    /** A thousand seeds a lesson, over all songs and signals that can carry it. The table grows lesson by lesson; by hand it goes into docs/listening.md. */
    @Tag("soak") @Test void aThousandSeeds() throws IOException {
        Desks desks = new Desks(List.of());
        Path file = Files.createDirectories(Path.of("target/listening")).resolve("spread.md");
        Files.writeString(file, "| lesson | drawn | songs | untouched | best habit | pass | spread: chi-square (degrees of freedom) |\n|---|---|---|---|---|---|---|\n");
        List<String> wrong = new ArrayList<>();
        for (Lesson lesson : asking().toList()) {
            Tally t = desks.tally(lesson, Integer.getInteger("attune.spread.seeds", 1000));
            Files.writeString(file, row(t), StandardOpenOption.APPEND);
            if (t.questions().isEmpty()) wrong.add(lesson.id() + ": nothing can carry it");
            wrong.addAll(wrong(t));
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<Lesson> asking() {
        return LIBRARY.lessons().stream().filter(l -> l.exercise().isPresent() && LESSONS.stream().anyMatch(l.id()::startsWith));
    }

    private static String row(Tally t) {
        String spreads = t.spreads().entrySet().stream().map(e -> String.format(Locale.ROOT, "%s %.1f (%d)", e.getKey(), e.getValue().chi(), e.getValue().freedom())).collect(Collectors.joining(", "));
        long songs = t.questions().stream().map(q -> q.head().song()).distinct().count();
        return String.format(Locale.ROOT, "| %s | %d | %d | %.2f | %.2f | %.2f | %s |\n", t.lesson().id(), t.questions().size(), songs, t.untouched(), t.habit(), mark(t.lesson()), spreads);
    }

    private static double mark(Lesson lesson) {
        var e = lesson.exercise().orElseThrow();
        return e.pass() / e.questions();
    }

    /** Draws questions; each song keeps what was found out about it. */
    private record Desks(List<String> only, Map<String, Asker> askers) {
        Desks(List<String> only) {
            this(only, new HashMap<>());
        }

        /** So many questions of a lesson, as evenly over what carries it as their number allows. */
        Tally tally(Lesson lesson, int count) {
            Map<String, List<Question>> carry = new LinkedHashMap<>();
            List<String> materials = new Asker(new Studio(), LIBRARY.songs()).materials(lesson);
            for (String name : materials) {
                if (!only.isEmpty() && !only.contains(name)) continue;
                List<Question> first = draw(lesson, name, 1 + SEEDS * materials.indexOf(name), 3);
                if (!first.isEmpty()) carry.put(name, first);
            }
            Tally tally = new Tally(lesson);
            int each = carry.isEmpty() ? 0 : Math.ceilDiv(count, carry.size());
            carry.forEach((name, first) -> {
                tally.questions().addAll(first.stream().limit(each).toList());
                if (each > 3) tally.questions().addAll(draw(lesson, name, 4 + SEEDS * materials.indexOf(name), each - 3));
            });
            return tally;
        }

        private List<Question> draw(Lesson lesson, String name, long from, int count) {
            Asker asker = askers.computeIfAbsent(name, n -> new Asker(new Studio(), LIBRARY.songs()));
            List<Question> drawn = new ArrayList<>();
            for (long seed = from; seed < from + count; seed++) {
                try {
                    drawn.add(asker.draw(lesson, name, seed, OptionalDouble.empty()));
                } catch (CannotAsk e) {
                    // Some seeds cannot be asked: they are not drawn in practice either.
                }
            }
            return drawn;
        }
    }

    /** Who leads, who owns an octave and who is covered in all of them is a property of the stems: whoever does leads wherever it plays. */
    private static boolean owned(Exercise e) {
        return switch (e.ask()) {
            case MOST, MASKING -> true;
            case STEM -> e.vary().stream().anyMatch(v -> v.parameter().equals("eq[0].frequency"));
            case VALUE, POINT, KIND, BOTH, ROLE, FAULTS, ORDER -> false;
        };
    }

    private static List<String> wrong(Tally t) {
        List<String> wrong = new ArrayList<>();
        if (t.questions().isEmpty()) return wrong;
        String id = t.lesson().id();
        Exercise exercise = t.lesson().exercise().orElseThrow();
        t.spreads().forEach((part, s) -> {
            boolean carried = exercise.ask() == Ask.FAULTS && !part.startsWith("kind");
            if (!owned(exercise) && (carried ? s.unevenness() > CARRIED : s.chance() < LUCK)) wrong.add(String.format(Locale.ROOT, "%s: %s is unevenly spread: chi-square %.1f with %d degrees of freedom, %d drawn", id, part, s.chi(), s.freedom(), t.questions().size()));
        });
        boolean moves = t.questions().getFirst() instanceof Question.Moving;
        if ((moves || t.questions().size() >= HABIT) && t.untouched() >= (moves ? UNTOUCHED : mark(t.lesson()))) wrong.add(String.format(Locale.ROOT, "%s: nothing touched scores %.2f", id, t.untouched()));
        if (t.questions().getFirst() instanceof Question.Draw && t.untouched() > 0) wrong.add(id + ": a flat line scores " + t.untouched());
        if (t.questions().size() >= HABIT && t.habit() >= mark(t.lesson())) wrong.add(String.format(Locale.ROOT, "%s: the same answer to every question scores %.2f, %.2f passes", id, t.habit(), mark(t.lesson())));
        return wrong;
    }
}
