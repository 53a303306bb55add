package attune.lesson;

import attune.dsp.Parameter;
import attune.dsp.Taper;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Reverberation;
import attune.lesson.Lesson.Advice;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Subject;
import attune.lesson.Lesson.Vary;
import attune.lesson.Lesson.Word;
import attune.material.Family;
import attune.material.Role;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Nearest;
import attune.mix.Repeats;
import attune.mix.codec.AutomationReader;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Node;
import attune.mix.codec.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lesson files; every mistake is found in one pass and named with its place. */
public final class LessonCodec {
    private static final Pattern ID = Pattern.compile("([a-z]+)/([A-Z]?\\d{1,2}[a-z]?)");
    private static final Pattern BAND = Pattern.compile("eq\\[\\d{1,2}]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    static final int LEARN_WORDS = 200;

    /** What files may say, by the kind of object; the schema is made from these. */
    static final List<String> LESSON = List.of("$schema", "title", "skill", "learn", "words", "listen", "exercise", "advice", "sources"),
        WORD = List.of("choice", "word", "hint"),
        EXAMPLE = List.of("caption", "subject", "reference", "altered", "others", "adjust", "match"),
        SUBJECT = List.of("on", "signals", "ids", "families", "roles", "mono", "stems"),
        EXERCISE = List.of("mode", "ask", "prompt", "questions", "pass", "subject", "fixed", "vary", "match", "switches", "signalsFirst", "moved", "altered", "others",
            "kinds", "ordered", "amount"),
        KIND = List.of("id", "label", "set", "others"),
        VARY = List.of("parameter", "reference", "rove", "values", "relative", "spread", "jitter", "choices", "size", "tolerance"),
        SETTING = List.of("parameter", "value", "relative", "curve"),
        ADVICE = List.of("truth", "answer", "say");
    static final int QUESTIONS = 10, MOST_QUESTIONS = 50;
    /** Of the questions, where the file does not say. */
    static final double PASS = 0.8;
    private static final String UNKNOWN = "unknown key '%s'";
    private static final double ANY_NUMBER = 1e6;

    private final Node root;

    private LessonCodec(Node root) {
        this.root = root;
    }

    /** @param id the path of the file inside its folder, without the ending. @throws InvalidInput naming every mistake */
    public static Lesson read(java.nio.file.Path file, String name, String id) {
        return new LessonCodec(Node.read(file, name)).lesson(id);
    }

    static Lesson parse(String name, String text, String id) {
        return new LessonCodec(Node.parse(name, text)).lesson(id);
    }

    private Lesson lesson(String id) {
        root.only(LESSON, UNKNOWN);
        root.get("$schema").ifPresent(Node::text);
        Matcher m = ID.matcher(id);
        Optional<Module> module = m.matches() ? Arrays.stream(Module.values()).filter(x -> x.id().equals(m.group(1))).findFirst() : Optional.empty();
        if (module.isEmpty()) throw new InvalidInput(root.file(), "", "'" + id + "' is no lesson id; a lesson lies in a folder named after its module and is named by its level, such as eq/05a.json");
        String title = text(root, "title", 60);
        Skill skill = root.require("skill").map(n -> n.word(Arrays.stream(Skill.values()).map(Skill::id).toList())).flatMap(Skill::of).orElse(Skill.KIND);
        List<String> learn = list(root, "learn", n -> sentence(n, 1200));
        root.get("learn").ifPresent(n -> {
            int words = learn.stream().mapToInt(p -> p.split("\\s+").length).sum();
            if (words > LEARN_WORDS) n.problem("has " + words + " words; " + LEARN_WORDS + " are the most");
        });
        if (root.require("learn").isPresent() && learn.isEmpty()) root.get("learn").get().problem("is empty");
        Lesson lesson = new Lesson(id, module.orElseThrow(), m.group(2), title, skill, learn, list(root, "words", this::word),
            list(root, "listen", this::example), root.get("exercise").map(this::exercise), list(root, "advice", this::advice),
            list(root, "sources", n -> sentence(n, 400)));
        lesson.exercise().flatMap(Exercise::choiceAxis).ifPresent(axis -> named(axis.values().stream().map(QuestionMaker::plain).toList()));
        lesson.exercise().map(Exercise::kinds).filter(k -> !k.isEmpty()).ifPresent(kinds -> named(kinds.stream().map(Kind::id).toList()));
        root.finish();
        return lesson;
    }

    /** Words and advice speak of choices there are. */
    private void named(List<String> choices) {
        Consumer<Node> known = n -> {
            if (n.isText() && !choices.contains(n.text())) n.problem("no choice '" + n.text() + "'" + Nearest.hint(n.text(), choices));
        };
        root.get("words").filter(Node::isArray).ifPresent(list -> list.items().forEach(w -> w.get("choice").ifPresent(known)));
        root.get("advice").filter(Node::isArray).ifPresent(list -> list.items().forEach(a -> {
            a.get("truth").ifPresent(known);
            a.get("answer").ifPresent(known);
        }));
    }

    private Word word(Node n) {
        n.only(WORD, UNKNOWN);
        return new Word(text(n, "choice", 40), text(n, "word", 40), n.get("hint").map(h -> sentence(h, 300)).orElse(""));
    }

    private Advice advice(Node n) {
        n.only(ADVICE, UNKNOWN);
        return new Advice(n.get("truth").map(Node::text), n.get("answer").map(Node::text), text(n, "say", 400));
    }

    private Example example(Node n) {
        n.only(EXAMPLE, UNKNOWN);
        Subject subject = n.require("subject").map(this::subject).orElse(ANY);
        return new Example(text(n, "caption", 300), subject, list(n, "reference", s -> setting(s, subject)), list(n, "altered", s -> setting(s, subject)),
            list(n, "others", s -> setting(s, subject)), n.get("adjust").map(a -> parameter(a, subject)),
            n.get("match").map(x -> word(x, Matching.values(), Matching::id)));
    }

    private static final Subject ANY = new Subject(false, List.of(), Set.of(), Set.of(), Set.of(), false, 1, 1);

    private Subject subject(Node n) {
        n.only(SUBJECT, UNKNOWN);
        boolean master = n.get("on").map(o -> o.word(List.of("stem", "master"))).filter("master"::equals).isPresent();
        Set<String> families = words(n, "families", Arrays.stream(Family.values()).map(Family::id).toList());
        Set<String> roles = words(n, "roles", Arrays.stream(Role.values()).map(Role::id).toList());
        int[] stems = n.get("stems").map(this::stems).orElse(new int[] {1, master ? Integer.MAX_VALUE : 1});
        Set<String> ids = new LinkedHashSet<>(list(n, "ids", i -> sentence(i, 40)));
        return new Subject(master, List.copyOf(words(n, "signals", List.of("pink-noise"))), ids, families, roles, n.get("mono").map(Node::flag).orElse(false),
            stems[0], stems[1]);
    }

    /** A count, a pair [least, most], or "all". */
    private int[] stems(Node n) {
        if (n.isText()) {
            n.word(List.of("all"));
            return new int[] {2, Integer.MAX_VALUE};
        }
        if (!n.isArray()) {
            int count = n.whole(1, 64);
            return new int[] {count, count};
        }
        List<Node> pair = n.items();
        if (pair.size() != 2) {
            n.problem("expected [least, most]");
            return new int[] {1, 1};
        }
        int least = pair.get(0).whole(1, 64), most = pair.get(1).whole(1, 64);
        if (least > most) n.problem("the least, " + least + ", is above the most, " + most);
        return new int[] {least, Math.max(least, most)};
    }

    private Exercise exercise(Node n) {
        n.only(EXERCISE, UNKNOWN);
        Mode mode = n.require("mode").map(x -> word(x, Mode.values(), Mode::id)).orElse(Mode.CHOOSE);
        Ask ask = n.get("ask").map(x -> word(x, Ask.values(), a -> a.name().toLowerCase(Locale.ROOT))).orElse(Ask.VALUE);
        Subject subject = n.require("subject").map(this::subject).orElse(ANY);
        String prompt = text(n, "prompt", 200);
        PLACEHOLDER.matcher(prompt).results().map(MatchResult::group).filter(p -> !p.equals("{stem}"))
            .forEach(p -> n.get("prompt").ifPresent(at -> at.problem(p + " stands for nothing; {stem} is the stem's name")));
        if (subject.master() && prompt.contains("{stem}")) n.get("prompt").ifPresent(p -> p.problem("{stem} needs a subject on a stem"));
        int questions = n.get("questions").map(q -> q.whole(1, MOST_QUESTIONS)).orElse(QUESTIONS);
        // A count that cannot be read is one mistake, not two.
        int most = n.get("questions").filter(q -> !q.isNumber() || any(q) != questions).isPresent() ? MOST_QUESTIONS : questions;
        double pass = n.get("pass").map(p -> p.number(0.1, most)).orElse(PASS * questions);
        List<Setting> fixed = list(n, "fixed", s -> setting(s, subject));
        List<Vary> vary = list(n, "vary", v -> vary(v, subject));
        Matching matching = n.get("match").map(x -> word(x, Matching.values(), Matching::id)).orElse(Matching.STEM);
        Exercise exercise = new Exercise(mode, ask, prompt, questions, pass, subject, fixed, vary, matching,
            n.get("switches").map(s -> s.whole(0, 99)).orElse(0), n.get("signalsFirst").map(s -> s.whole(0, questions)).orElse(0),
            n.get("moved").map(m -> m.whole(1, 64)).orElse(1), list(n, "altered", s -> setting(s, subject)), list(n, "others", s -> setting(s, subject)),
            list(n, "kinds", k -> kind(k, subject)), flag(n, "ordered"), n.get("amount").map(LessonCodec::any).orElse(0.0));
        check(n, exercise);
        return exercise;
    }

    /** What the parts of an exercise say about each other. */
    private void check(Node n, Exercise e) {
        if (e.vary().isEmpty() && e.altered().isEmpty() && e.others().isEmpty() && e.kinds().isEmpty()) n.problem("'vary' is missing: nothing differs");
        boolean byKind = e.mode() == Mode.CHOOSE && (e.ask() == Ask.KIND || e.ask() == Ask.BOTH);
        if (byKind && e.kinds().size() < 2) n.problem("\"ask\": \"" + e.ask().name().toLowerCase(Locale.ROOT) + "\" needs two 'kinds' or more");
        if (!byKind && !e.kinds().isEmpty()) n.problem("'kinds' goes with mode choose and ask kind");
        if (e.ordered() && e.kinds().isEmpty()) n.problem("'ordered' goes with 'kinds'");
        if (e.kinds().stream().map(Kind::id).distinct().count() < e.kinds().size()) n.problem("two kinds have the same id");
        long axes = e.vary().stream().filter(Vary::choices).count();
        boolean byValue = e.mode() == Mode.CHOOSE && e.ask() == Ask.VALUE;
        if (byValue && axes != 1) n.problem("one entry of 'vary' needs \"choices\": true, found " + axes);
        if (!byValue && axes > 0) n.problem("\"choices\" goes with mode choose and ask value");
        if (e.vary().stream().filter(Vary::size).count() > 1) n.problem("at most one entry of 'vary' can have \"size\": true");
        if ((e.ask() == Ask.STEM || e.ask() == Ask.BOTH) && (e.mode() != Mode.CHOOSE || e.subject().least() < 2 || e.subject().master()))
            n.problem("\"ask\": \"" + e.ask().name().toLowerCase(Locale.ROOT) + "\" goes with mode choose and two or more stems");
        boolean moves = e.mode() == Mode.MATCH || e.mode() == Mode.PLACE;
        if (e.mode() == Mode.PLACE && e.subject().master()) n.problem("mode place moves stems, not the master");
        if (!moves && e.moved() > 1) n.problem("'moved' goes with modes match and place");
        if (moves && e.vary().isEmpty()) n.problem("modes match and place need 'vary'");
        if (moves && !e.subject().master() && e.moved() > e.subject().least()) n.problem("moves " + e.moved() + " stems; at least " + e.subject().least() + " play");
        for (int i = 0; i < e.vary().size(); i++) {
            Vary v = e.vary().get(i);
            Node at = n.get("vary").orElseThrow().items().get(i);
            if (moves && Setting.isSolved(v.parameter())) at.problem("'" + v.parameter() + "' is no control");
            else if (moves != v.tolerance() > 0) at.problem(moves ? "'tolerance' is missing" : "'tolerance' goes with modes match and place");
            if (e.mode() == Mode.PLACE && !v.parameter().isEmpty() && !v.parameter().equals("pan")) at.problem("mode place moves 'pan' only");
            if (v.choices() && v.spread() > 0) at.problem("what is labelled is exact: no 'spread' with \"choices\"");
            if (v.choices() && !v.values().equals(v.values().stream().sorted().toList())) at.problem("the choices form a scale: they must rise");
            if (v.choices() && v.values().size() < 2) at.problem("needs two values or more to choose from");
        }
    }

    private Vary vary(Node n, Subject subject) {
        n.only(VARY, UNKNOWN);
        String parameter = n.require("parameter").map(p -> parameter(p, subject)).orElse("");
        boolean relative = flag(n, "relative");
        if (n.get("jitter").isPresent() && !parameter.isEmpty() && !octaves(parameter)) n.problem("'jitter' is in octaves; '" + parameter + "' is not");
        List<Double> values = list(n, "values", v -> relative ? any(v) : value(v, parameter));
        if (n.require("values").isPresent() && values.isEmpty()) n.get("values").get().problem("is empty");
        if (new HashSet<>(values).size() < values.size()) n.get("values").get().problem("has a value twice");
        List<Double> rove = list(n, "rove", LessonCodec::any);
        return new Vary(parameter, n.get("reference").map(v -> value(v, parameter)), rove, values, relative, n.get("spread").map(s -> s.number(0, 0.5)).orElse(0.0),
            n.get("jitter").map(s -> s.number(0, 1)).orElse(0.0), flag(n, "choices"), flag(n, "size"), n.get("tolerance").map(t -> t.number(0, 1e4)).orElse(0.0));
    }

    private Kind kind(Node n, Subject subject) {
        n.only(KIND, UNKNOWN);
        return new Kind(text(n, "id", 40), text(n, "label", 60), list(n, "set", s -> setting(s, subject)), list(n, "others", s -> setting(s, subject)));
    }

    private Setting setting(Node n, Subject subject) {
        n.only(SETTING, UNKNOWN);
        boolean relative = flag(n, "relative");
        Optional<Node> curve = n.get("curve"), value = n.get("value");
        if (curve.isPresent()) return curve(n, curve.get(), subject, relative);
        if (value.isPresent() && !value.get().isNumber()) return word(n, value.get(), subject);
        String parameter = n.require("parameter").map(p -> parameter(p, subject)).orElse("");
        if (relative && Setting.isSolved(parameter)) n.problem("'" + parameter + "' cannot be relative");
        return new Setting.Amount(parameter, n.require("value").map(v -> relative ? any(v) : value(v, parameter)).orElse(0.0), relative);
    }

    /** What is no number, tried on a mix that has every part. */
    private static Setting word(Node n, Node value, Subject subject) {
        String parameter = n.require("parameter").map(Node::text).orElse("");
        String inside = Shaping.isAbsolute(parameter) ? "" : subject.master() ? "master." : "channels.stem.";
        try {
            Patch.apply(WHOLE, inside + parameter, value.json());
        } catch (InvalidInput e) {
            value.problem(e.problems().getFirst().message());
        }
        return new Setting.Word(parameter, value.json());
    }

    private static final int BANDS = 8;
    private static final Mix WHOLE = Mix.PLAIN.withReverb(Reverberation.of(Reverberation.Type.HALL)).withDelay(Repeats.of(Echo.of(Echo.TIME.neutral(), 0)))
        .withChannel("stem", Channel.FLAT.withInserts(Inserts.NONE.with(Collections.nCopies(BANDS, Band.bell(1000, 0, 1))).with(Compression.OFF).with(Drive.OFF).with(Gating.OFF).with(DeEssing.OFF)))
        .withMaster(Master.FLAT.withEq(Collections.nCopies(BANDS, Band.bell(1000, 0, 1))).withCompressor(Compression.OFF));

    private static Setting curve(Node n, Node points, Subject subject, boolean relative) {
        if (subject.master()) n.problem("a curve is set on a stem, not on the master");
        if (n.get("value").isPresent()) n.problem("a setting has a value or a curve, not both");
        String parameter = n.require("parameter").map(p -> parameter(p, subject)).orElse("");
        if (parameter.isEmpty() || subject.master()) return new Setting.Amount(parameter, 0);
        Optional<Automation> curve = AutomationReader.relative(parameter, points, WHOLE.channel("stem"), relative);
        return curve.<Setting>map(c -> new Setting.Curve(parameter, c, relative)).orElse(new Setting.Amount(parameter, 0));
    }

    private static double any(Node n) {
        return n.number(-ANY_NUMBER, ANY_NUMBER);
    }

    /** A number within the range of a parameter; any number when the parameter is not known, as that is said already. */
    private static double value(Node n, String parameter) {
        if (parameter.isEmpty()) return any(n);
        return switch (parameter) {
            case Setting.REDUCTION -> n.number(0, Setting.MOST_REDUCTION);
            case Setting.DISTORTION -> n.number(0, Setting.MOST_DISTORTION);
            default -> n.number(Axis.declared(parameter));
        };
    }

    private static boolean octaves(String parameter) {
        return !Setting.isSolved(parameter) && Axis.declared(parameter).taper() instanceof Taper.Logarithmic;
    }

    /** The parameter's path inside the subject; empty when there is none. */
    private static String parameter(Node n, Subject subject) {
        String parameter = n.text();
        if (!n.isText()) return "";
        if (Setting.isSolved(parameter)) {
            if (subject.master()) n.problem((parameter.equals(Setting.REDUCTION) ? "gain reduction" : "distortion") + " is set on a stem, not on the master");
            return parameter;
        }
        try {
            Shaping.path(subject.master() ? Optional.empty() : Optional.of("stem"), parameter);
            return parameter;
        } catch (IllegalArgumentException e) {
            // The path knows the last word; the first, and what only lessons have, is looked for here.
            String near = Nearest.hint(parameter, parameters(subject, parameter));
            boolean said = e.getMessage().contains("only the master") || e.getMessage().contains("did you mean") && !near.contains(Setting.REDUCTION);
            n.problem(said ? e.getMessage() : "no parameter '" + parameter + "'" + near);
            return "";
        }
    }

    /** Every parameter of the subject, bands written with the index that was asked for. */
    private static List<String> parameters(Subject subject, String asked) {
        Matcher band = BAND.matcher(asked);
        String eq = band.find() ? band.group() : "eq[0]";
        List<String> all = new ArrayList<>();
        for (Parameter p : subject.master() ? Master.PARAMETERS : Channel.PARAMETERS) all.add(p.id());
        for (Parameter p : Band.PARAMETERS) all.add(eq + "." + p.id());
        for (Parameter p : Compression.PARAMETERS) all.add("compressor." + p.id());
        if (subject.master()) for (Parameter p : Limiting.PARAMETERS) all.add("limiter." + p.id());
        else all.addAll(List.of(Setting.REDUCTION, Setting.DISTORTION));
        return all;
    }

    private static <E extends Enum<E>> E word(Node n, E[] all, Function<E, String> id) {
        String word = n.word(Arrays.stream(all).map(id).toList());
        return Arrays.stream(all).filter(e -> id.apply(e).equals(word)).findFirst().orElse(all[0]);
    }

    private static Set<String> words(Node n, String key, List<String> known) {
        Set<String> words = new LinkedHashSet<>();
        n.get(key).ifPresent(list -> list.items().forEach(i -> words.add(i.word(known))));
        return words;
    }

    private static boolean flag(Node n, String key) {
        return n.get(key).map(Node::flag).orElse(false);
    }

    private static String text(Node n, String key, int most) {
        return n.require(key).map(t -> sentence(t, most)).orElse("");
    }

    private static String sentence(Node n, int most) {
        String text = n.text();
        if (n.isText() && text.isBlank()) n.problem("is empty");
        if (text.length() > most) n.problem("has " + text.length() + " characters; " + most + " are the most");
        return text;
    }

    private static <T> List<T> list(Node n, String key, Function<Node, T> each) {
        List<T> all = new ArrayList<>();
        n.get(key).ifPresent(list -> list.items().forEach(i -> all.add(each.apply(i))));
        return List.copyOf(all);
    }
}
