package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Mode;
import attune.mix.codec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whether the examples of a lesson and a question of it can be made of what is there, and whether A and B differ. Takes seconds: it renders. */
final class Trial {
    /** Part of the sound's own peak, -60 dB: what differs by less is not meant to be heard. */
    private static final double NOTHING = 1e-3;
    private static final long SEED = 1;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private Trial(String file) {
        this.file = file;
    }

    private interface Making {
        Prepared make() throws CannotAsk;
    }

    static List<Problem> problems(String file, Lesson lesson, Asker asker) {
        Trial trial = new Trial(file);
        for (int i = 0; i < lesson.listen().size(); i++) {
            Lesson.Example example = lesson.listen().get(i);
            trial.hear("listen[" + i + "]", true, () -> Examples.prepare(asker, lesson, example));
        }
        // Where something is chosen, what A has may be among the choices; where something is moved, the start is known to be far off.
        lesson.exercise().ifPresent(e -> trial.hear("exercise", e.mode() == Mode.ODD || e.mode() == Mode.COMPARE, () -> asker.ask(lesson, SEED, OptionalDouble.empty())));
        return trial.problems;
    }

    private void hear(String place, boolean differ, Making making) {
        try {
            Prepared pair = making.make();
            if (differ && pair.alike(NOTHING))
                problems.add(new Problem(file, place, "A and B sound alike on " + pair.song().info().title() + "; is what they set switched on?"));
        } catch (CannotAsk e) {
            problems.add(new Problem(file, place, e.getMessage()));
        }
    }
}
