package attune.lesson;

import static attune.lesson.Reading.UNKNOWN;
import static attune.lesson.Reading.any;
import static attune.lesson.Reading.flag;
import static attune.lesson.Reading.list;
import static attune.lesson.Reading.text;
import static attune.lesson.Reading.word;

import attune.dsp.effect.PlaybackSystem;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Measure;
import attune.lesson.Lesson.Rides;
import attune.lesson.Lesson.Subject;
import attune.lesson.Lesson.Vary;
import attune.mix.codec.Node;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the exercise of a lesson. */
final class ExerciseCodec {
    static final List<String> EXERCISE = List.of("mode", "ask", "prompt", "questions", "pass", "clean", "subject", "fixed", "vary", "match", "switches", "signalsFirst", "moved", "altered",
            "others", "kinds", "ordered", "amount", "measure", "faults", "rides", "systems", "hidden", "again"),
        KIND = List.of("id", "label", "set", "others", "amounts", "fix"),
        AMOUNT = List.of("id", "label", "set"),
        RIDES = List.of("depths", "bars", "phrases", "tolerance", "beats"),
        VARY = List.of("parameter", "reference", "rove", "values", "relative", "spread", "jitter", "choices", "size", "tolerance");
    static final int QUESTIONS = 10, MOST_QUESTIONS = 50, MOST_FAULTS = 3, LEAST_CLEAN = 5, MOST_MINUTES = 120;
    /** Of the questions, where the file does not say; what is found is harder than what is chosen. */
    static final double PASS = 0.8, FIND_PASS = 0.7;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private ExerciseCodec() {}

    static Exercise read(Node n) {
        n.only(EXERCISE, UNKNOWN);
        Mode mode = n.require("mode").map(x -> word(x, Mode.values(), Mode::id)).orElse(Mode.CHOOSE);
        Ask ask = n.get("ask").map(x -> word(x, Ask.values(), Ask::id)).orElse(mode == Mode.FIND ? Ask.FAULTS : Ask.VALUE);
        Subject subject = n.require("subject").map(LessonCodec::subject).orElse(LessonCodec.ANY);
        String prompt = text(n, "prompt", 200);
        PLACEHOLDER.matcher(prompt).results().map(MatchResult::group).filter(p -> !p.equals("{stem}"))
            .forEach(p -> n.get("prompt").ifPresent(at -> at.problem(p + " stands for nothing; {stem} is the stem's name")));
        if (subject.master() && prompt.contains("{stem}")) n.get("prompt").ifPresent(p -> p.problem("{stem} needs a subject on a stem"));
        int questions = n.get("questions").map(q -> q.whole(1, MOST_QUESTIONS)).orElse(QUESTIONS);
        // A count that cannot be read is one mistake, not two.
        int most = n.get("questions").filter(q -> !q.isNumber() || any(q) != questions).isPresent() ? MOST_QUESTIONS : questions;
        double pass = n.get("pass").map(p -> p.number(1, most)).orElse((mode == Mode.FIND ? FIND_PASS : PASS) * questions);
        Exercise exercise = new Exercise(mode, ask, prompt, questions, pass, n.get("clean").map(c -> c.whole(LEAST_CLEAN, most)).orElse(0), subject, list(n, "fixed", s -> SettingCodec.setting(s, subject)),
            list(n, "vary", v -> vary(v, subject)), n.get("match").map(x -> word(x, Matching.values(), Matching::id)).orElse(moves(mode) ? Matching.NONE : Matching.STEM),
            n.get("switches").map(s -> s.whole(0, 99)).orElse(0), n.get("signalsFirst").map(s -> s.whole(0, most)).orElse(0),
            n.get("moved").map(m -> m.whole(1, 64)).orElse(1), list(n, "altered", s -> SettingCodec.setting(s, subject)),
            list(n, "others", s -> SettingCodec.setting(s, subject)), list(n, "kinds", k -> kind(k, subject)), flag(n, "ordered"),
            n.get("amount").map(Reading::any).orElse(0.0), n.get("measure").map(x -> word(x, Measure.values(), m -> m.name().toLowerCase(Locale.ROOT))),
            n.get("faults").map(f -> f.whole(1, MOST_FAULTS)).orElse(1), n.get("rides").map(ExerciseCodec::rides), list(n, "systems", ExerciseCodec::system),
            flag(n, "hidden"), n.get("again").map(a -> a.whole(1, MOST_MINUTES)).orElse(0));
        // What it goes with is only said of a mode and an ask that could be read: the others would be untrue of what was meant.
        boolean read = says(n, "mode", Arrays.stream(Mode.values()).map(Mode::id)) && (n.get("ask").isEmpty() || says(n, "ask", Arrays.stream(Ask.values()).map(Ask::id)));
        if (read) ExerciseRules.check(n, exercise);
        return exercise;
    }

