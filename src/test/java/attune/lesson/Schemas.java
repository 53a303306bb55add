package attune.lesson;

import attune.dsp.effect.PlaybackSystem;
import attune.material.Family;
import attune.material.Role;
import attune.mix.Automation;
import attune.mix.codec.MixCodec;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON Schemas of the four kinds of file, made from the declared parameters, the closed sets of words and the codec's keys. */
final class Schemas {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String LINE = "^[^\\x00-\\x1f\\x7f-\\x9f]*\\S[^\\x00-\\x1f\\x7f-\\x9f]*$";
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private Schemas() {}

    /** File name and text of each schema. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("lesson.schema.json", PRETTY.toJson(lesson()) + "\n");
        all.put("mix.schema.json", PRETTY.toJson(MixSchema.mix()) + "\n");
        all.put("result.schema.json", PRETTY.toJson(ResultSchema.result()) + "\n");
        all.put("song.schema.json", PRETTY.toJson(song()) + "\n");
        return all;
    }

    // --- lesson ------------------------------------------------------------------------------------------------------

    static JsonObject lesson() {
        JsonObject root = root("Attune lesson", "One lesson: what it teaches, examples to listen to, the exercise, advice. See docs/lesson-format.md.");
        properties(root, LessonCodec.LESSON, Map.of(
            "$schema", text("Where this schema lies, for editors that help while typing."),
            "title", text(60, "Shown in lists."),
            "skill", words("What is trained and measured.", Arrays.stream(Skill.values()).map(Skill::id)),
            "learn", list(text(1200, "A paragraph."), "What it is, why a mixer does it, what to listen for; " + LessonCodec.LEARN_WORDS + " words in all at the most."),
            "words", list(ref("word"), "What the choices are called."),
            "listen", list(ref("example"), "Pairs of sounds to listen to before the questions."),
            "exercise", ref("exercise"),
            "advice", list(ref("advice"), "What the review says about mistakes. The entry that names most of the mistake is used."),
            "sources", list(text(400, "A source."), "Where the numbers come from.")), "title", "skill", "learn");
        root.getAsJsonObject("properties").getAsJsonObject("learn").addProperty("minItems", 1);
        where(Conditions.lesson(), root);
        JsonObject definitions = new JsonObject();
        definitions.add("word", object("A choice in plain words.", LessonCodec.WORD, Map.of(
            "choice", text(40, "The choice's id: its plain number, such as 500 or -50."),
            "word", text(40, "What it is called."),
            "hint", text(300, "What it sounds like.")), "choice", "word"));
        definitions.add("example", where(Conditions.example(), object("Two sounds to compare, labelled.", LessonCodec.EXAMPLE, Map.of(
            "caption", text(300, "What to listen for, and when."),
            "subject", ref("subject"),
            "reference", list(ref("setting"), "What A has."),
            "altered", list(ref("setting"), "What B has."),
            "others", list(ref("setting"), "What B has on every other stem."),
            "match", words("What is made equally loud; as in the exercise when left out.", Arrays.stream(Lesson.Matching.values()).map(Lesson.Matching::id)),
            "adjust", ref("parameter")), "caption", "subject")));
        definitions.add("subject", object("Which stem is changed, and what plays with it.", LessonCodec.SUBJECT, Map.of(
            "on", words("What the change is made on; stem when left out.", Stream.of("stem", "master")),
            "signals", list(words("A generated sound.", LessonCodec.SIGNALS.stream()), "Generated sounds that may serve in place of a song."),
            "ids", list(text(40, "A stem's id."), "Stems with these ids only."),
            "families", list(words("A family of instruments.", Arrays.stream(Family.values()).map(Family::id)), "Stems of these only."),
            "roles", list(words("What a stem does in the music.", Arrays.stream(Role.values()).map(Role::id)), "Stems of these only."),
            "mono", flag("Mono stems only, as panning needs."),
            "stems", stems())));
        JsonObject anything = described("In the parameter's unit; a word, true or false where a mix file has one.");
        JsonArray parts = new JsonArray();
        for (JsonObject part : List.of(range(0, 1, "Part of the song."), number("The value there."), words("How it goes to the next.", Arrays.stream(Automation.Shape.values()).map(Automation.Shape::id)))) parts.add(part);
        JsonObject point = list(new JsonObject(), "Part of the song, value and, where not straight, how it goes to the next: smooth or step.");
        point.add("items", parts);
        point.addProperty("minItems", 2);
        point.addProperty("maxItems", 3);
        JsonObject path = text("A parameter inside the stem's channel or the master, such as gain or eq[0].type, or of the whole mix, such as reverb.decay or monitor.");
        definitions.add("setting", where(ParameterConditions.setting(), object("What is given to a parameter.", SettingCodec.SETTING, Map.of(
            "parameter", path,
            "value", anything,
            "relative", flag("Added to what the song's mix has, not put in its place."),
            "curve", filled(list(point, "In place of a value: automation, its beats parts of the song from 0 to 1."))), "parameter")));
        JsonObject amounts = list(ref("amount"), "For mode find: by how much it may have been done.");
        amounts.addProperty("minItems", 2);
        definitions.add("kind", object("One of the things that may have been done.", ExerciseCodec.KIND, Map.of(
            "id", text(40, "Answers name it by this."),
            "label", text(60, "What the choice says."),
            "set", list(ref("setting"), "What B has if this is the truth."),
            "others", list(ref("setting"), "What B has on every other stem."),
            "amounts", amounts,
            "fix", text(60, "For mode find: what puts it right, asked beside it.")), "id", "label"));
        definitions.add("amount", object("By how much.", ExerciseCodec.AMOUNT, Map.of(
            "id", text(40, "Answers name it by this."),
            "label", text(60, "What the choice says."),
            "set", list(ref("setting"), "What B has beside what the kind sets.")), "id", "label"));
        JsonObject bars = list(whole(1, 64, null, "So many bars."), "The fewest and the most bars that a ride lasts.");
        bars.addProperty("minItems", 2);
        bars.addProperty("maxItems", 2);
        definitions.add("rides", where(Conditions.rides(), object("What is drawn.", ExerciseCodec.RIDES, Map.of(
            "depths", filled(list(range(-24, 24, "dB."), "One of these is drawn for each ride or phrase.")),
            "bars", bars,
            "phrases", whole(2, 16, null, "In place of rides: so many equal parts of the song, sung unevenly, to be levelled."),
            "tolerance", range(0.1, 24, "dB that still count as right."),
            "beats", range(0.1, 64, "Beats by which an edge may be off and still count as right.")), "depths", "tolerance")));
        JsonObject tolerance = number("For match, place and ask point: the error that still counts as right.");
        tolerance.addProperty("exclusiveMinimum", 0);
        tolerance.addProperty("maximum", 10000);
        definitions.add("vary", where(ParameterConditions.vary(), object("A parameter that differs, or is drawn for each question.", ExerciseCodec.VARY, Map.of(
            "parameter", ref("parameter"),
            "reference", number("What the reference has. Left out: what the song has for relative or roving values, else the value drawn."),
            "rove", list(number("An amount."), "One of these is added to the reference, another for each question."),
            "values", distinct(filled(list(number("A value."), "One of these is drawn; with choices, they are what can be answered."))),
            "relative", flag("The values are added to the reference."),
            "spread", range(0, 0.5, "Part by which the value varies either way; 0.3 is 30 %."),
            "jitter", range(0, 1, "Octaves by which the value varies either way."),
            "choices", flag("The values are the choices of the answer."),
            "size", flag("This is the change whose size is measured."),
            "tolerance", tolerance), "parameter", "values")));
        definitions.add("exercise", where(Conditions.exercise(), object("The questions.", ExerciseCodec.EXERCISE, Map.ofEntries(
            Map.entry("mode", words("How it is answered.", Arrays.stream(Mode.values()).map(Mode::id))),
            Map.entry("ask", words("What is to be told; value when left out, in mode find faults.", Arrays.stream(Lesson.Ask.values()).map(Lesson.Ask::id))),
            Map.entry("prompt", text(200, "The question; {stem} stands for the name of the stem.")),
            Map.entry("questions", whole(1, ExerciseCodec.MOST_QUESTIONS, ExerciseCodec.QUESTIONS, "How many.")),
            Map.entry("clean", whole(ExerciseCodec.LEAST_CLEAN, ExerciseCodec.MOST_QUESTIONS, null, "So many right answers from the first on pass at once; never when left out.")),
            Map.entry("pass", range(1, ExerciseCodec.MOST_QUESTIONS, "Points that pass; " + ExerciseCodec.PASS + " of the questions when left out, in mode find " + ExerciseCodec.FIND_PASS + ".")),
            Map.entry("subject", ref("subject")),
            Map.entry("fixed", list(ref("setting"), "What both mixes have.")),
            Map.entry("vary", list(ref("vary"), "What differs.")),
            Map.entry("match", words("What is made equally loud; stem when left out, none in modes match, place and draw.", Arrays.stream(Lesson.Matching.values()).map(Lesson.Matching::id))),
            Map.entry("switches", whole(0, 99, 0, "How often A and B may be changed; 0 for freely.")),
            Map.entry("signalsFirst", whole(0, ExerciseCodec.MOST_QUESTIONS, 0, "How many questions use a generated sound before songs do.")),
            Map.entry("altered", list(ref("setting"), "What only the altered mix has.")),
            Map.entry("others", list(ref("setting"), "What only the altered mix has, on every stem beside the subject.")),
            Map.entry("kinds", list(ref("kind"), "The choices where what was done is asked.")),
            Map.entry("ordered", flag("The kinds form a scale.")),
            Map.entry("amount", number("The size of the change on the skill's axis, where no entry of vary has it.")),
            Map.entry("measure", words("What the stems are told by, with ask most.", Arrays.stream(Lesson.Measure.values()).map(m -> m.name().toLowerCase(java.util.Locale.ROOT)))),
            Map.entry("faults", whole(1, ExerciseCodec.MOST_FAULTS, 1, "For mode find: how many there are.")),
            Map.entry("rides", ref("rides")),
            Map.entry("systems", distinct(list(words("A playback system.", Arrays.stream(PlaybackSystem.values()).map(PlaybackSystem::id)), "Both mixes can be heard on these too."))),
            Map.entry("hidden", flag("For match and place: the reference is not heard before the answer.")),
            Map.entry("again", whole(1, ExerciseCodec.MOST_MINUTES, null, "Minutes after which the lesson is worth doing again, to hear what tiredness does.")),
            Map.entry("moved", whole(1, 64, 1, "For match, place and draw: how many stems are put back."))), "mode", "prompt", "subject")));
        definitions.add("advice", object("What is said about a mistake.", AdviceCodec.ADVICE, Map.of(
            "truth", text("What was right: a choice, or a stem's role or family; any when left out."),
            "answer", text("What was answered: the same, or more or less of what was missed; any when left out."),
            "stem", text("The stem that was changed, by its id, role or family; any when left out."),
            "missed", text("What was missed: a parameter of match and place, height or time of what is drawn, a part of what is found."),
            "say", text(400, "The advice.")), "say"));
        definitions.add("parameter", parameter());
        root.add("definitions", definitions);
        return root;
    }

    private static JsonObject parameter() {
        JsonObject o = text("A parameter inside the stem's channel or the master, such as gain or eq[0].frequency, or of the whole mix, such as reverb.decay.");
        o.addProperty("pattern", ParameterConditions.parameter());
        return o;
    }

    private static JsonObject where(JsonArray conditions, JsonObject o) {
        o.add("allOf", conditions);
        return o;
    }

    private static JsonObject stems() {
        JsonObject count = range(1, 64, "So many."), pair = list(count, "The least and the most.");
        count.addProperty("type", "integer");
        pair.addProperty("minItems", 2);
        pair.addProperty("maxItems", 2);
        JsonObject o = described("How many stems play: a count, [least, most], or all.");
        JsonArray any = new JsonArray();
        for (JsonElement e : List.of(count, pair, words("All there are.", Stream.of("all")))) any.add(e);
        o.add("anyOf", any);
        return o;
    }

    // --- song --------------------------------------------------------------------------------------------------------

    static JsonObject song() {
        JsonObject root = root("Attune song", "A song folder's song.json. See docs/song-format.md."), definitions = MixSchema.definitions(), mix = described("The mix to begin with.");
        mix.addProperty("type", "object");
        MixSchema.properties(mix);
        definitions.add("mix", mix);
        Map<String, JsonObject> stem = new LinkedHashMap<>(), section = new LinkedHashMap<>(), keys = new LinkedHashMap<>();
        JsonObject id = text("Mixes name the stem by it.");
        id.addProperty("pattern", "^[A-Za-z0-9_-]{1,40}$");
        stem.put("id", id);
        stem.put("name", text("What people read; the id when left out."));
        stem.put("file", text("The plain name of a sound file in the same folder."));
        stem.put("role", words("What it does in the music.", Arrays.stream(Role.values()).map(Role::id)));
        stem.put("family", words("What kind of instrument it is.", Arrays.stream(Family.values()).map(Family::id)));
        definitions.add("stem", object("One recorded part.", stem, "id", "file"));
        section.put("name", text("Such as Verse."));
        section.put("bar", whole(1, 9999, null, "Where it begins; the first bar is 1."));
        section.put("bars", whole(1, 9999, null, "How long it is."));
        definitions.add("section", object("A named stretch.", section, "name", "bar", "bars"));
        JsonObject stems = filled(list(ref("stem"), "The parts, in the order in which they are shown."));
        stems.addProperty("maxItems", 64);
        keys.put("title", text("Shown in lists."));
        keys.put("tempo", range(20, 400, "Beats a minute."));
        keys.put("meter", whole(1, 32, 4, "Beats in a bar."));
        keys.put("bars", whole(1, 9999, null, "Bars the song has; counted from its length when left out."));
        keys.put("credits", text("Who made it."));
        keys.put("licence", text("What others may do with it."));
        keys.put("sections", list(ref("section"), "Named stretches."));
        keys.put("stems", stems);
        keys.put("mix", ref("mix"));
        properties(root, keys, "title", "tempo", "stems");
        root.add("definitions", definitions);
        return root;
    }

    // --- the words of a schema ---------------------------------------------------------------------------------------

    static JsonObject root(String title, String description) {
        JsonObject o = new JsonObject();
        o.addProperty("$schema", DIALECT);
        o.addProperty("title", title);
        o.addProperty("description", description);
        o.addProperty("type", "object");
        return o;
    }

    static JsonObject described(String description) {
        JsonObject o = new JsonObject();
        o.addProperty("description", description);
        return o;
    }

    static JsonObject ref(String definition) {
        JsonObject o = new JsonObject();
        o.addProperty("$ref", "#/definitions/" + definition);
        return o;
    }

    static JsonObject text(String description) {
        JsonObject o = described(description);
        o.addProperty("type", "string");
        return o;
    }

    /** A line that says something. */
    static JsonObject text(int most, String description) {
        JsonObject o = text(description);
        o.addProperty("maxLength", most);
        o.addProperty("pattern", LINE);
        return o;
    }

