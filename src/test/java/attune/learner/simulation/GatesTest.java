package attune.learner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.ear.Range;
import attune.learner.simulation.Simulation.Method;
import attune.learner.simulation.Simulation.Result;
import attune.learner.simulation.Simulation.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ear model must do for simulated learners: few of them here, many in {@link GatesSoakTest}, whose figures stand in docs/ear-model.md. */
class GatesTest {
    /** Wide enough that nobody's threshold lies beyond the changes that are offered: 54 dB. */
    static final Range WIDE = new Range(1, Range.change(-27), Range.change(27));
    /** The d' of 79.4 % with two choices. */
    static final double AT_79 = 1.16;

    static List<List<State>> run(int choices, Method method, double quality, int questions, Course course, int learners) {
        return new Simulation(WIDE, choices, method, quality, questions, course).run(learners, 7, random -> Learner.draw(WIDE, random));
    }

    @Test void aThresholdIsFoundAndItsIntervalHolds() {
        List<List<State>> runs = run(4, Method.BAND, 2, 60, Course.NONE, 120);
        Result result = Simulation.result(runs, 60);
        // 1.7 dB with 1,600 learners; of 120 a few unlucky ones weigh more.
        assertThat(result.rmse()).isLessThan(2.1);
        assertThat(Math.abs(result.bias())).isLessThan(0.5);
        assertThat(result.coverage().orElseThrow()).isBetween(0.91, 0.99);
        assertThat(result.success()).isBetween(0.76, 0.86);
    }

    @Test void itNeedsFewerQuestionsThanAStaircase() {
        double stairs4 = Simulation.result(run(4, Method.STAIRCASE31, 2, 40, Course.NONE, 400), 40).rmse();
        double stairs2 = Simulation.result(run(2, Method.STAIRCASE31, 2, 40, Course.NONE, 400), 40).rmse();
        assertThat(stairs4 / Simulation.result(run(4, Method.BAND, 2, 40, Course.NONE, 80), 40).rmse()).isGreaterThan(1.25);
        assertThat(stairs2 / Simulation.result(run(2, Method.BAND, AT_79, 40, Course.NONE, 80), 40).rmse()).isGreaterThan(1.25);
    }

    @Test void itFollowsWhoLearnsAndForgets() {
        List<List<State>> runs = run(4, Method.BAND, 2, 200, new Course(9, 120, 4, 150, Duration.ofDays(30)), 40);
        for (int after : new int[] {40, 100, 150, 170, 200}) {
            Result result = Simulation.result(runs, after);
            assertThat(result.coverage().orElseThrow()).as("after " + after).isGreaterThanOrEqualTo(0.88);
            assertThat(result.rmse()).as("after " + after).isLessThan(3.2);
        }
    }

    @Test void aLearnerOfAnotherShapeIsFoundToo() {
        for (Shape shape : List.of(new Shape.Logistic(), new Shape.Weibull(3))) {
            var runs = new Simulation(WIDE, 4, Method.BAND, 2, 60, Course.NONE).run(50, 7, random -> {
                Learner l = Learner.draw(WIDE, random);
                return new Learner(shape, l.threshold(), l.exponent(), l.lapse());
            });
            assertThat(Simulation.result(runs, 60).rmse()).as(shape.toString()).isLessThan(2.6);
        }
    }

    @Test void theSameSeedGivesTheSameFigures() {
        assertThat(run(3, Method.BAND, 2, 10, Course.NONE, 5)).isEqualTo(run(3, Method.BAND, 2, 10, Course.NONE, 5));
    }

    @Test void shapesMeetWhereTheySayTheyDo() {
        for (Shape shape : List.of(new Shape.Model(), new Shape.Logistic(), new Shape.Weibull(3), new Shape.Weibull(1.3)))
            for (int m = 2; m <= 4; m++)
                for (double exponent : new double[] {0.7, 1, 1.5})
                    for (double quality : new double[] {0.5, 1, 2})
                        assertThat(shape.chance(m, shape.above(m, quality, exponent), exponent)).as(shape + " " + m)
                            .isCloseTo(attune.learner.ear.Quality.right(m, quality), org.assertj.core.api.Assertions.within(1e-9));
    }
}
