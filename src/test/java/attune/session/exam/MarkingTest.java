package attune.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.lesson.Answer;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in a result file is found, where it was changed. */
class MarkingTest {
    @TempDir Path folder;
    private ExamRoom room;
    private JsonObject file;

    @BeforeEach void take() throws Exception {
        room = new ExamRoom(folder);
        ExamRun run = room.begin(Long.MIN_VALUE + 12_345, 36);
        for (int n = 1; n <= 36; n++) {
            double size = run.ask(n).prepared().question().head().size();
            run.answer(size > 1 ? run.ask(n).prepared().question().truth() : new Answer.Choice("1"));
        }
        Path out = folder.resolve("out/result.json");
        ResultCodec.write(out, run.result());
        assertThat(ResultCodec.read(out, "result.json")).satisfies(r -> assertThat(ResultCodec.json(r)).isEqualTo(JsonParser.parseString(Files.readString(out))));
        file = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
        assertThat(places()).isEmpty();
        assertThat(file.getAsJsonObject("result").has("threshold")).isTrue();
    }


    private List<String> places() {
        return Marking.disagreements("result.json", ResultCodec.parse("result.json", file.toString()), room.library, room.asker).stream().map(Problem::place).toList();
    }

    private JsonElement at(String path) {
        JsonElement at = file;
        for (String part : path.split("[.\\[\\]]+")) at = at instanceof JsonArray a ? a.get(Integer.parseInt(part)) : at.getAsJsonObject().get(part);
        return at;
    }

    /** What is found when one value is another. */
    private List<String> edited(String path, String value) {
        int dot = path.lastIndexOf('.');
        JsonObject parent = (dot < 0 ? file : at(path.substring(0, dot))).getAsJsonObject();
        String key = path.substring(dot + 1);
        JsonElement was = parent.get(key);
        parent.add(key, JsonParser.parseString(value));
        assertThat(parent.get(key)).as(path).isNotEqualTo(was);
        try {
            return places();
        } finally {
            parent.add(key, was);
        }
    }

    /** Of question 4, which was not right. */
    private int missed() {
        for (int i = 0; i < 36; i++) if (at("questions[" + i + "].score").getAsDouble() == 0) return i;
        throw new IllegalStateException();
    }

    @Test void everyChangedValueIsFound() {
        int i = missed();
        String q = "questions[" + i + "]";
        String zeros = "\"" + "0".repeat(64) + "\"";
        assertThat(edited(q + ".score", "1")).containsExactly(q + ".score");
        assertThat(edited(q + ".sounds", zeros)).containsExactly(q + ".sounds");
        assertThat(edited(q + ".seed", "5")).containsExactly(q + ".seed");
        assertThat(edited(q + ".size", "0.123")).containsExactly(q + ".size");
        assertThat(edited(q + ".song", "\"song-9\"")).containsExactly(q + ".song");
        assertThat(edited(q + ".number", "77")).containsExactly(q + ".number");
        assertThat(edited(q + ".answer", "{\"choice\": \"4\"}")).contains(q + ".answer");
        double threshold = at("result.threshold.value").getAsDouble();
        assertThat(edited("result.threshold.value", String.valueOf(threshold * 0.999))).containsExactly("result.threshold.value");
        assertThat(edited("result.threshold.low", String.valueOf(threshold * 0.99))).containsExactly("result.threshold.low");
        assertThat(edited("result.noticeable.high", String.valueOf(threshold))).containsExactly("result.noticeable.high");
        assertThat(edited("result.right", "36")).containsExactly("result.right");
        assertThat(edited("result.answered", "35")).containsExactly("result.answered");
        assertThat(edited("result.unit", "\"LU\"")).containsExactly("result.unit");
        assertThat(edited("result.label", "\"not heard\"")).containsExactly("result.label");
        assertThat(edited("lessonHash", zeros)).containsExactly("lessonHash");
        assertThat(edited("songs[0].hash", zeros)).containsExactly("songs[0].hash");
        assertThat(edited("form", "\"B\"")).hasSizeGreaterThan(30).allMatch(p -> p.startsWith("questions[") || p.startsWith("result."));
        assertThat(edited("seed", "0")).hasSizeGreaterThan(30);
    }

