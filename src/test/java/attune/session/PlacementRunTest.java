package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.lesson.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A placement that is really asked and written down. */
class PlacementRunTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
    private static final Asker ASKER = new Asker(new Studio(), LIBRARY.songs());

    private final MemoryLog log = new MemoryLog();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private PlacementRun run() {
        return new PlacementRun(LIBRARY.lessons(), ASKER, log, Learner.DEFAULT, () -> now, 1);
    }

    /** Not sure each time. @return how many were asked */
    private int unsure(PlacementRun run, Duration each) {
        int asked = 0;
        for (Optional<Prepared> p = run.ask(); p.isPresent() && asked < 40; p = run.ask(), asked++) {
            now = now.plus(each);
            run.answer(p.get(), new Answer.Unsure());
        }
        return asked;
    }

    @Test void not_sure_scores_what_a_guess_would_and_is_not_right() {
        PlacementRun run = run();
        Prepared first = run.ask().orElseThrow();
        run.answer(first, new Answer.Unsure());
        Attempt a = log.all.getFirst();
        assertThat(a.right()).isFalse();
        assertThat(a.score()).isEqualTo(1.0 / a.offer().only().size()).isBetween(0.05, 0.5);
        assertThat(Placement.suggested(LIBRARY.lessons(), log.all)).singleElement().satisfies(s -> assertThat(s.lesson().levelNumber()).isEqualTo(1));
    }

    @Test void five_minutes_of_work_are_enough_and_an_open_question_is_no_work() {
        PlacementRun run = run();
        Prepared first = run.ask().orElseThrow();
        now = now.plus(Duration.ofHours(3));
        run.answer(first, new Answer.Unsure());
        assertThat(run.isLong()).isFalse();
        // One minute is counted; six of forty seconds make five.
        assertThat(unsure(run, Duration.ofSeconds(40))).isEqualTo(6);
        assertThat(run.isLong()).isTrue();
        assertThat(run.isOpen()).isTrue();
        assertThat(run.suggestions()).isNotEmpty();
    }

    @Test void what_was_left_goes_on() {
        PlacementRun run = run();
        Prepared first = run.ask().orElseThrow();
        run.answer(first, first.question().truth());
        PlacementRun on = new PlacementRun(LIBRARY.lessons(), ASKER, log, Learner.DEFAULT, () -> now, 2, Placement.last(log.all).orElseThrow());
        assertThat(on.answered()).isEqualTo(1);
        Prepared second = on.ask().orElseThrow();
        assertThat(second.lesson().module()).isEqualTo(first.lesson().module());
        assertThat(second.lesson().levelNumber()).isGreaterThan(first.lesson().levelNumber());
        on.answer(second, second.question().truth());
        assertThat(log.all).extracting(Attempt::drill).containsOnly(log.all.getFirst().drill());
        assertThat(log.all).extracting(Attempt::number).containsExactly(1, 2);
    }
}