    /** What the learner moves is heard as it is moved. */
    private static boolean moves(Mode mode) {
        return mode == Mode.MATCH || mode == Mode.PLACE || mode == Mode.DRAW;
    }

    private static boolean says(Node n, String key, Stream<String> words) {
        return n.get(key).filter(x -> x.isText() && words.anyMatch(x.json().getAsString()::equals)).isPresent();
    }

    private static PlaybackSystem system(Node n) {
        return word(n, PlaybackSystem.values(), PlaybackSystem::id);
    }

    private static Rides rides(Node n) {
        n.only(RIDES, UNKNOWN);
        List<Double> depths = list(n, "depths", d -> d.number(-24, 24));
        n.require("depths").filter(d -> d.isArray() && depths.isEmpty()).ifPresent(d -> d.problem("is empty"));
        if (n.get("phrases").isPresent() && n.get("bars").isPresent()) n.problem("has 'bars' or 'phrases', not both");
        double tolerance = n.require("tolerance").map(t -> t.number(0.1, 24)).orElse(0.0);
        if (n.get("phrases").isEmpty()) n.get("depths").filter(Node::isSound).ifPresent(d -> depths.stream().filter(x -> Math.abs(x) <= tolerance || x == 0).findFirst()
            .ifPresent(x -> d.problem(x == 0 ? "a ride of 0 dB is none" : "a ride of " + QuestionMaker.plain(x) + " dB is within the tolerance of " + QuestionMaker.plain(tolerance) + ": any step would be right")));
        int[] bars = n.get("bars").map(b -> Reading.pair(b, 1)).orElse(new int[] {1, 1});
        return new Rides(depths, bars[0], bars[1], n.get("phrases").map(p -> p.whole(2, 16)).orElse(0), tolerance, n.get("beats").map(b -> b.number(0.1, 64)).orElse(1.0));
    }

    private static Vary vary(Node n, Subject subject) {
        n.only(VARY, UNKNOWN);
        String parameter = n.require("parameter").map(p -> SettingCodec.parameter(p, subject)).orElse("");
        boolean relative = flag(n, "relative");
        if (n.get("jitter").isPresent() && !parameter.isEmpty() && !Axis.octaves(parameter)) n.problem("'jitter' is in octaves; '" + parameter + "' is not");
        List<Double> values = list(n, "values", v -> relative ? SettingCodec.difference(v, parameter) : SettingCodec.value(v, parameter));
        n.require("values").filter(Node::isArray).ifPresent(at -> {
            if (values.isEmpty()) at.problem("is empty");
            if (at.isSound() && new HashSet<>(values).size() < values.size()) at.problem("has a value twice");
        });
        List<Double> rove = list(n, "rove", v -> SettingCodec.difference(v, parameter));
        return new Vary(parameter, n.get("reference").map(v -> SettingCodec.value(v, parameter)), rove, values, relative, n.get("spread").map(s -> s.number(0, 0.5)).orElse(0.0),
            n.get("jitter").map(s -> s.number(0, 1)).orElse(0.0), flag(n, "choices"), flag(n, "size"), n.get("tolerance").map(ExerciseCodec::tolerance).orElse(0.0));
    }

    private static double tolerance(Node n) {
        double tolerance = n.number(0, 1e4);
        if (n.isSound() && tolerance == 0) n.problem("is to be above 0");
        return tolerance;
    }

    private static Kind kind(Node n, Subject subject) {
        n.only(KIND, UNKNOWN);
        n.get("amounts").filter(a -> a.isArray() && a.items().size() < 2).ifPresent(a -> a.problem("needs two or more"));
        return new Kind(text(n, "id", 40), text(n, "label", 60), list(n, "set", s -> SettingCodec.setting(s, subject)), list(n, "others", s -> SettingCodec.setting(s, subject)),
            list(n, "amounts", a -> amount(a, subject)), n.get("fix").map(f -> Reading.sentence(f, 60)));
    }

    private static Kind amount(Node n, Subject subject) {
        n.only(AMOUNT, UNKNOWN);
        return new Kind(text(n, "id", 40), text(n, "label", 60), list(n, "set", s -> SettingCodec.setting(s, subject)), List.of());
    }
}
