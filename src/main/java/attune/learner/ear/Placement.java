package attune.learner.ear;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Which size the next question has. Pure. */
public enum Placement {
    /**
     * Where the change that is reliably heard is least uncertain after the answer, among the sizes that are told with a chance between 0.75
     * and 0.92: it loses next to nothing, and nobody is asked question after question that they cannot answer. Whoever was right
     * {@value #HITS} times in a row may be asked what is told with a chance of {@value #HARD}: finer ears than expected are found sooner.
     */
    BAND,
    /** Where most bits are to be learned about the threshold, however hard. */
    ENTROPY;

    private static final double LEAST = 0.75, MOST = 0.92, MIDDLE = 0.835, HARD = 0.6;
    private static final int HITS = 5;
    /** After so many misses in a row one is asked that is nearly sure. */
    private static final int MISSES = 3;
    private static final int CANDIDATES = 38;

    /**
     * What came before.
     *
     * @param row    right answers in a row just before; below 0: wrong ones
     * @param warmUp nearly sure ones first
     */
    public record Moment(int row, boolean warmUp) {
        public static final Moment FIRST = new Moment(0, false);

        public Moment after(boolean right) {
            return new Moment(right ? Math.max(row, 0) + 1 : Math.min(row, 0) - 1, warmUp);
        }

        public Moment warmingUp(boolean warmUp) {
            return new Moment(row, warmUp);
        }
    }

    /**
     * In dB.
     *
     * @param trial what a question of a size is
     * @param least the smallest size that can be asked, in dB
     */
    public double next(Belief belief, DoubleFunction<Trial> trial, double least, double most, Moment moment) {
        double[] sizes = new double[most > least ? CANDIDATES : 1], chances = new double[sizes.length];
        Question[] questions = new Question[sizes.length];
        Weighed weighed = new Weighed(belief);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes.length == 1 ? least : least + i * (most - least) / (CANDIDATES - 1);
            questions[i] = Question.of(trial.apply(sizes[i]), belief, weighed);
            chances[i] = questions[i].chance;
        }
        if (this == ENTROPY) return sizes[best(questions, 0, 1, Question::entropyAfter)];
        if (moment.warmUp() || moment.row() <= -MISSES) return sizes[easy(chances)];
        int best = best(questions, moment.row() >= HITS ? HARD : LEAST, MOST, q -> q.varianceAfter);
        return sizes[best >= 0 ? best : nearest(chances, MIDDLE)];
    }

    /** The smallest that is nearly sure, else the largest. */
    private static int easy(double[] chances) {
        for (int i = 0; i < chances.length; i++) if (chances[i] >= MOST) return i;
        return chances.length - 1;
    }

    private static int nearest(double[] chances, double goal) {
        int best = 0;
        for (int i = 1; i < chances.length; i++) if (Math.abs(chances[i] - goal) < Math.abs(chances[best] - goal)) best = i;
        return best;
    }

    private static int best(Question[] questions, double least, double most, ToDoubleFunction<Question> uncertainty) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < questions.length; i++) {
            if (questions[i].chance < least || questions[i].chance > most) continue;
            double after = uncertainty.applyAsDouble(questions[i]);
            if (after < lowest) {
                lowest = after;
                best = i;
            }
        }
        return best;
    }

    /** Bits by which a question is expected to narrow the threshold down. */
    public static double information(Belief belief, Trial trial) {
        return Belief.entropy(belief.marginal(0), 1) - Question.of(trial, belief, new Weighed(belief)).entropyAfter();
    }

    /** The lapses summed out, which every candidate needs. @param above dB by which what is reliably heard lies above the threshold, for each exponent */
    private record Weighed(double[][] awake, double[][] lapsed, double[] marginal, double[] above) {
        Weighed(Belief belief) {
            this(new double[belief.axis(0).length][belief.axis(1).length], new double[belief.axis(0).length][belief.axis(1).length], belief.marginal(0),
                Arrays.stream(belief.axis(1)).map(b -> Range.decibels(Estimate.RELIABLE) / b).toArray());
            int at = 0;
            for (int i = 0; i < awake.length; i++)
                for (int j = 0; j < awake[i].length; j++)
                    for (double lapse : belief.axis(2)) {
                        awake[i][j] += (1 - lapse) * belief.cells()[at];
                        lapsed[i][j] += lapse * belief.cells()[at++];
                    }
        }
    }

    /**
     * What would be believed after a right and after a wrong answer.
     *
     * @param right         how likely each threshold and a right answer are
     * @param varianceAfter of the change that is reliably heard, dB^2, to be expected after the answer
     */
    private record Question(double[] right, double[] marginal, double chance, double varianceAfter) {
        static Question of(Trial trial, Belief belief, Weighed weighed) {
            double[] thresholds = belief.axis(0), right = new double[thresholds.length];
            double chance = 0, hit = 0, hitSquares = 0, miss = 0, missSquares = 0;
            double[][] hits = Ear.hits(belief, trial);
            for (int i = 0; i < thresholds.length; i++)
                for (int j = 0; j < hits[i].length; j++) {
                    double yes = hits[i][j] * weighed.awake[i][j] + weighed.lapsed[i][j] / trial.m(), no = weighed.awake[i][j] + weighed.lapsed[i][j] - yes;
                    double reliable = thresholds[i] + weighed.above[j];
                    right[i] += yes;
                    hit += yes * reliable;
                    hitSquares += yes * reliable * reliable;
                    miss += no * reliable;
                    missSquares += no * reliable * reliable;
                }
            for (double r : right) chance += r;
            return new Question(right, weighed.marginal, chance, hitSquares - hit * hit / chance + missSquares - miss * miss / (1 - chance));
        }

        double entropyAfter() {
            double[] wrong = new double[right.length];
            for (int i = 0; i < right.length; i++) wrong[i] = Math.max(0, marginal[i] - right[i]);
            return chance * Belief.entropy(right, chance) + (1 - chance) * Belief.entropy(wrong, 1 - chance);
        }
    }
}
