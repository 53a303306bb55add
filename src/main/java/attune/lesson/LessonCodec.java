package attune.lesson;

import static attune.lesson.Reading.UNKNOWN;
import static attune.lesson.Reading.among;
import static attune.lesson.Reading.list;
import static attune.lesson.Reading.sentence;
import static attune.lesson.Reading.text;
import static attune.lesson.Reading.words;

import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Subject;
import attune.lesson.Lesson.Word;
import attune.material.Family;
import attune.material.Role;
import attune.material.Signal;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Node;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads lesson files; every mistake is found in one pass and named with its place. */
public final class LessonCodec {
    private static final Pattern ID = Pattern.compile("([a-z]+)/([A-Z]?\\d{1,2}[a-z]?)");
    static final int LEARN_WORDS = 200;

    /** What files may say, by the kind of object; the schema is made from these. */
    static final List<String> LESSON = List.of("$schema", "title", "skill", "learn", "words", "listen", "exercise", "advice", "sources"),
        WORD = List.of("choice", "word", "hint"),
        EXAMPLE = List.of("caption", "subject", "reference", "altered", "others", "adjust", "match"),
        SUBJECT = List.of("on", "signals", "ids", "families", "roles", "mono", "stems");
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

    /** Whether a lesson can have this id. */
    public static boolean isId(String id) {
        Matcher m = ID.matcher(id);
        return m.matches() && module(m.group(1)).isPresent();
    }

    private static Optional<Module> module(String id) {
        return Arrays.stream(Module.values()).filter(m -> m.id().equals(id)).findFirst();
    }

    private Lesson lesson(String id) {
        root.only(LESSON, UNKNOWN);
        root.get("$schema").ifPresent(Node::text);
        Matcher m = ID.matcher(id);
        Optional<Module> module = m.matches() ? module(m.group(1)) : Optional.empty();
        if (module.isEmpty()) throw new InvalidInput(root.file(), "", "'" + id + "' is no lesson id; " + placed(id));
        String title = text(root, "title", 60);
        Skill skill = root.require("skill").map(n -> n.word(Arrays.stream(Skill.values()).map(Skill::id).toList())).flatMap(Skill::of).orElse(Skill.KIND);
        List<String> learn = list(root, "learn", n -> sentence(n, 1200));
        root.get("learn").ifPresent(n -> {
            int words = learn.stream().mapToInt(p -> p.split("\\s+").length).sum();
            if (words > LEARN_WORDS) n.problem("has " + words + " words; " + LEARN_WORDS + " are the most");
        });
        root.require("learn").filter(n -> n.isArray() && n.items().isEmpty()).ifPresent(n -> n.problem("is empty"));
        Optional<Exercise> exercise = root.get("exercise").map(ExerciseCodec::read);
        // Choices that could not be read are no reason to doubt what is said about them.
        Optional<Exercise> clear = exercise.filter(e -> root.get("exercise").filter(LessonCodec::saysItsChoices).isPresent());
        Lesson lesson = new Lesson(id, module.orElseThrow(), m.group(2), title, skill, learn, list(root, "words", this::word),
            list(root, "listen", n -> example(n, exercise)), exercise, list(root, "advice", a -> AdviceCodec.read(a, clear)),
            list(root, "sources", n -> sentence(n, 400)));
        clear.ifPresent(e -> named(choices(e)));
        AdviceCodec.each(root, lesson.advice());
        root.finish();
        return lesson;
    }

    /** Which half of an id is wrong, and what it can be. */
    private static String placed(String id) {
        List<String> modules = Arrays.stream(Module.values()).map(Module::id).toList();
        int slash = id.indexOf('/');
        if (slash >= 0 && modules.contains(id.substring(0, slash)))
            return "a lesson's file is named by its level: one or two digits, with a capital letter before or a small one after, such as 05.json, E1.json, 05a.json";
        return "a lesson lies in a folder named after its module, such as eq/05.json; modules are " + String.join(", ", modules);
    }

    private static boolean saysItsChoices(Node exercise) {
        return !exercise.isBlamed() && Stream.of("mode", "ask", "vary", "kinds").allMatch(key -> exercise.get(key).map(Node::isSound).orElse(true));
    }

