package attune.session;

import attune.learner.Attempt;
import attune.learner.Purpose;
import attune.lesson.Lesson.Exercise;
import java.util.List;
import java.util.OptionalDouble;

/** How a run through questions of a lesson goes: how many there are, what for, and how large the change of each is. */
public interface Manner {
    int questions();

    Purpose purpose();

    /**
     * On the skill's axis; absent where the lesson's own size stays. May take a moment: not for the JavaFX thread.
     *
     * @param before what was answered in this run, oldest first
     */
    OptionalDouble size(List<Attempt> before);

    /** As the lesson has it. */
    static Manner lesson(Exercise exercise) {
        return new Manner() {
            @Override public int questions() {
                return exercise.questions();
            }

            @Override public Purpose purpose() {
                return Purpose.LESSON;
            }

            @Override public OptionalDouble size(List<Attempt> before) {
                return OptionalDouble.empty();
            }
        };
    }
}
