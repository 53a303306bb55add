package attune.learner;

import attune.learner.ear.Belief;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Skill;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody hears smaller changes than before. Said only of two tests on the same device, each judged on its own as if nobody
 * changed within it, and only when chance is as good as excluded.
 *
 * @param probability that the threshold is lower now
 * @param ratio       how many times finer; {@code least} and {@code most} are its 95 % interval
 * @param proven      it may be called better
 */
public record Improvement(double probability, double ratio, double least, double most, boolean proven) {
    private static final double CHANCE = 0.025;
    /** Answers in practice before the first test: the first gains are in knowing how one is asked. */
    public static final int PRACTISED = 40;

    /**
     * @param practised answers of the skill and device, in practice, before the first test
     * @param compared  how many skills are compared at a time: the more, the more would seem better by chance
     * @return absent where the two cannot be compared
     */
    public static Optional<Improvement> between(Skill skill, List<Attempt> then, List<Attempt> now, int practised, int compared) {
        if (Range.of(skill).isEmpty() || !comparable(skill, then, now)) return Optional.empty();
        String device = then.getFirst().device();
        Hearing before = Hearing.of(skill, device, then, false), after = Hearing.of(skill, device, now, false);
        if (before.told() == 0 || after.told() == 0) return Optional.empty();
        return Optional.of(of(before.threshold().orElseThrow(), after.threshold().orElseThrow(), practised, compared));
    }

    private static boolean comparable(Skill skill, List<Attempt> then, List<Attempt> now) {
        if (then.isEmpty() || now.isEmpty()) return false;
        String device = then.getFirst().device();
        return java.util.stream.Stream.concat(then.stream(), now.stream())
            .allMatch(a -> a.purpose() == Purpose.TEST && a.skill().equals(skill.id()) && a.device().equals(device));
    }

    static Improvement of(Belief then, Belief now, int practised, int compared) {
        Estimate.Difference d = Estimate.difference(then, now, Estimate.RELIABLE);
        boolean proven = practised >= PRACTISED && d.positive() >= 1 - CHANCE / compared;
        return new Improvement(d.positive(), Range.change(d.mean()), Range.change(d.low()), Range.change(d.high()), proven);
    }
}
