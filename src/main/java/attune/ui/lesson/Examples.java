package attune.ui.lesson;

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
import attune.session.Asker;
import attune.session.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a labelled example audible: it is asked for as a question that has only one possible draw. */
final class Examples {
    private static final long SEED = 1;

    private Examples() {}

    /** Slow: renders. @throws CannotAsk when no song can carry it */
    static Prepared prepare(Asker asker, Lesson lesson, Example example) throws CannotAsk {
        Lesson alone = new Lesson(lesson.id(), lesson.module(), lesson.level(), lesson.title(), lesson.skill(), lesson.learn(), lesson.words(), List.of(),
            Optional.of(exercise(lesson, example)), List.of(), List.of());
        return asker.ask(alone, SEED, OptionalDouble.empty());
    }

    private static Exercise exercise(Lesson lesson, Example example) {
        var before = example.reference().stream().collect(Collectors.toMap(Setting::parameter, Function.identity(), (a, b) -> b));
        List<Setting> both = new ArrayList<>(example.reference());
        List<Vary> vary = new ArrayList<>();
        boolean reduces = example.altered().stream().anyMatch(s -> s.parameter().equals(Setting.REDUCTION));
        for (Setting s : example.altered()) {
            both.removeIf(b -> b.parameter().equals(s.parameter()));
            boolean part = reduces && s.parameter().startsWith("compressor.") && !s.parameter().equals(Setting.REDUCTION);
            if (part) both.add(s);
            else vary.add(vary(s, before.containsKey(s.parameter()) ? before.get(s.parameter()).value() : neutral(example, s.parameter())));
        }
        Matching matching = lesson.exercise().map(Exercise::matching).orElse(example.subject().master() ? Matching.MIX : Matching.STEM);
        if (example.subject().master() && matching == Matching.STEM) matching = Matching.MIX;
        return new Exercise(Mode.ODD, Ask.VALUE, example.caption(), 1, 1, example.subject(), both, vary, matching, 0, 0, 1);
    }

    private static Vary vary(Setting s, double reference) {
        Optional<Double> from = s.relative() ? Optional.empty() : Optional.of(reference);
        return new Vary(s.parameter(), from, List.of(), List.of(s.value()), s.relative(), 0, 0, false, false, 0);
    }

    private static double neutral(Example example, String parameter) {
        if (parameter.equals(Setting.REDUCTION)) return 0;
        return Path.inside(example.subject().master() ? null : "stem", parameter).declared().neutral();
    }
}
