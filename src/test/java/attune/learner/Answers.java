package attune.learner;

import attune.lesson.Answer;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Attempts for tests. */
final class Answers {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Answers() {}

    static Attempt attempt(Skill skill, Instant at, Mode mode, Ask ask, Map<String, List<String>> choices, double size, Answer answer, Answer truth, double score, Purpose purpose) {
        return new Attempt("id", at, "p", "", "d", "l", skill.id(), "s", 1, 1, 10, mode, size, answer, truth, score, purpose, new Offer(Optional.ofNullable(ask), choices),
            OptionalDouble.empty());
    }

    /** Which of three sounds differs. */
    static Attempt odd(Skill skill, Instant at, double size, boolean right) {
        return sounds(skill, at, size, 3, right, Purpose.LESSON);
    }

    static Attempt sounds(Skill skill, Instant at, double size, int m, boolean right, Purpose purpose) {
        List<String> ids = java.util.stream.IntStream.rangeClosed(1, m).mapToObj(String::valueOf).toList();
        return attempt(skill, at, Mode.ODD, null, Map.of(Offer.CHOICE, ids), size, new Answer.Choice(right ? "1" : "2"), new Answer.Choice("1"), right ? 1 : 0, purpose);
    }

    static Attempt chosen(Skill skill, Instant at, Ask ask, List<String> ids, double size, String said, String truth) {
        return attempt(skill, at, Mode.CHOOSE, ask, Map.of(Offer.CHOICE, ids), size, new Answer.Choice(said), new Answer.Choice(truth), said.equals(truth) ? 1 : 0, Purpose.LESSON);
    }

    static Attempt left(Skill skill, Instant at, Mode mode, Map<String, Double> said, Map<String, Double> truth) {
        return attempt(skill, at, mode, Ask.VALUE, Map.of(), 3, new Answer.Values(said), new Answer.Values(truth), 0.5, Purpose.LESSON);
    }
}
