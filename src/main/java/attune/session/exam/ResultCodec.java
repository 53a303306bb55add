package attune.session.exam;

import attune.lesson.AnswerCodec;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.session.JsonFile;
import attune.session.exam.ExamResult.Marked;
import attune.session.exam.ExamResult.Material;
import attune.session.exam.Exam.Form;
import attune.session.exam.Finding.Interval;
import attune.session.exam.Finding.Label;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Result files: docs/result-format.md. */
public final class ResultCodec {
    public static final List<String> RESULT = List.of("version", "profile", "at", "device", "lesson", "lessonHash", "seed", "form", "of", "complete", "sizes", "songs", "questions", "result"),
        SONG = List.of("id", "hash", "practised"), QUESTION = List.of("number", "song", "size", "seed", "sounds", "answer", "score", "seconds"),
        FINDING = List.of("label", "answered", "right", "unit", "threshold", "noticeable"), INTERVAL = List.of("value", "low", "high");
    public static final int MOST_SONGS = 8, MOST_SIZES = 40;
    public static final double SMALLEST = 1e-6, LARGEST = 1e6, LONGEST = 1e6;

    private ResultCodec() {}

    /** Complete or not at all; its folder is made. */
    public static void write(Path file, ExamResult result) throws IOException {
        JsonFile.write(file, json(result));
    }

    public static JsonObject json(ExamResult r) {
        JsonObject o = new JsonObject();
        o.addProperty("version", r.version());
        r.profile().ifPresent(p -> o.addProperty("profile", p));
        o.addProperty("at", r.at().toString());
        o.addProperty("device", r.device());
        o.addProperty("lesson", r.exam().lesson());
        o.addProperty("lessonHash", r.lessonHash());
        o.addProperty("seed", r.exam().seed());
        o.addProperty("form", r.exam().form().name());
        o.addProperty("of", r.exam().questions());
        o.addProperty("complete", r.complete());
        JsonArray sizes = new JsonArray(), songs = new JsonArray(), questions = new JsonArray();
        r.exam().sizes().forEach(s -> sizes.add(MixCodec.number(s)));
        r.materials().forEach(m -> songs.add(json(m)));
        r.questions().forEach(q -> questions.add(json(q)));
        o.add("sizes", sizes);
        o.add("songs", songs);
        o.add("questions", questions);
        o.add("result", json(r.finding()));
        return o;
    }

    private static JsonObject json(Material m) {
        JsonObject o = new JsonObject();
        o.addProperty("id", m.song());
        o.addProperty("hash", m.hash());
        o.addProperty("practised", m.practised());
        return o;
    }

    private static JsonObject json(Marked q) {
        JsonObject o = new JsonObject();
        o.addProperty("number", q.number());
        o.addProperty("song", q.song());
        o.add("size", MixCodec.number(q.size()));
        o.addProperty("seed", q.seed());
        o.addProperty("sounds", q.sounds());
        o.add("answer", AnswerCodec.json(q.answer()));
        o.add("score", MixCodec.number(q.score()));
        q.seconds().ifPresent(s -> o.add("seconds", MixCodec.number(s)));
        return o;
    }

    private static JsonObject json(Finding f) {
        JsonObject o = new JsonObject();
        o.addProperty("label", f.label().id());
        o.addProperty("answered", f.answered());
        o.addProperty("right", f.right());
        o.addProperty("unit", f.unit());
        f.threshold().ifPresent(i -> o.add("threshold", json(i)));
        f.noticeable().ifPresent(i -> o.add("noticeable", json(i)));
        return o;
    }

    private static JsonObject json(Interval i) {
        JsonObject o = new JsonObject();
        o.add("value", MixCodec.number(i.value()));
        o.add("low", MixCodec.number(i.low()));
        o.add("high", MixCodec.number(i.high()));
        return o;
    }

    /** @param name that problems carry @throws InvalidInput when it is no result file */
    public static ExamResult read(Path file, String name) {
        return parse(Node.read(file, name));
    }

    /** @param name that problems carry */
    public static ExamResult parse(String name, String text) {
        return parse(Node.parse(name, text));
    }

