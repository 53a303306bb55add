package attune.session;

import attune.learner.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two runs of the same easy questions with work between them: what tiredness does to the score. Shown, never held against anybody. */
final class Tiredness {
    /** After a night it is another day's ears. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private Tiredness() {}

    /**
     * What the review says about this run beside the one before it.
     *
     * @param attempts of the lesson, oldest first, this run's among them
     * @param minutes  after which it is worth asking again
     */
    static String words(List<Attempt> attempts, String drill, int minutes) {
        List<Attempt> now = attempts.stream().filter(a -> a.drill().equals(drill)).toList();
        Instant began = now.getFirst().at();
        Optional<Attempt> last = attempts.stream().filter(a -> !a.drill().equals(drill) && a.at().isBefore(began)).reduce((a, b) -> b)
            .filter(a -> Duration.between(a.at(), began).compareTo(LONGEST) <= 0 && Duration.between(a.at(), began).toMinutes() >= minutes);
        if (last.isEmpty()) return "Now work for " + minutes + " minutes and do this lesson again. The two scores will stand side by side.";
        List<Attempt> before = attempts.stream().filter(a -> a.drill().equals(last.get().drill())).toList();
        double then = points(before), points = points(now);
        String scores = plain(then) + " of " + before.size() + " " + Duration.between(last.get().at(), began).toMinutes() + " minutes ago, " + plain(points) + " of " + now.size() + " now. ";
        return scores + (points / now.size() < then / before.size() ? "Ears tire before one notices: ten minutes of quiet give back more than another try."
            : "No sign of tired ears. A rest in each hour keeps it so.");
    }

    private static double points(List<Attempt> attempts) {
        return attempts.stream().mapToDouble(Attempt::score).sum();
    }

    private static String plain(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(Math.rint(points * 10) / 10);
    }
}
