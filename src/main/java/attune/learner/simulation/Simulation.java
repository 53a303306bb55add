package attune.learner.simulation;

import attune.learner.ear.Belief;
import attune.learner.ear.Ear;
import attune.learner.ear.Estimate;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Staircase;
import attune.learner.ear.Trial;
import attune.lesson.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Simulated learners under the ear model, or under a staircase to compare with.
 *
 * @param choices  how many sounds there are to choose from
 * @param quality  the d' of the threshold that is judged, where the ear model asks; a staircase is judged at its own target
 */
public record Simulation(Range range, int choices, Method method, double quality, int questions, Course course) {
    /** How sizes are chosen. */
    public enum Method {
        BAND, ENTROPY, STAIRCASE31, STAIRCASE21;

        private int down() {
            return this == STAIRCASE31 ? 3 : 2;
        }
    }

    /** dB of the 95 % interval that count as known. */
    public static final double PRECISE = 6;

    /** After one answer: what is thought and what is so, in dB; low and high are the interval, and not a number for a staircase. */
    public record State(double size, boolean right, double estimate, double low, double high, double truth) {
        public double error() {
            return estimate - truth;
        }

        public boolean covers() {
            return low <= truth && truth <= high;
        }
    }

    /** @return a state after each question */
    public List<State> run(Learner learner, RandomGenerator random) {
        return switch (method) {
            case BAND -> bayes(Placement.BAND, learner, random);
            case ENTROPY -> bayes(Placement.ENTROPY, learner, random);
            case STAIRCASE31, STAIRCASE21 -> staircase(learner, random);
        };
    }

    /** Each learner has a seed of its own, so that one more changes nothing for the others. */
    public List<List<State>> run(int learners, long seed, Function<RandomGenerator, Learner> draw) {
        List<List<State>> all = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            RandomGenerator random = Draws.from(seed * 1_000_003 + i);
            all.add(run(draw.apply(random), random));
        }
        return all;
    }

    private double least() {
        return Range.decibels(range.least());
    }

    private double most() {
        return Range.decibels(range.most());
    }

    private List<State> bayes(Placement placement, Learner learner, RandomGenerator random) {
        List<State> states = new ArrayList<>();
        Belief belief = Ear.unknown(range);
        Moment moment = Moment.FIRST;
        for (int n = 0; n < questions; n++) {
            if (course.changes() && n > 0) belief = Ear.rested(belief, course.gap(n));
            double size = placement.next(belief, s -> new Trial.OneOf(choices, s, 0), least(), most(), moment);
            boolean right = learner.answer(choices, size, course.better(n), random);
            moment = moment.after(right);
            belief = Ear.after(belief, new Trial.OneOf(choices, size, 0), right).belief();
            Estimate e = Estimate.of(belief, quality);
            states.add(new State(size, right, e.mean(), e.low(), e.high(), learner.truth(choices, quality, course.better(n))));
        }
        return states;
    }

    private List<State> staircase(Learner learner, RandomGenerator random) {
        List<State> states = new ArrayList<>();
        Staircase stairs = Staircase.start(method.down(), Range.decibels(range.threshold()) + START, least(), most());
        for (int n = 0; n < questions; n++) {
            double size = stairs.size();
            boolean right = learner.answer(choices, size, course.better(n), random);
            stairs = stairs.answered(right);
            states.add(new State(size, right, stairs.threshold(), Double.NaN, Double.NaN, learner.at(choices, stairs.target(), course.better(n))));
        }
        return states;
    }

    /** dB above the usual threshold at which a staircase begins: easy for all but one learner in forty. */
    private static final double START = 2 * Ear.THRESHOLD_SD;

    /** What came of many learners after the same number of answers. @param toPrecision the median of the answers until the interval is narrow enough */
    public record Result(double rmse, double bias, OptionalDouble coverage, double success, OptionalDouble toPrecision) {}

    /** @param after so many answers */
    public static Result result(List<List<State>> runs, int after) {
        List<State> last = runs.stream().map(r -> r.get(after - 1)).toList();
        double bias = last.stream().mapToDouble(State::error).average().orElseThrow();
        double rmse = StrictMath.sqrt(last.stream().mapToDouble(s -> s.error() * s.error()).average().orElseThrow());
        double success = runs.stream().flatMap(r -> r.subList(0, after).stream()).mapToDouble(s -> s.right() ? 1 : 0).average().orElseThrow();
        boolean intervals = !Double.isNaN(last.getFirst().low());
        OptionalDouble coverage = intervals ? OptionalDouble.of(last.stream().mapToDouble(s -> s.covers() ? 1 : 0).average().orElseThrow()) : OptionalDouble.empty();
        return new Result(rmse, bias, coverage, success, intervals ? toPrecision(runs, after) : OptionalDouble.empty());
    }

    private static OptionalDouble toPrecision(List<List<State>> runs, int after) {
        double[] first = runs.stream().mapToDouble(r -> {
            for (int i = 0; i < after; i++) if (r.get(i).high() - r.get(i).low() <= PRECISE) return i + 1;
            return Double.POSITIVE_INFINITY;
        }).sorted().toArray();
        double median = first.length % 2 == 1 ? first[first.length / 2] : (first[first.length / 2 - 1] + first[first.length / 2]) / 2;
        return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }
}