    static JsonObject words(String description, Stream<String> words) {
        JsonObject o = described(description);
        JsonArray all = new JsonArray();
        words.forEach(all::add);
        o.add("enum", all);
        return o;
    }

    static JsonObject flag(String description) {
        JsonObject o = described(description);
        o.addProperty("type", "boolean");
        o.addProperty("default", false);
        return o;
    }

    static JsonObject number(String description) {
        JsonObject o = described(description);
        o.addProperty("type", "number");
        return o;
    }

    static JsonObject range(double min, double max, String description) {
        JsonObject o = number(description);
        o.add("minimum", MixCodec.number(min));
        o.add("maximum", MixCodec.number(max));
        return o;
    }

    static JsonObject whole(int min, int max, Integer neutral, String description) {
        JsonObject o = range(min, max, description);
        o.addProperty("type", "integer");
        if (neutral != null) o.addProperty("default", neutral);
        return o;
    }

    static JsonObject list(JsonObject items, String description) {
        JsonObject o = described(description);
        o.addProperty("type", "array");
        o.add("items", items);
        return o;
    }

    static JsonObject filled(JsonObject list) {
        list.addProperty("minItems", 1);
        return list;
    }

    private static JsonObject distinct(JsonObject list) {
        list.addProperty("uniqueItems", true);
        return list;
    }

