package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Mode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the labelled examples of a lesson audible: each is a question that can be drawn in one way only. */
public final class Examples {
    private Examples() {}

    /** Slow: renders. @throws CannotAsk when no song can carry it */
    public static Prepared prepare(Asker asker, Lesson lesson, Example example) throws CannotAsk {
        Lesson alone = new Lesson(lesson.id(), lesson.module(), lesson.level(), lesson.title(), lesson.skill(), lesson.learn(), lesson.words(), List.of(),
            Optional.of(exercise(lesson, example)), List.of(), List.of());
        // All examples of a lesson prefer the same song, so that they can be compared; another lesson another.
        long seed = lesson.id().hashCode();
        List<String> signals = example.subject().signals();
        return signals.isEmpty() ? asker.ask(alone, seed, OptionalDouble.empty()) : asker.ask(alone, signals.getFirst(), seed, OptionalDouble.empty());
    }

    private static Exercise exercise(Lesson lesson, Example example) {
        return new Exercise(Mode.ODD, Ask.VALUE, example.caption(), 1, 1, 0, example.subject(), example.reference(), List.of(), example.matching(lesson.exercise()), 0, 0, 1, example.altered(),
            example.others(), List.of(), false, 0, Optional.empty(), 1, Optional.empty(), List.of(), false, 0);
    }
}