    /** An answer that is made right, and its score with it, does not fit the estimate. */
    @Test void aChangedAnswerIsFound() {
        int i = missed();
        List<List<String>> found = List.of("1", "2", "3").stream().filter(id -> !at("questions[" + i + "].answer.choice").getAsString().equals(id))
            .map(id -> edited("questions[" + i + "].answer.choice", "\"" + id + "\"")).toList();
        // One of the two others is the right one; the other is wrong as before, and changes no score.
        assertThat(found).anySatisfy(places -> assertThat(places).contains("questions[" + i + "].score", "result.right"));
    }

    @Test void aTestThatWasStoppedIsMarkedToo() {
        JsonArray questions = file.getAsJsonArray("questions");
        questions.remove(35);
        file.addProperty("complete", false);
        assertThat(places()).contains("result.answered");
    }

    @Test void anotherVersionIsNamedWhereSomethingDisagrees() {
        file.addProperty("version", "9.9");
        assertThat(places()).isEmpty();
        assertThat(edited("songs[0].hash", "\"" + "0".repeat(64) + "\"")).containsExactly("songs[0].hash", "version");
    }

    @Test void anotherLessonOrSongIsNamed() throws Exception {
        Path lesson = folder.resolve("lessons/listening/01.json");
        Files.writeString(lesson, Files.readString(lesson).replace("[6]", "[7]"));
        assertThat(places()).containsExactly("lessonHash");
        file.addProperty("lesson", "listening/99");
        assertThatThrownBy(this::places).isInstanceOf(InvalidInput.class).hasMessageContaining("result.json: lesson: cannot be marked here: listening/99: no such lesson");
        file.addProperty("lesson", "listening/01");
        file.addProperty("lesson", lesson.toString());
        assertThatThrownBy(this::places).as("its own, by its path").isInstanceOf(InvalidInput.class).hasMessageContaining("is a file, and no lesson's id");
        file.addProperty("lesson", "listening/01");
        at("songs[1]").getAsJsonObject().addProperty("id", "elsewhere");
        assertThatThrownBy(this::places).isInstanceOf(InvalidInput.class).hasMessageContaining("result.json: songs[1].id: cannot be marked here");
    }

    @Test void brokenFilesAreRefusedWithTheirPlace() {
        for (String key : ResultCodec.RESULT) {
            if (key.equals("profile")) continue;
            JsonElement was = file.remove(key);
            assertThatThrownBy(this::places).isInstanceOf(InvalidInput.class).hasMessageContaining("'" + key + "' is missing");
            file.add(key, new JsonPrimitive(-0.5));
            assertThatThrownBy(this::places).isInstanceOf(InvalidInput.class).hasMessageContaining("result.json: " + key);
            file.add(key, was);
        }
        refused("complete", "false", "'complete' is false, but 36 of 36");
        refused("of", "30", "has 36 answers to 30 questions");
        refused("at", "\"yesterday\"", "is no time");
        refused("seed", "1e40", "is no whole number of 64 bits");
        refused("lessonHash", "\"abc\"", "is no SHA-256");
        refused("songs", "[]", "1 to 8 are allowed");
        refused("songs", "[" + at("songs[0]") + "," + at("songs[0]") + "]", "songs: has a song twice");
        refused("sizes", "[1, 2, 2]", "sizes[2]: is not above the one before");
        refused("questions[0].sounds", "\"ABC\"", "questions[0].sounds: is no SHA-256");
        refused("questions[0].sizes", "1", "unknown key 'sizes'; did you mean 'size'?");
    }

    private void refused(String path, String value, String why) {
        assertThatThrownBy(() -> edited(path, value)).isInstanceOf(InvalidInput.class).hasMessageContaining(why);
        file.remove("");
        int dot = path.lastIndexOf('.');
        if (dot > 0 && path.endsWith("sizes")) at(path.substring(0, dot)).getAsJsonObject().remove("sizes");
    }
}