    static JsonObject object(String description, Map<String, JsonObject> keys, String... required) {
        JsonObject o = described(description);
        o.addProperty("type", "object");
        properties(o, keys, required);
        return o;
    }

    static JsonObject object(String description, List<String> order, Map<String, JsonObject> keys, String... required) {
        JsonObject o = described(description);
        o.addProperty("type", "object");
        properties(o, order, keys, required);
        return o;
    }

    /** The codec's keys, each of which must be described here, and no others. */
    static void properties(JsonObject o, List<String> order, Map<String, JsonObject> keys, String... required) {
        if (order.size() != keys.size() || !keys.keySet().containsAll(order)) throw new IllegalStateException("the codec knows " + order + ", the schema " + keys.keySet());
        Map<String, JsonObject> ordered = new LinkedHashMap<>();
        order.forEach(k -> ordered.put(k, keys.get(k)));
        properties(o, ordered, required);
    }

    static void properties(JsonObject o, Map<String, JsonObject> keys, String... required) {
        JsonObject all = new JsonObject();
        keys.forEach(all::add);
        o.add("properties", all);
        require(o, required);
        o.addProperty("additionalProperties", false);
    }

    static void require(JsonObject o, String... keys) {
        if (keys.length == 0) return;
        JsonArray list = new JsonArray();
        for (String key : keys) list.add(key);
        o.add("required", list);
    }
}
