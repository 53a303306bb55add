package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.ear.Estimate;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.simulation.Learner;
import attune.lesson.Draws;
import attune.lesson.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two tests of simulated learners after forty answers of practice, at the sizes that tests have; prints the figures of docs/ear-model.md. */
@Tag("soak")
class TestSoakTest {
    private static final int LEARNERS = 300, PRACTISED = 40, QUESTIONS = 60;
    private static final Range RANGE = Range.of(Skill.LEVEL).orElseThrow();

    private static Practice practice(int choices) {
        return new Practice("", Skill.LEVEL, Format.SOUNDS, choices, Range.of(Skill.LEVEL), OptionalDouble.empty(), List.of());
    }

    private static Attempt answer(Learner learner, int choices, double size, double better, Purpose purpose, int second, RandomGenerator random) {
        return Answers.sounds(Skill.LEVEL, Instant.EPOCH.plusSeconds(second), size, choices, learner.answer(choices, Range.decibels(size), better, random), purpose);
    }

    private static List<Attempt> practised(Learner learner, int choices, RandomGenerator random) {
        List<Attempt> log = new ArrayList<>();
        Hearing hearing = Hearing.none(Skill.LEVEL, "");
        Moment moment = Moment.FIRST;
        for (int i = 0; i < PRACTISED; i++) {
            log.add(answer(learner, choices, Sizes.next(hearing, practice(choices), moment).orElseThrow(), 0, Purpose.LESSON, i, random));
            hearing = hearing.with(log.getLast());
            moment = moment.after(log.getLast().right());
        }
        return log;
    }

    private static List<Attempt> test(List<Attempt> log, Learner learner, int choices, double better, RandomGenerator random) {
        List<Double> sizes = Sizes.ladders(Hearing.of(Skill.LEVEL, "", log, true), practice(choices)).getFirst();
        List<Attempt> test = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) test.add(answer(learner, choices, sizes.get(i % sizes.size()), better, Purpose.TEST, log.size() + i, random));
        log.addAll(test);
        return test;
    }

    @Test void testsFindGainsAndInventNone() {
        for (int choices = 2; choices <= 4; choices++)
            for (double gain : new double[] {0, 3.01, 6.02, 9.03}) {
                int learners = 0, better = 0, held = 0, measured = 0, rough = 0;
                double squares = 0;
                for (int i = 0; i < LEARNERS; i++) {
                    RandomGenerator random = Draws.from(1000 + i);
                    Learner learner = Learner.draw(RANGE, random);
                    double truth = learner.truth(choices, Estimate.RELIABLE, 0);
                    // Whom the changes that are offered do not reach is told so.
                    if (Math.abs(truth) > 15) continue;
                    learners++;
                    List<Attempt> log = practised(learner, choices, random), then = test(log, learner, choices, 0, random), now = test(log, learner, choices, gain, random);
                    Estimate found = Hearing.of(Skill.LEVEL, "", then, false).estimate(Estimate.RELIABLE).orElseThrow();
                    squares += (found.mean() - truth) * (found.mean() - truth);
                    if (found.low() <= truth && truth <= found.high()) held++;
                    if (found.width() <= Standing.ROUGH) measured++;
                    else if (found.width() <= Standing.UNKNOWN) rough++;
                    if (Improvement.between(Skill.LEVEL, then, now, PRACTISED, 1).orElseThrow().proven()) better++;
                }
                double n = learners;
                System.out.printf("%d choices, gain %.2f dB: better %.3f; first test: RMSE %.2f, held %.3f, measured %.3f, rough %.3f%n", choices, gain, better / n, Math.sqrt(squares / n), held / n, measured / n, rough / n);
                assertThat(held / n).isBetween(0.92, 0.99);
                if (gain == 0) assertThat(better / n).isLessThanOrEqualTo(0.04);
            }
    }
}
