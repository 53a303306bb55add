package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.lesson.Mode;
import attune.mix.Path;
import java.util.ArrayList;
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
        List<Setting> both = new ArrayList<>(example.reference());
        List<Vary> vary = new ArrayList<>();
        boolean reduces = example.altered().stream().anyMatch(s -> s.parameter().equals(Setting.REDUCTION));
        for (Setting s : example.altered()) {
            both.removeIf(b -> b.parameter().equals(s.parameter()));
            // A compressor that is solved for needs its other numbers in both mixes, where the reference has none of its own.
            boolean part = reduces && s.parameter().startsWith("compressor.") && !s.parameter().equals(Setting.REDUCTION) && given(example, s.parameter()).isEmpty();
            if (part) both.add(s);
            else vary.add(vary(example, s));
        }
        return new Exercise(Mode.ODD, Ask.VALUE, example.caption(), 1, 1, example.subject(), both, vary, matching(lesson, example), 0, 0, 1);
    }

    private static Matching matching(Lesson lesson, Example example) {
        boolean master = example.subject().master();
        Matching wanted = lesson.exercise().map(Exercise::matching).orElse(Matching.STEM);
        return master && wanted == Matching.STEM ? Matching.MIX : wanted;
    }

    private static Vary vary(Example example, Setting s) {
        Optional<Double> from = s.relative() && given(example, s.parameter()).isEmpty() ? Optional.empty() : Optional.of(reference(example, s.parameter()));
        return new Vary(s.parameter(), from, List.of(), List.of(s.value()), s.relative(), 0, 0, false, false, 0);
    }

    private static Optional<Setting> given(Example example, String parameter) {
        return example.reference().stream().filter(s -> s.parameter().equals(parameter)).findFirst();
    }

    private static double reference(Example example, String parameter) {
        Optional<Setting> given = given(example, parameter);
        if (given.isPresent()) return given.get().value();
        return parameter.equals(Setting.REDUCTION) ? 0 : Path.inside(example.subject().master() ? null : "stem", parameter).declared().neutral();
    }
}
