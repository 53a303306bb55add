package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.simulation.Learner;
import attune.lesson.Draws;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of many simulated learners, and how long it takes; prints the figures of docs/ear-model.md. */
@Tag("soak")
class ReportSoakTest {
    @Test void improvement() {
        for (double gain : new double[] {0, 3.01, 6.02, 9.03}) {
            int better = 0, worse = 0;
            for (int i = 0; i < 300; i++) {
                RandomGenerator random = Draws.from(1000 + i);
                Learner learner = StandingTest.hears(random);
                List<Attempt> then = StandingTest.test(Optional.of(learner), 60, 0, Answers.START, random);
                Improvement found = Improvement.between(Skill.LEVEL, then, StandingTest.test(Optional.of(learner), 60, gain, Answers.START, random), 40, 1).orElseThrow();
                if (found.proven()) better++;
                if (found.probability() <= 0.025) worse++;
            }
            System.out.printf("gain %.2f dB: better %.3f, worse %.3f%n", gain, better / 300.0, worse / 300.0);
            if (gain == 0) assertThat(better / 300.0).isLessThanOrEqualTo(0.04);
            if (gain > 6) assertThat(better / 300.0).isGreaterThanOrEqualTo(0.75);
        }
    }

    @Test void labels() {
        int measured = 0, rough = 0, unknown = 0, silent = 0, guessed = 0;
        for (int i = 0; i < 300; i++) {
            RandomGenerator random = Draws.from(5000 + i);
            switch (Standing.of(Hearing.of(Skill.LEVEL, "", StandingTest.test(Optional.of(StandingTest.hears(random)), 60, 0, Answers.START, random), false))) {
                case Standing.Heard h when h.certainty() == Standing.Certainty.MEASURED -> measured++;
                case Standing.Heard h -> rough++;
                case Standing.Unknown u -> unknown++;
                case Standing.NotHeard n -> silent++;
                case Standing.Naming n -> throw new IllegalStateException();
                case Standing.Counted c -> throw new IllegalStateException();
            }
            if (Standing.of(Hearing.of(Skill.LEVEL, "", StandingTest.test(Optional.empty(), 60, 0, Answers.START, random), false)) instanceof Standing.NotHeard) guessed++;
        }
        System.out.printf("after 60: measured %.3f, rough %.3f, unknown %.3f, not heard %.3f; who guesses is not heard %.3f%n", measured / 300.0, rough / 300.0, unknown / 300.0,
            silent / 300.0, guessed / 300.0);
        assertThat(guessed / 300.0).isGreaterThanOrEqualTo(0.95);
    }

    @Test void namingOctaves() {
        List<String> ids = List.of("62.5", "125", "250", "500", "1000", "2000", "4000", "8000", "16000");
        for (double error : new double[] {0.3, 0.6, 1, 1.5})
            for (int answers : new int[] {20, 40, 80}) {
                double squares = 0;
                for (int l = 0; l < 200; l++) {
                    RandomGenerator random = Draws.from(l);
                    double bias = 0.3 * random.nextGaussian();
                    Hearing h = Hearing.none(Skill.BAND, "", false, Optional.empty());
                    for (int i = 0; i < answers; i++) {
                        int truth = random.nextInt(9);
                        int said = (int) Math.clamp(Math.round(truth + bias + error * random.nextGaussian()), 0, 8);
                        h = h.with(Answers.chosen(Skill.BAND, Answers.START, Ask.VALUE, ids, 9, ids.get(said), ids.get(truth)));
                    }
                    squares += Math.pow(h.bands().orElseThrow().mean(0) - Math.log(error) / Math.log(2), 2);
                }
                double rmse = Math.sqrt(squares / 200);
                System.out.printf("octaves off by %.1f: after %d, log2 rmse %.2f%n", error, answers, rmse);
                if (answers == 40 && error >= 0.6) assertThat(rmse).isLessThanOrEqualTo(0.30);
            }
    }

    @Test void rebuilding() {
        RandomGenerator random = Draws.from(1);
        List<Attempt> log = new ArrayList<>();
        List<String> octaves = List.of("63", "125", "250", "500", "1000", "2000", "4000", "8000");
        for (int i = 0; i < 50_000; i++) {
            Skill skill = Skill.values()[i / 8 % Skill.values().length];
            var at = Answers.START.plusSeconds(1080L * i);
            boolean right = random.nextInt(5) > 0;
            String truth = octaves.get(random.nextInt(8));
            if (skill == Skill.BAND) log.add(Answers.chosen(skill, at, Ask.VALUE, octaves, 9, right ? truth : octaves.get(random.nextInt(8)), truth));
            else if (i % 3 == 0) log.add(Answers.left(skill, at, Mode.MATCH, Map.of("channels.a.gain", random.nextGaussian()), Map.of("channels.a.gain", 0.0)));
            else log.add(Answers.odd(skill, at, 0.2 + 6 * random.nextDouble(), right));
        }
        for (int i = 0; i < 4; i++) {
            long from = System.nanoTime();
            int skills = EarRecord.of(log).hearings().size();
            System.out.printf("50,000 answers of %d skills rebuilt in %.0f ms%s%n", skills, (System.nanoTime() - from) / 1e6, i == 0 ? ", the first time" : "");
        }
    }
}
