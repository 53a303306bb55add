package attune.learner.ear;

import java.util.function.DoubleFunction;

/** Which size the next question has. Pure. */
public enum Placement {
    /**
     * Where most is to be learned about the threshold, among the sizes that are told with a chance between 0.75 and 0.92: it loses
     * next to nothing, and nobody is asked question after question that they cannot answer.
     */
    BAND,
    /** Where most is to be learned, however hard. */
    ENTROPY;

    private static final double LEAST = 0.75, MOST = 0.92, MIDDLE = 0.835;
    /** After so many misses in a row one is asked that is nearly sure. */
    private static final int MISSES = 3;
    private static final int CANDIDATES = 38;

    /**
     * What came before.
     *
     * @param misses in a row just before
     * @param warmUp nearly sure ones first
     */
    public record Moment(int misses, boolean warmUp) {}

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
            questions[i] = new Question(trial.apply(sizes[i]), belief, weighed);
            chances[i] = questions[i].chance();
        }
        if (this == ENTROPY) return sizes[best(questions, 0, 1)];
        if (moment.warmUp() || moment.misses() >= MISSES) return sizes[easy(chances)];
        int best = best(questions, LEAST, MOST);
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

    private static int best(Question[] questions, double least, double most) {
        int best = -1;
        double entropy = Double.POSITIVE_INFINITY;
        for (int i = 0; i < questions.length; i++) {
            if (questions[i].chance() < least || questions[i].chance() > most) continue;
            double after = questions[i].entropyAfter();
            if (after < entropy) {
                entropy = after;
                best = i;
            }
        }
        return best;
    }

    /** Bits by which a question is expected to narrow the threshold down. */
    public static double information(Belief belief, Trial trial) {
        return Belief.entropy(belief.marginal(0), 1) - new Question(trial, belief, new Weighed(belief)).entropyAfter();
    }

    /** The lapses summed out, which every candidate needs. */
    private record Weighed(double[][] awake, double[][] lapsed, double[] marginal) {
        Weighed(Belief belief) {
            this(new double[belief.axis(0).length][belief.axis(1).length], new double[belief.axis(0).length][belief.axis(1).length], belief.marginal(0));
            int at = 0;
            for (int i = 0; i < awake.length; i++)
                for (int j = 0; j < awake[i].length; j++)
                    for (double lapse : belief.axis(2)) {
                        awake[i][j] += (1 - lapse) * belief.cells()[at];
                        lapsed[i][j] += lapse * belief.cells()[at++];
                    }
        }
    }

    /** What would be believed of the threshold after a right and after a wrong answer. */
    private record Question(double[] right, double[] wrong, double chance) {
        Question(Trial trial, Belief belief, Weighed weighed) {
            this(right(trial, belief, weighed), weighed.marginal);
        }

        private Question(double[] right, double[] marginal) {
            this(right, new double[right.length], sum(right));
            for (int i = 0; i < right.length; i++) wrong[i] = Math.max(0, marginal[i] - right[i]);
        }

        private static double[] right(Trial trial, Belief belief, Weighed weighed) {
            double[][] hits = Ear.hits(belief, trial);
            double[] right = new double[hits.length];
            for (int i = 0; i < hits.length; i++)
                for (int j = 0; j < hits[i].length; j++) right[i] += hits[i][j] * weighed.awake[i][j] + weighed.lapsed[i][j] / trial.m();
            return right;
        }

        private static double sum(double[] weights) {
            double sum = 0;
            for (double w : weights) sum += w;
            return sum;
        }

        double entropyAfter() {
            return chance * Belief.entropy(right, chance) + (1 - chance) * Belief.entropy(wrong, 1 - chance);
        }
    }
}
