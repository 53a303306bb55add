package attune.lesson;

import static attune.lesson.Reading.UNKNOWN;
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
import attune.mix.Nearest;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Node;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private Lesson lesson(String id) {
        root.only(LESSON, UNKNOWN);
        root.get("$schema").ifPresent(Node::text);
        Matcher m = ID.matcher(id);
        Optional<Module> module = m.matches() ? Arrays.stream(Module.values()).filter(x -> x.id().equals(m.group(1))).findFirst() : Optional.empty();
        if (module.isEmpty()) throw new InvalidInput(root.file(), "", "'" + id + "' is no lesson id; a lesson lies in a folder named after its module and is named by its level, one or two digits, such as eq/05a.json. Modules are "
            + Arrays.stream(Module.values()).map(Module::id).collect(Collectors.joining(", ")));
        String title = text(root, "title", 60);
        Skill skill = root.require("skill").map(n -> n.word(Arrays.stream(Skill.values()).map(Skill::id).toList())).flatMap(Skill::of).orElse(Skill.KIND);
        List<String> learn = list(root, "learn", n -> sentence(n, 1200));
        root.get("learn").ifPresent(n -> {
            int words = learn.stream().mapToInt(p -> p.split("\\s+").length).sum();
            if (words > LEARN_WORDS) n.problem("has " + words + " words; " + LEARN_WORDS + " are the most");
        });
        root.require("learn").filter(n -> n.isArray() && n.items().isEmpty()).ifPresent(n -> n.problem("is empty"));
        Optional<Exercise> exercise = root.get("exercise").map(ExerciseCodec::read);
        Lesson lesson = new Lesson(id, module.orElseThrow(), m.group(2), title, skill, learn, list(root, "words", this::word),
            list(root, "listen", n -> example(n, exercise)), exercise, list(root, "advice", a -> AdviceCodec.read(a, exercise)),
            list(root, "sources", n -> sentence(n, 400)));
        exercise.flatMap(Exercise::choiceAxis).ifPresent(axis -> named(axis.values().stream().map(QuestionMaker::plain).toList()));
        exercise.map(Exercise::kinds).filter(k -> !k.isEmpty()).ifPresent(kinds -> named(kinds.stream().map(Kind::id).toList()));
        root.finish();
        return lesson;
    }

    /** Words speak of choices there are. */
    private void named(List<String> choices) {
        Consumer<Node> known = n -> {
            if (n.isText() && !choices.contains(n.text())) n.problem("no choice '" + n.text() + "'" + Nearest.hint(n.text(), choices));
        };
        root.get("words").filter(Node::isArray).ifPresent(list -> list.items().forEach(w -> w.get("choice").ifPresent(known)));
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
        boolean undone = example.matching(exercise) == Matching.STEM && example.others().isEmpty() && !example.altered().isEmpty()
            && example.altered().stream().allMatch(s -> s instanceof Lesson.Setting.Amount && s.parameter().equals("gain"));
        if (undone) n.problem("the fader is all that moves, and match \"stem\" makes the stem as loud as it was: A and B would be alike; write \"match\": \"mix\"");
        return example;
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
        return new Subject(master, List.copyOf(words(n, "signals", SIGNALS)), ids, families, roles, n.get("mono").map(Node::flag).orElse(false),
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
        List<Node> pair = n.items();
        if (pair.size() != 2) {
            n.problem("expected [least, most]");
            return new int[] {1, 1};
        }
        int least = pair.get(0).whole(1, 64), most = pair.get(1).whole(1, 64);
        if (least > most) n.problem("the least, " + least + ", is above the most, " + most);
        return new int[] {least, Math.max(least, most)};
    }
}
