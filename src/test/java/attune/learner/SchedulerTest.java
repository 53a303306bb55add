package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Workout.Listening;
import attune.learner.Workout.Part;
import attune.learner.Workout.Questions;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.simulation.Learner;
import attune.lesson.Draws;
import attune.lesson.Lesson.Ask;
import attune.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final List<Double> OCTAVES = List.of(7.0, 8.0, 9.0, 10.0, 11.0);

    /** One for each skill. */
    static List<Practice> practices() {
        return Arrays.stream(Skill.values()).map(s -> Range.of(s).isPresent()
            ? new Practice("a/" + s.id(), s, Format.SOUNDS, 3, Range.of(s), OptionalDouble.of(Range.of(s).get().most() / 2), List.of())
            : new Practice("a/" + s.id(), s, s == Skill.BAND ? Format.SCALE : Format.MEMORY, 5, Optional.empty(), OptionalDouble.empty(), s == Skill.BAND ? OCTAVES : List.of())).toList();
    }

    private static Workout plan(EarRecord record, Instant now, RandomGenerator random) {
        return Scheduler.plan(record, practices(), "", now, Scheduler.QUESTION, random);
    }

    @Test void aWorkoutTakesEightToTwelveMinutesFiveOrMoreOfASkillInARow() {
        for (int seed = 0; seed < 60; seed++) {
            Workout w = plan(EarRecord.EMPTY, Answers.START, Draws.from(seed));
            assertThat(w.time()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
            assertThat(w.parts()).allMatch(p -> !p.why().isBlank() && p.why().endsWith(".") && !p.why().contains("!"));
            assertThat(w.parts()).filteredOn(Questions.class::isInstance).allMatch(p -> ((Questions) p).count() >= 5);
            assertThat(w.parts()).anyMatch(Listening.class::isInstance);
            assertThat(w.questions()).isBetween(15, 40);
        }
    }

    @Test void nothingToPractiseIsAnEmptyWorkout() {
        assertThat(Scheduler.plan(EarRecord.EMPTY, List.of(), "", Answers.START, Scheduler.QUESTION, Draws.from(1)).parts()).isEmpty();
    }

    @Test void whoIsSlowGetsFewerQuestions() {
        Workout slow = Scheduler.plan(EarRecord.EMPTY, practices(), "", Answers.START, Duration.ofSeconds(60), Draws.from(1));
        assertThat(slow.questions()).isLessThanOrEqualTo(12);
        assertThat(slow.time()).isLessThanOrEqualTo(Duration.ofMinutes(12));
    }

    @Test void theSamePlanForTheSameChance() {
        assertThat(plan(EarRecord.EMPTY, Answers.START, Draws.from(9))).isEqualTo(plan(EarRecord.EMPTY, Answers.START, Draws.from(9)));
    }

    @Test void itBeginsWithSomethingKnownAndEasy() {
        List<Attempt> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) log.add(Answers.odd(Skill.PAN, Answers.START.plusSeconds(i), 3, i % 5 != 0));
        EarRecord record = EarRecord.of(log);
        for (int seed = 0; seed < 10; seed++) {
            Questions first = (Questions) plan(record, Answers.START.plus(Duration.ofDays(1)), Draws.from(seed)).parts().getFirst();
            assertThat(first.practice().skill()).isEqualTo(Skill.PAN);
            assertThat(first.warmUp()).isEqualTo(3);
            Hearing h = record.hearing(Skill.PAN, "");
            assertThat(Sizes.success(h, first.practice(), Moment.FIRST.warmingUp(true)).orElseThrow()).isGreaterThanOrEqualTo(0.9);
            assertThat(first.size().orElseThrow()).isGreaterThan(Sizes.next(h, first.practice(), Moment.FIRST).orElseThrow());
        }
    }

    /** Ninety days of workouts for simulated learners: nothing is forgotten, and it stays neither hopeless nor dull. */
    @Test void ninetyDays() {
        int sessions = 0, within = 0;
        for (int seed = 0; seed < 2; seed++) {
            RandomGenerator random = Draws.from(seed);
            Map<Skill, Learner> ears = new HashMap<>();
            for (Skill s : Skill.values()) Range.of(s).ifPresent(r -> ears.put(s, hears(r, random)));
            Map<Skill, Integer> seen = new HashMap<>();
            EarRecord record = EarRecord.EMPTY;
            for (int day = 0; day < 90; day++) {
                Instant now = Answers.START.plus(Duration.ofDays(day));
                Workout workout = plan(record, now, random);
                assertThat(workout.time()).isLessThanOrEqualTo(Duration.ofMinutes(12));
                int asked = 0, right = 0;
                for (Part part : workout.parts()) {
                    if (!(part instanceof Questions q)) continue;
                    Skill skill = q.practice().skill();
                    assertThat(day - seen.getOrDefault(skill, 0)).as(skill.id()).isLessThanOrEqualTo(45);
                    seen.put(skill, day);
                    Moment moment = Moment.FIRST;
                    for (int n = 0; n < q.count(); n++) {
                        now = now.plusSeconds(20);
                        Attempt a;
                        if (ears.containsKey(skill)) {
                            double size = Sizes.next(record.hearing(skill, ""), q.practice(), moment.warmingUp(n < q.warmUp())).orElseThrow();
                            a = Answers.odd(skill, now, size, ears.get(skill).answer(3, Range.decibels(size), 0, random));
                            asked++;
                            if (a.right()) right++;
                        } else {
                            List<String> ids = List.of("125", "250", "500", "1000", "2000");
                            String truth = ids.get(random.nextInt(5)), said = random.nextInt(4) == 0 ? ids.get(random.nextInt(5)) : truth;
                            a = Answers.chosen(skill, now, skill == Skill.BAND ? Ask.VALUE : Ask.ROLE, ids, 0, said, truth);
                        }
                        moment = moment.after(a.right());
                        record = record.with(a);
                    }
                }
                // The first days find out where the learner stands; one with hardly a sized question says nothing.
                if (asked < 10 || day < 10) continue;
                sessions++;
                double success = (double) right / asked;
                // A session has some 25 answers: three standard deviations of chance either side of 0.75 to 0.90.
                if (success >= 0.75 - 0.12 && success <= 0.90 + 0.09) within++;
            }
            assertThat(seen.keySet()).containsExactlyInAnyOrder(Skill.values());
            for (int last : seen.values()) assertThat(90 - last).isLessThanOrEqualTo(45);
        }
        assertThat((double) within / sessions).isGreaterThanOrEqualTo(0.9);
    }

    private static Learner hears(Range range, RandomGenerator random) {
        while (true) {
            Learner l = Learner.draw(range, random);
            double truth = l.truth(3, 2, 0);
            if (truth > Range.decibels(range.least()) && truth < Range.decibels(range.most())) return l;
        }
    }
}