    private static ExamResult parse(Node n) {
        n.only(RESULT, "unknown key '%s'");
        String version = text(n, "version"), device = text(n, "device"), lesson = text(n, "lesson"), lessonHash = hash(n, "lessonHash");
        Optional<String> profile = n.get("profile").map(Node::text);
        Instant at = n.require("at").map(ResultCodec::instant).orElse(Instant.EPOCH);
        long seed = n.require("seed").map(ResultCodec::seed).orElse(0L);
        List<String> forms = Stream.of(Form.values()).map(Form::name).toList();
        Form form = n.require("form").map(f -> f.word(forms)).filter(forms::contains).map(Form::valueOf).orElse(Form.A);
        int of = n.require("of").map(q -> q.whole(Exam.LEAST, Exam.MOST)).orElse(Exam.LEAST);
        boolean complete = n.require("complete").map(Node::flag).orElse(false);
        List<Double> sizes = n.require("sizes").map(s -> few(s, MOST_SIZES).stream().map(ResultCodec::size).toList()).orElse(List.of());
        List<Material> songs = n.require("songs").map(s -> few(s, MOST_SONGS).stream().map(ResultCodec::material).toList()).orElse(List.of());
        List<Marked> questions = n.require("questions").map(q -> q.items().stream().map(ResultCodec::marked).toList()).orElse(List.of());
        Finding finding = n.require("result").map(ResultCodec::finding).orElse(null);
        n.get("sizes").ifPresent(s -> rising(s, sizes));
        n.get("songs").ifPresent(s -> {
            if (songs.stream().map(Material::song).distinct().count() < songs.size()) s.problem("has a song twice");
        });
        if (questions.size() > of) n.problem("has " + questions.size() + " answers to " + of + " questions");
        else if (complete != (questions.size() == of)) n.problem("'complete' is " + complete + ", but " + questions.size() + " of " + of + " questions are answered");
        n.finish();
        Exam exam = new Exam(lesson, seed, form, sizes, songs.stream().map(Material::song).toList(), of);
        return new ExamResult(version, profile, at, device, lessonHash, exam, songs, questions, finding);
    }

    private static String text(Node n, String key) {
        return n.require(key).map(Node::text).orElse("");
    }

    private static String hash(Node n, String key) {
        return n.require(key).map(h -> {
            String hash = h.text();
            if (h.isText() && !hash.matches("[0-9a-f]{64}")) h.problem("is no SHA-256: 64 digits 0-9 and a-f");
            return hash;
        }).orElse("");
    }

    private static Instant instant(Node n) {
        try {
            return Instant.parse(n.text());
        } catch (DateTimeException e) {
            if (n.isText()) n.problem("is no time such as 2026-03-01T10:00:00Z");
            return Instant.EPOCH;
        }
    }

    /** All 64 bits: as a double it would lose the last ones. */
    private static long seed(Node n) {
        try {
            if (n.isNumber()) return n.json().getAsBigDecimal().longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            // then it is none
        }
        n.problem("is no whole number of 64 bits");
        return 0;
    }

    private static List<Node> few(Node list, int most) {
        List<Node> all = list.items();
        if (list.isArray() && (all.isEmpty() || all.size() > most)) list.problem("has " + all.size() + " entries; 1 to " + most + " are allowed");
        return all.size() > most ? List.of() : all;
    }

    private static void rising(Node list, List<Double> sizes) {
        for (int i = 1; i < sizes.size(); i++) if (sizes.get(i) <= sizes.get(i - 1)) list.items().get(i).problem("is not above the one before");
    }

    private static double size(Node n) {
        return n.number(SMALLEST, LARGEST);
    }

    private static Material material(Node n) {
        n.only(SONG, "unknown key '%s'");
        return new Material(text(n, "id"), hash(n, "hash"), n.require("practised").map(p -> p.whole(0, Integer.MAX_VALUE)).orElse(0));
    }

    private static Marked marked(Node n) {
        n.only(QUESTION, "unknown key '%s'");
        Optional<Double> seconds = n.get("seconds").map(s -> s.number(0, LONGEST));
        return new Marked(n.require("number").map(i -> i.whole(1, Exam.MOST)).orElse(1), n.require("seed").map(ResultCodec::seed).orElse(0L), text(n, "song"),
            n.require("size").map(ResultCodec::size).orElse(1.0), n.require("answer").map(AnswerCodec::answer).orElse(null), n.require("score").map(s -> s.number(0, 1)).orElse(0.0),
            seconds.map(OptionalDouble::of).orElse(OptionalDouble.empty()), hash(n, "sounds"));
    }

    private static Finding finding(Node n) {
        n.only(FINDING, "unknown key '%s'");
        List<String> labels = Arrays.stream(Label.values()).map(Label::id).toList();
        String label = n.require("label").map(l -> l.word(labels)).orElse("");
        return new Finding(Label.values()[Math.max(0, labels.indexOf(label))], n.require("answered").map(a -> a.whole(0, Exam.MOST)).orElse(0),
            n.require("right").map(a -> a.whole(0, Exam.MOST)).orElse(0), text(n, "unit"), n.get("threshold").map(ResultCodec::interval), n.get("noticeable").map(ResultCodec::interval));
    }

    private static Interval interval(Node n) {
        n.only(INTERVAL, "unknown key '%s'");
        double[] all = INTERVAL.stream().mapToDouble(key -> n.require(key).map(v -> v.number(0, LARGEST)).orElse(0.0)).toArray();
        return new Interval(all[0], all[1], all[2]);
    }
}