    /** What can be answered and has a word; stems have their names. */
    private static List<String> choices(Exercise e) {
        return switch (e.ask()) {
            case ROLE -> Arrays.stream(Role.values()).map(Role::id).toList();
            case MASKING -> e.vary().stream().filter(v -> v.parameter().equals(MaskingMaker.FREQUENCY)).flatMap(v -> v.values().stream()).map(QuestionMaker::plain).toList();
            case VALUE, POINT, STEM, MOST -> e.choiceAxis().stream().flatMap(a -> a.values().stream()).map(QuestionMaker::plain).toList();
            case KIND, BOTH, FAULTS, ORDER -> e.kinds().stream().map(Kind::id).toList();
        };
    }

    /** Words speak of choices there are, each of another one. */
    private void named(List<String> choices) {
        Set<String> seen = new HashSet<>();
        Consumer<Node> known = n -> {
            if (n.isText() && !choices.contains(n.text())) n.problem("no choice '" + n.text() + "'" + among(n.text(), choices));
            else if (n.isText() && !seen.add(n.text())) n.problem("'" + n.text() + "' has its word already");
        };
        root.get("words").filter(Node::isArray).ifPresent(list -> list.items().stream().filter(Node::isObject).forEach(w -> w.get("choice").ifPresent(known)));
    }

    private Word word(Node n) {
        n.only(WORD, UNKNOWN);
        return new Word(text(n, "choice", 40), text(n, "word", 40), n.get("hint").map(h -> sentence(h, 300)).orElse(""));
    }

    private Example example(Node n, Optional<Exercise> exercise) {
        n.only(EXAMPLE, UNKNOWN);
        Subject subject = n.require("subject").map(LessonCodec::subject).orElse(ANY);
        Example example = new Example(text(n, "caption", 300), subject, list(n, "reference", s -> SettingCodec.setting(s, subject)), list(n, "altered", s -> SettingCodec.setting(s, subject)),
            list(n, "others", s -> SettingCodec.setting(s, subject)), n.get("adjust").map(a -> SettingCodec.parameter(a, subject)),
            n.get("match").map(x -> Reading.word(x, Matching.values(), Matching::id)));
        if (Stream.of("reference", "altered", "others").allMatch(key -> n.get(key).map(Node::isSound).orElse(true))) differs(n, example, example.matching(exercise) == Matching.STEM);
        return example;
    }

    /** B is something else than A, as far as the file can tell. */
    private static void differs(Node n, Example example, boolean matched) {
        boolean more = !example.others().isEmpty(), same = example.reference().containsAll(example.altered());
        boolean fader = example.altered().stream().allMatch(s -> s instanceof Lesson.Setting.Amount && s.parameter().equals("gain"));
        if (more && example.subject().solo()) n.problem("'others' needs stems beside the subject; say in the subject how many 'stems' play");
        else if (!more && example.altered().isEmpty()) n.problem("'altered' is missing: A and B would be alike");
        else if (!more && same) n.problem("'altered' sets what A has: A and B would be alike");
        else if (!more && fader && matched) n.problem("the fader is all that moves, and match \"stem\" makes the stem as loud as it was: A and B would be alike; write \"match\": \"mix\"");
        for (String key : List.of("reference", "altered", "others")) n.get(key).ifPresent(SettingCodec::once);
    }

    /** What stands in place of a song: made by code, or songs in a row. */
    static final List<String> SIGNALS = Stream.concat(Signal.ids().stream(), Medleys.SONGS.keySet().stream().sorted()).toList();

    static final Subject ANY = new Subject(false, List.of(), Set.of(), Set.of(), Set.of(), false, 1, 1);

    static Subject subject(Node n) {
        n.only(SUBJECT, UNKNOWN);
        boolean master = n.get("on").map(o -> o.word(List.of("stem", "master"))).filter("master"::equals).isPresent();
        Set<String> families = words(n, "families", Arrays.stream(Family.values()).map(Family::id).toList());
        Set<String> roles = words(n, "roles", Arrays.stream(Role.values()).map(Role::id).toList());
        int[] stems = n.get("stems").map(LessonCodec::stems).orElse(new int[] {1, master ? Integer.MAX_VALUE : 1});
        Set<String> ids = new LinkedHashSet<>(list(n, "ids", i -> sentence(i, 40)));
        return new Subject(master, List.copyOf(words(n, "signals", SIGNALS)), ids, families, roles, Reading.flag(n, "mono"),
            stems[0], stems[1]);
    }

    /** A count, a pair [least, most], or "all". */
    private static int[] stems(Node n) {
        if (n.isText()) {
            n.word(List.of("all"));
            return new int[] {2, Integer.MAX_VALUE};
        }
        if (!n.isArray()) {
            int count = n.whole(1, 64);
            return new int[] {count, count};
        }
        return Reading.pair(n, 1);
    }
}
