package attune.lesson;

import static attune.lesson.Reading.UNKNOWN;
import static attune.lesson.Reading.text;

import attune.lesson.Lesson.Advice;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Vary;
import attune.material.Role;
import attune.mix.codec.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a lesson says about mistakes, and holds it to mistakes that its exercise leaves room for. */
final class AdviceCodec {
    static final List<String> ADVICE = List.of("truth", "answer", "stem", "missed", "say");
    private static final List<String> WAYS = List.of(Advice.MORE, Advice.LESS);

    private AdviceCodec() {}

    static Advice read(Node n, Optional<Exercise> exercise) {
        n.only(ADVICE, UNKNOWN);
        exercise.ifPresent(e -> {
            boolean control = n.get("missed").isPresent() && e.mode() != Mode.FIND || e.ask() == Ask.POINT || e.ask() == Ask.ORDER;
            if (!stems(e)) {
                known(n, "truth", truths(e));
                known(n, "answer", control ? Stream.concat(WAYS.stream(), truths(e).stream()).toList() : truths(e));
            }
            known(n, "missed", missed(e));
        });
        Advice advice = new Advice(said(n, "truth"), said(n, "answer"), said(n, "stem"), said(n, "missed"), text(n, "say", 400));
        // One drum can be taken for another: there the same family is a mistake.
        if (exercise.isPresent() && !stems(exercise.get()) && advice.truth().isPresent() && advice.truth().equals(advice.answer())) n.problem("truth and answer are the same, which is no mistake");
        return advice;
    }

    private static Optional<String> said(Node n, String key) {
        return n.get(key).map(Node::text);
    }

    private static void known(Node n, String key, List<String> words) {
        n.get(key).filter(Node::isText).filter(v -> !words.contains(v.text())).ifPresent(v ->
            v.problem((key.equals("missed") ? "no mistake '" : "no choice '") + v.text() + "'" + Reading.among(v.text(), words)));
    }

    /** An entry that names what one before it names is never said. */
    static void each(Node root, List<Advice> advice) {
        for (int i = 0; i < advice.size(); i++)
            for (int k = 0; k < i; k++)
                if (advice.get(i).names(advice.get(k))) {
                    root.get("advice").orElseThrow().items().get(i).problem("is never said: advice[" + k + "] names the same");
                    break;
                }
    }

    /** Where stems are told, the choices are the song's. */
    private static boolean stems(Exercise e) {
        return switch (e.ask()) {
            case STEM, BOTH, MOST, FAULTS, MASKING -> true;
            case VALUE, POINT, KIND, ROLE, ORDER -> false;
        };
    }

    /** What can be right, and what can be answered. */
    private static List<String> truths(Exercise e) {
        if (e.ask() == Ask.ROLE) return Arrays.stream(Role.values()).map(Role::id).toList();
        return Stream.concat(e.choiceAxis().stream().flatMap(a -> a.values().stream()).map(QuestionMaker::plain), e.kinds().stream().map(Kind::id)).toList();
    }

    /** What of an answer can be wrong by itself. */
    private static List<String> missed(Exercise e) {
        return switch (e.mode()) {
            case ODD, COMPARE, CHOOSE -> List.of();
            case MATCH, PLACE -> e.vary().stream().map(Vary::parameter).toList();
            case DRAW -> List.of(Advice.HEIGHT, Advice.TIME);
            case FIND -> switch (e.ask()) {
                case MASKING -> List.of(MaskingMaker.COVERED, MaskingMaker.COVERING, MaskingMaker.OCTAVE);
                case ORDER -> List.of();
                case VALUE, POINT, STEM, KIND, BOTH, ROLE, MOST, FAULTS -> List.of(FaultMaker.STEM, FaultMaker.KIND, FaultMaker.AMOUNT, FaultMaker.FIX);
            };
        };
    }
}
