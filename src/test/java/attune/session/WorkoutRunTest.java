package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.learner.Purpose;
import attune.learner.Workout;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A workout that is really asked and written down. */
class WorkoutRunTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
    private static final Asker ASKER = new Asker(new Studio(), LIBRARY.songs());

    private final MemoryLog log = new MemoryLog();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private WorkoutRun plan(long seed) {
        return WorkoutRun.plan(LIBRARY, ASKER, log, Learner.DEFAULT, () -> now, seed);
    }

    private static List<String> ids(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::id).toList();
    }

    @Test void who_has_answered_nothing_begins_where_the_first_modules_begin() {
        assertThat(ids(WorkoutRun.reached(LIBRARY.lessons(), List.of()))).containsExactly("parts/01", "balance/01", "panning/01");
        Workout workout = plan(1).workout();
        assertThat(workout.time()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
        assertThat(workout.parts()).allSatisfy(p -> assertThat(p.why()).endsWith("."));
        assertThat(workout.parts()).filteredOn(Workout.Questions.class::isInstance).allSatisfy(p -> assertThat(((Workout.Questions) p).count()).isGreaterThanOrEqualTo(5));
    }

    @Test void in_a_module_that_was_begun_all_up_to_the_furthest_can_come_and_others_beside_it() throws CannotAsk {
        Drill drill = new Drill(LIBRARY.lesson("balance/03"), ASKER, log, Learner.DEFAULT, () -> now, 1, java.util.Optional.empty());
        drill.answer(drill.ask(1).question().truth());
        assertThat(ids(WorkoutRun.reached(LIBRARY.lessons(), log.all))).containsExactly("parts/01", "balance/01", "balance/02", "balance/03", "panning/01");
        assertThat(plan(1).workout().parts().stream().map(p -> plan(1).lesson(p).module()).distinct().count()).as("variety").isGreaterThan(1);
    }

    /** Sizes grow after misses and shrink after right answers; each answer says what it was for. */
    @Test void changes_follow_the_answers() throws CannotAsk {
        Drill lesson = new Drill(LIBRARY.lesson("balance/08"), ASKER, log, Learner.DEFAULT, () -> now, 1, java.util.Optional.empty());
        lesson.answer(lesson.ask(1).question().truth());
        WorkoutRun run = null;
        Workout.Questions part = null;
        for (long seed = 1; part == null; seed++) {
            run = plan(seed);
            for (Workout.Part p : run.workout().parts())
                if (p instanceof Workout.Questions q && q.size().isPresent() && q.practice().lesson().equals("balance/08")) part = q;
        }
        Drill drill = run.drill(part);
        assertThat(drill.questions()).isEqualTo(part.count());
        assertThat(drill.ask(1).question().head().size()).isCloseTo(part.size().getAsDouble(), within(1e-9));
        List<Double> sizes = new ArrayList<>();
        Set<String> clips = new HashSet<>();
        for (int n = 1; n <= 5; n++) {
            Prepared asked = drill.ask(n);
            sizes.add(asked.question().head().size());
            clips.add(asked.question().head().song() + asked.question().head().size() + asked.question().head().seed());
            drill.answer(asked.question().truth(), OptionalDouble.of(4));
        }
        assertThat(sizes.getLast()).as("after five right answers: " + sizes).isLessThan(sizes.getFirst());
        assertThat(clips).hasSize(5);
        assertThat(log.all.subList(1, log.all.size())).allSatisfy(a -> {
            assertThat(a.purpose()).isEqualTo(Purpose.WORKOUT);
            assertThat(a.seconds()).hasValue(4);
        });
    }
}
