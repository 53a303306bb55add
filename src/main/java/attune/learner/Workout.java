package attune.learner;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** What is to be practised now, part by part. Stopping between any two questions loses nothing: each answer is on its own. */
public record Workout(List<Part> parts) {
    public Workout {
        parts = List.copyOf(parts);
    }

    /** Each has a sentence that says why it is asked now. */
    public sealed interface Part {
        String why();

        Duration time();
    }

    /**
     * Questions of one lesson, one after the other. The size of the first is given; that of each next one follows the answers:
     * {@link Sizes#next}.
     *
     * @param size    on the skill's axis; absent where the lesson's own stays
     * @param warmUp  so many of the questions are nearly sure
     */
    public record Questions(Practice practice, OptionalDouble size, int count, int warmUp, String why, Duration time) implements Part {}

    /** Nothing is asked: listen to the examples of a lesson. */
    public record Listening(String lesson, String why, Duration time) implements Part {}

    public Duration time() {
        return parts.stream().map(Part::time).reduce(Duration.ZERO, Duration::plus);
    }

    public int questions() {
        return parts.stream().mapToInt(p -> switch (p) {
            case Questions q -> q.count();
            case Listening l -> 0;
        }).sum();
    }
}
