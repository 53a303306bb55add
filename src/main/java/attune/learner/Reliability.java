package attune.learner;

import attune.learner.ear.Estimate;
import attune.lesson.Skill;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether two halves of the same answers say the same. @param odd from the first, third, ... @param even from the others */
public record Reliability(Estimate odd, Estimate even) {
    /** @param attempts of one skill and device, such as a test */
    public static Optional<Reliability> of(Skill skill, List<Attempt> attempts) {
        Optional<Estimate> odd = half(skill, attempts, 0), even = half(skill, attempts, 1);
        return odd.isPresent() && even.isPresent() ? Optional.of(new Reliability(odd.get(), even.get())) : Optional.empty();
    }

    private static Optional<Estimate> half(Skill skill, List<Attempt> attempts, int first) {
        List<Attempt> half = IntStream.range(0, attempts.size()).filter(i -> i % 2 == first).mapToObj(attempts::get).toList();
        return half.isEmpty() ? Optional.empty() : Hearing.of(skill, half.getFirst().device(), half, false).estimate(Estimate.RELIABLE);
    }

    /** dB between the halves. */
    public double apart() {
        return Math.abs(odd.mean() - even.mean());
    }

    /** How far apart they are, against how far they should be at most in two of three cases; above 1.5 is worth a warning. */
    public double ratio() {
        return apart() / Math.hypot(odd.deviation(), even.deviation());
    }
}
