package attune.learner.simulation;

import static attune.learner.simulation.GatesTest.AT_79;
import static attune.learner.simulation.GatesTest.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.ear.Belief;
import attune.learner.ear.Ear;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import attune.learner.simulation.Simulation.Method;
import attune.learner.simulation.Simulation.Result;
import attune.learner.simulation.Simulation.State;
import attune.lesson.Draws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same with many learners, printing the figures of docs/ear-model.md. */
@Tag("soak")
class GatesSoakTest {
    private static final int LEARNERS = 400;

    private static List<List<State>> run(int choices, Method method, double quality, int questions, Course course, int learners, UnaryOperator<Learner> as) {
        return new Simulation(WIDE, choices, method, quality, questions, course).run(learners, 7, random -> as.apply(Learner.draw(WIDE, random)));
    }

    private static List<List<State>> run(int choices, Method method, double quality, int questions) {
        return run(choices, method, quality, questions, Course.NONE, LEARNERS, l -> l);
    }

    private static Result say(String what, List<List<State>> runs, int after) {
        Result r = Simulation.result(runs, after);
        double[] errors = runs.stream().mapToDouble(x -> Math.abs(x.get(after - 1).error())).sorted().toArray();
        System.out.printf("%-28s %4d  rmse %.2f  median %.2f  bias %+.2f  coverage %s  success %.3f  toPrecision %s%n", what, after, r.rmse(), errors[errors.length / 2], r.bias(),
            r.coverage().isPresent() ? "%.3f".formatted(r.coverage().getAsDouble()) : "-", r.success(), r.toPrecision().isPresent() ? "%.0f".formatted(r.toPrecision().getAsDouble()) : "-");
        return r;
    }

    @Test void fourChoices() {
        // Of 400 a few who slip early weigh so much that another seed gives 2.8 to 3.2 dB after 20 answers.
        List<List<State>> band = run(4, Method.BAND, 2, 100, Course.NONE, 5 * LEARNERS, l -> l), stairs = run(4, Method.STAIRCASE31, 2, 200, Course.NONE, 3000, l -> l), entropy = run(4, Method.ENTROPY, 2, 100);
        Map<Integer, Double> most = new LinkedHashMap<>(Map.of(20, 3.0, 40, 2.1, 100, 1.35));
        for (int n : new int[] {20, 40, 60, 100}) {
            Result r = say("band, 4", band, n);
            assertThat(r.rmse()).isLessThanOrEqualTo(most.getOrDefault(n, 9.0));
            assertThat(Math.abs(r.bias())).isLessThanOrEqualTo(0.35);
            assertThat(r.coverage().orElseThrow()).isBetween(0.92, 0.98);
            assertThat(r.success()).isBetween(0.76, 0.86);
            say("entropy, 4", entropy, n);
            say("3-down-1-up, 4", stairs, n);
        }
        assertThat(Simulation.result(stairs, 40).rmse()).isGreaterThanOrEqualTo(1.25 * Simulation.result(band, 40).rmse());
        for (int n = 20; n <= 140; n += 10) {
            double goal = Simulation.result(stairs, n).rmse();
            int needed = 1;
            while (needed < 100 && Simulation.result(band, needed).rmse() > goal) needed++;
            System.out.printf("3-down-1-up after %d: %.2f dB; the band after %d: ratio %.2f%n", n, goal, needed, (double) needed / n);
            assertThat(needed).as("questions instead of " + n).isLessThanOrEqualTo(n / 2);
        }
    }

    @Test void twoChoices() {
        List<List<State>> band = run(2, Method.BAND, AT_79, 100), stairs = run(2, Method.STAIRCASE31, AT_79, 100, Course.NONE, 3000, l -> l);
        for (int n : new int[] {20, 40, 60, 100}) {
            say("band, 2", band, n);
            say("3-down-1-up, 2", stairs, n);
        }
        assertThat(Simulation.result(band, 40).rmse()).isLessThanOrEqualTo(3.5);
        assertThat(Simulation.result(band, 100).rmse()).isLessThanOrEqualTo(2.1);
        assertThat(Simulation.result(stairs, 40).rmse()).isGreaterThanOrEqualTo(1.25 * Simulation.result(band, 40).rmse());
    }

    @Test void learningAndForgetting() {
        Map<String, Course> courses = new LinkedHashMap<>();
        courses.put("unchanging, 20 a day", new Course(1e-9, 1, 0, 300, Duration.ofDays(30)));
        courses.put("-6 dB, tau 200", new Course(6, 200, 0, 300, Duration.ofDays(30)));
        courses.put("-12 dB, tau 100", new Course(12, 100, 0, 300, Duration.ofDays(30)));
        courses.put("-9 dB, tau 120, +4 dB", new Course(9, 120, 4, 300, Duration.ofDays(30)));
        courses.forEach((name, course) -> {
            List<List<State>> runs = run(4, Method.BAND, 2, 400, course, 100, l -> l);
            for (int n : new int[] {40, 100, 200, 300, 320, 340, 400}) {
                Result r = say(name, runs, n);
                assertThat(r.coverage().orElseThrow()).isGreaterThanOrEqualTo(0.88);
                if (n >= 100) assertThat(r.rmse()).isLessThanOrEqualTo(2.9);
            }
        });
    }

    @Test void otherLearners() {
        Result lapsing = say("always lapses 0.10", run(4, Method.BAND, 2, 100, Course.NONE, 400, l -> new Learner(l.shape(), l.threshold(), l.exponent(), 0.10)), 100);
        assertThat(lapsing.coverage().orElseThrow()).isGreaterThanOrEqualTo(0.88);
        assertThat(Math.abs(lapsing.bias())).isLessThanOrEqualTo(1.9);
        for (Shape shape : List.of(new Shape.Logistic(), new Shape.Weibull(3), new Shape.Weibull(1.3))) {
            List<List<State>> runs = run(4, Method.BAND, 2, 100, Course.NONE, 400, l -> new Learner(shape, l.threshold(), l.exponent(), l.lapse()));
            for (int n : new int[] {20, 40, 100}) say(shape.toString(), runs, n);
            assertThat(Simulation.result(runs, 100).rmse()).isLessThanOrEqualTo(2.0);
        }
    }

    @Test void onTheRangeOfARealSkill() {
        Range level = Range.of(attune.lesson.Skill.LEVEL).orElseThrow();
        List<List<State>> runs = new Simulation(level, 4, Method.BAND, 2, 100, Course.NONE).run(400, 7, random -> Learner.draw(level, random));
        for (int n : new int[] {20, 40, 60, 100}) say("level, 0.1 to 12 dB", runs, n);
    }

    @Test void choosingTakesMilliseconds() {
        Belief belief = Ear.unknown(WIDE);
        List<Double> times = new ArrayList<>();
        RandomGenerator random = Draws.from(1);
        for (int i = 0; i < 3000; i++) {
            long from = System.nanoTime();
            double size = Placement.BAND.next(belief, s -> new Trial.OneOf(4, s, 0), -27, 27, Moment.FIRST);
            times.add((System.nanoTime() - from) / 1e6);
            belief = i % 100 == 0 ? Ear.unknown(WIDE) : Ear.after(belief, new Trial.OneOf(4, size, 0), random.nextInt(5) > 0).belief();
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("choosing a size: median %.3f ms, 99 of 100 within %.3f ms, the first %.1f ms%n", sorted[1500], sorted[2970], times.getFirst());
        assertThat(Arrays.stream(sorted).limit(2970).max().orElseThrow()).isPositive();
    }
}
