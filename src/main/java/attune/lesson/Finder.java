package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Question.Slot;
import attune.mix.Mix;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Draws what mode find asks, says what can be answered, and what an answer would sound like. */
sealed interface Finder permits FaultMaker, MaskingMaker, OrderMaker {
    static Finder of(Exercise exercise, Probe probe, Shaping shaping, Carrying carrying) {
        return switch (exercise.ask()) {
            case FAULTS -> new FaultMaker(exercise, shaping, carrying);
            case MASKING -> new MaskingMaker(exercise, probe, shaping);
            case ORDER -> new OrderMaker(exercise, shaping, carrying);
            case VALUE, POINT, STEM, KIND, BOTH, ROLE, MOST -> throw new IllegalStateException(exercise.ask().id() + " is not found");
        };
    }

    /** @param heard the stems that play */
    Finding make(RandomGenerator random, List<String> heard, Mix start) throws CannotAsk;

    /** @param name of a stem @param word of a choice */
    List<Slot> slots(List<String> heard, Function<String, String> name, Function<String, String> word);

    /** As it would be if these names were true. @throws CannotAsk when the stem that was named cannot be treated so */
    Finding heard(Question.Find question, Map<String, String> names) throws CannotAsk;
}
