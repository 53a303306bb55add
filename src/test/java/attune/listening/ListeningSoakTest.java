package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every lesson on every song that can carry it, thirty seeds each: first all lessons on a song, another one for each, then on the next,
 * so that a run that is cut short has heard all of them. {@code -Dattune.listening.lessons=eq/,width/} picks some. The tables go to
 * {@code target/listening}, and by hand into docs/listening.md.
 */
@Tag("soak")
class ListeningSoakTest {
    private static final int QUESTIONS = Integer.getInteger("attune.listening.questions", 30);
    /** The first seed on each song, where earlier runs have heard those before it. */
    private static final int FIRST = Integer.getInteger("attune.listening.first", 1);
    private static final List<String> LESSONS = List.of(System.getProperty("attune.listening.lessons", "").split(",", -1));
    /** How many songs a lesson to leave out, as heard in an earlier run that was cut short. */
    private static final int HEARD = Integer.getInteger("attune.listening.heard", 0);
    /** Without those who suppose every choice it takes a fraction of the time: enough for the blind listeners. */
    private static final boolean SUPPOSE = !"false".equals(System.getProperty("attune.listening.suppose"));
    private static final Path TABLES = Path.of("target/listening");
    /** A blind listener who does as well as this by luck once in ten thousand lessons has found something. */
    private static final double LUCK = 1e-4;

    @TempDir Path folder;

    /**
     * One lesson on one song.
     *
     * @param making  wall-clock seconds until the questions' files stood
     * @param hearing seconds until they were heard
     */
    private record Round(String lesson, String song, List<Sample> samples, List<String> refused, double making, double hearing) {}

    @Test void soundsAndAnswersAgreeAndNothingElseGivesTheAnswerAway() throws IOException {
        Questions questions = new Questions(folder);
        List<Round> rounds = new ArrayList<>();
        Files.createDirectories(TABLES);
        Map<String, JsonObject> lessons = new LinkedHashMap<>(Questions.lessons());
        lessons.keySet().removeIf(id -> LESSONS.stream().noneMatch(id::startsWith));
        int passes = lessons.values().stream().mapToInt(l -> questions.materials(l).size()).max().orElse(0);
        List<String> leaks = new ArrayList<>();
        Map<String, List<Sample>> byLesson = new TreeMap<>();
        for (int pass = HEARD; pass < passes; pass++) {
            int number = pass;
            for (var entry : lessons.entrySet()) {
                List<String> materials = questions.materials(entry.getValue());
                if (pass >= materials.size()) continue;
                number++;
                Round r = round(questions, entry.getKey(), entry.getValue(), materials.get(number % materials.size()));
                rounds.add(r);
                byLesson.computeIfAbsent(r.lesson, k -> new ArrayList<>()).addAll(r.samples);
                write("agreement.md", agreement(rounds));
                write("complaints.txt", complaints(rounds));
            }
            leaks.clear();
            write("blind.md", blind(lessons, byLesson, leaks));
        }
        byLesson.forEach((id, samples) -> assertThat(samples).as("songs that carry " + id).isNotEmpty());
        assertThat(complaints(rounds)).isEmpty();
        assertThat(leaks).isEmpty();
    }

    private static Round round(Questions questions, String id, JsonObject lesson, String song) {
        // Other seeds on each song: the same would draw the same answers, and blind listeners would learn them.
        long start = System.nanoTime();
        Questions.Made made = questions.ask(id, song, FIRST + 1000L * questions.materials(lesson).indexOf(song), QUESTIONS);
        long there = System.nanoTime();
        Set<String> cues = Blind.cues(id, new Task(lesson));
        List<Sample> samples = made.folders().parallelStream().map(f -> {
            Sample sample = Sample.hear(f, id, lesson, questions.song(song), cues, SUPPOSE);
            Sample all = cues.contains(Cues.STEM) ? ChangedStem.levels(questions, f).map(l -> sample.with(sample.cues().with(Cues.STEM, l))).orElse(sample) : sample;
            remove(f);
            return all;
        }).toList();
        return new Round(id, song, samples, made.refused(), (there - start) * 1e-9, (System.nanoTime() - there) * 1e-9);
    }

    private static String agreement(List<Round> rounds) {
        StringBuilder table = new StringBuilder("| lesson | song | asked | agree | refused | made, s | heard, s | furthest apart |\n|---|---|---|---|---|---|---|---|\n");
        for (Round r : rounds) {
            Map<String, Double> apart = new TreeMap<>();
            for (Sample s : r.samples) s.apart().forEach((what, d) -> apart.merge(what, d, Math::max));
            long agree = r.samples.stream().filter(s -> s.complaints().isEmpty()).count();
            double loudness = r.samples.stream().mapToDouble(s -> s.cues().spread(Cues.LOUDNESS)).max().orElse(0);
            table.append(String.format(Locale.ROOT, "| %s%s | %s | %d | %d | %d | %.1f | %.1f | loudness %.3f", r.lesson, r.samples.stream().anyMatch(Sample::unheard) ? " (not heard)" : "",
                r.song, r.samples.size(), agree, r.refused.size(), r.making, r.hearing, loudness));
            apart.forEach((what, d) -> table.append(String.format(Locale.ROOT, ", %s %.3f", what, d)));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String complaints(List<Round> rounds) {
        StringBuilder all = new StringBuilder();
        for (Round r : rounds) for (Sample s : r.samples) for (String c : s.complaints()) all.append(s.name()).append(": ").append(c).append('\n');
        return all.toString();
    }

    private static String blind(Map<String, JsonObject> lessons, Map<String, List<Sample>> byLesson, List<String> leaks) {
        StringBuilder table = new StringBuilder("| lesson | listener | hits | of | by luck | so many by luck |\n|---|---|---|---|---|---|\n");
        byLesson.forEach((id, samples) -> Blind.scores(samples).forEach((cue, s) -> {
            boolean forbidden = Blind.forbidden(id, new Task(lessons.get(id)), cue), leak = s.chance() < LUCK && forbidden;
            if (leak) leaks.add(id + ": " + cue + " alone hits " + s.hits() + " of " + s.of());
            table.append(String.format(Locale.ROOT, "| %s | %s%s | %d | %d | %.1f | %.2g |\n", id, cue, forbidden ? "" : " (part of the question)", s.hits(),
                s.of(), s.luck(), s.chance()));
        }));
        return table.toString();
    }

    private static void write(String name, String text) {
        try {
            Files.writeString(TABLES.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path question) {
        try (Stream<Path> files = Files.walk(question)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
