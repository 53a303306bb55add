package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.lesson.Answer;
import attune.lesson.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TirednessTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private static List<Attempt> run(String drill, int minute, int right) {
        List<Attempt> all = new ArrayList<>();
        for (int i = 0; i < 10; i++)
            all.add(attempt(drill, minute, i, i < right ? 1 : 0));
        return all;
    }

    private static Attempt attempt(String drill, int minute, int i, double score) {
        return new Attempt(drill + i, MORNING.plusSeconds(60L * minute + 5L * i), "me", "", drill, "translation/T2", "system", "song", i, i + 1, 10, Mode.CHOOSE, 0,
            new Answer.Choice("phone"), new Answer.Choice("phone"), score);
    }

    private static String words(List<Attempt> before, List<Attempt> now) {
        List<Attempt> all = new ArrayList<>(before);
        all.addAll(now);
        return Tiredness.words(all, "now", 20);
    }

    @Test void bothScoresStandSideBySide() {
        assertThat(words(run("first", 0, 10), run("now", 32, 7))).startsWith("10 of 10 31 minutes ago, 7 of 10 now. Ears tire");
        assertThat(words(run("first", 0, 8), run("now", 32, 9))).startsWith("8 of 10 31 minutes ago, 9 of 10 now. No sign of tired ears");
    }

    @Test void tooSoonAndTooLateAreNoComparison() {
        assertThat(words(List.of(), run("now", 32, 7))).startsWith("Now work for 20 minutes");
        assertThat(words(run("first", 20, 10), run("now", 32, 7))).startsWith("Now work for 20 minutes");
        assertThat(words(run("first", 0, 10), run("now", 600, 7))).startsWith("Now work for 20 minutes");
    }
}
