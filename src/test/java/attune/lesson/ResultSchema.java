package attune.lesson;

import static attune.lesson.Schemas.list;
import static attune.lesson.Schemas.object;
import static attune.lesson.Schemas.range;
import static attune.lesson.Schemas.ref;
import static attune.lesson.Schemas.text;
import static attune.lesson.Schemas.whole;
import static attune.lesson.Schemas.words;

import attune.session.exam.Exam;
import attune.session.exam.Finding;
import attune.session.exam.ResultCodec;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schema of result files. */
final class ResultSchema {
    private static final String[] ALWAYS = ResultCodec.RESULT.stream().filter(k -> !k.equals("profile")).toArray(String[]::new);

    private ResultSchema() {}

    static JsonObject result() {
        JsonObject root = Schemas.root("Attune result", "What came of a test; 'attune verify' marks it anew. See docs/result-format.md.");
        JsonObject seed = Schemas.number("A whole number of 64 bits.");
        seed.addProperty("type", "integer");
        JsonObject sizes = Schemas.filled(list(range(ResultCodec.SMALLEST, ResultCodec.LARGEST, "On the axis of the lesson's skill."), "Of the changes that are asked about, from the smallest."));
        sizes.addProperty("maxItems", ResultCodec.MOST_SIZES);
        JsonObject songs = Schemas.filled(list(ref("song"), "What the test is asked on."));
        songs.addProperty("maxItems", ResultCodec.MOST_SONGS);
        JsonObject complete = Schemas.flag("All questions are answered.");
        complete.remove("default");
        Map<String, JsonObject> keys = new java.util.HashMap<>();
        keys.put("version", text("Of the program that gave the test."));
        keys.put("profile", text("Who took it; left out for who goes without a name."));
        keys.put("at", text("When it ended, in UTC."));
        keys.put("device", text("What it was heard on; empty before a listening check."));
        keys.put("lesson", text("The lesson's id."));
        keys.put("lessonHash", hash("Of what the lesson's file says."));
        keys.put("seed", seed);
        keys.put("form", words("Two forms of a seed are equally hard.", Stream.of(Exam.Form.values()).map(Exam.Form::name)));
        keys.put("of", whole(Exam.LEAST, Exam.MOST, null, "Questions of the test."));
        keys.put("complete", complete);
        keys.put("sizes", sizes);
        keys.put("songs", songs);
        keys.put("questions", list(ref("question"), "Those that were answered, in their order."));
        keys.put("result", ref("result"));
        Schemas.properties(root, ResultCodec.RESULT, keys, ALWAYS);
        JsonObject definitions = new JsonObject();
        definitions.add("song", object("A song of the test.", ResultCodec.SONG, Map.of(
            "id", text("Its id."),
            "hash", hash("Of what its file says, and of every sample of its stems."),
            "practised", whole(0, Integer.MAX_VALUE, null, "Answers of the same skill that the learner had given on it in practice: 0 for a song that was held out.")), "id", "hash", "practised"));
        definitions.add("question", object("A question and its answer.", ResultCodec.QUESTION, Map.of(
            "number", whole(1, Exam.MOST, null, "From 1."),
            "song", text("The song's id."),
            "size", range(ResultCodec.SMALLEST, ResultCodec.LARGEST, "Of the change that was asked for."),
            "seed", seed,
            "sounds", hash("Of the sounds in their order, every sample of them."),
            "answer", object("What was chosen.", Map.of("choice", text("Its id.")), "choice"),
            "score", range(0, 1, "1 for right."),
            "seconds", range(0, ResultCodec.LONGEST, "From the first listen to the answer; left out where nobody measured.")), "number", "song", "size", "seed", "sounds", "answer", "score"));
        definitions.add("result", object("What may be said.", ResultCodec.FINDING, Map.of(
            "label", words("How much is known.", Arrays.stream(Finding.Label.values()).map(Finding.Label::id)),
            "answered", whole(0, Exam.MOST, null, "Answers."),
            "right", whole(0, Exam.MOST, null, "Right ones."),
            "unit", text("Of the sizes and of the thresholds."),
            "threshold", ref("interval"),
            "noticeable", ref("interval")), "label", "answered", "right", "unit"));
        definitions.add("interval", object("A change, and between which two it lies with a chance of 0.95.", ResultCodec.INTERVAL, Map.of(
            "value", range(0, ResultCodec.LARGEST, "The best guess."),
            "low", range(0, ResultCodec.LARGEST, "The lower end."),
            "high", range(0, ResultCodec.LARGEST, "The upper end.")), "value", "low", "high"));
        root.add("definitions", definitions);
        return root;
    }

    private static JsonObject hash(String description) {
        JsonObject o = text("SHA-256. " + description);
        o.addProperty("pattern", "^[0-9a-f]{64}$");
        return o;
    }
}
