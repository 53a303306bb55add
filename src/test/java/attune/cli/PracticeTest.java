package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.cli.Desk.Result;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line protocol, and the report of what it recorded. */
class PracticeTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void desk() {
        desk = new Desk(folder);
    }

    private static List<JsonObject> events(Result r) {
        assertThat(r.err()).isEmpty();
        assertThat(r.exit()).isZero();
        return r.lines().stream().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    }

    private static List<String> types(List<JsonObject> events) {
        return events.stream().map(e -> e.get("type").getAsString()).toList();
    }

    private JsonArray report() {
        return JsonParser.parseString(desk.run("report").out()).getAsJsonObject().getAsJsonArray("attempts");
    }

    @Test void aDrillIsAskedJudgedWrittenDownAndSummedUp() {
        List<JsonObject> events = events(desk.say("{\"choice\": \"500\"}\n".repeat(5), "practice", "eq/01", "--json", "--seed", "3"));
        assertThat(types(events)).containsExactly("question", "verdict", "question", "verdict", "question", "verdict", "question", "verdict", "question", "verdict", "summary");
        JsonObject question = events.get(0), verdict = events.get(1), summary = events.getLast();
        assertThat(question.keySet()).containsExactly("type", "number", "of", "lesson", "song", "seed", "mode", "prompt", "unit", "sounds", "choices");
        assertThat(question.getAsJsonArray("choices")).hasSize(5);
        assertThat(question.get("unit").getAsString()).isEqualTo("Hz");
        assertThat(verdict.keySet()).containsExactly("type", "attempt", "number", "score", "answer", "truth");
        assertThat(verdict.getAsJsonObject("truth").keySet()).contains("choice", "reference", "altered", "changes", "offset");
        assertThat(summary.keySet()).containsExactly("type", "score", "right", "of", "passed");
        double score = 0;
        int right = 0;
        for (JsonObject e : events) if (e.get("type").getAsString().equals("verdict")) {
            score += e.get("score").getAsDouble() / 5;
            if (e.getAsJsonObject("truth").get("choice").getAsString().equals("500")) right++;
        }
        assertThat(summary.get("score").getAsDouble()).isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(summary.get("right").getAsInt()).isEqualTo(right);
        assertThat(report().asList().stream().map(a -> a.getAsJsonObject().get("id").getAsString()))
            .containsExactlyElementsOf(events.stream().filter(e -> e.has("attempt")).map(e -> e.get("attempt").getAsString()).toList());
    }

    @Test void theSameSeedAsksTheSame() {
        String first = desk.say("", "practice", "eq/01", "--json", "--seed", "8").out();
        assertThat(desk.say("", "practice", "eq/01", "--json", "--seed", "8").out()).isEqualTo(first);
        assertThat(desk.say("", "practice", "eq/01", "--json", "--seed", "9").out()).isNotEqualTo(first);
    }

    @Test void whatIsNoAnswerIsSaidAndTheQuestionComesAgain() {
        String input = "nonsense\n\n{\"choice\": \"501\"}\n{\"choice\": 500}\n{\"values\": {\"a\": 1}}\n{\"quit\": 1}\n[1]\n{\"choice\": \"500\"}\n{\"quit\": true}\n";
        List<JsonObject> events = events(desk.say(input, "practice", "eq/01", "--json", "--seed", "3"));
        assertThat(events.stream().filter(e -> e.has("message")).map(e -> e.get("message").getAsString())).hasSize(7)
            .contains("no choice '501'; the choices are 250, 500, 1000, 2000, 4000", "answer: choice: expected a text, found 500", "this question is answered by a choice");
        assertThat(types(events).subList(14, 18)).containsExactly("question", "verdict", "question", "summary");
        assertThat(events.get(2)).isEqualTo(events.get(0));
        assertThat(events.getLast().get("of").getAsInt()).isEqualTo(1);
        assertThat(events.getLast().get("passed").getAsBoolean()).isFalse();
        assertThat(report()).hasSize(1);
    }

    @Test void controlsAreAnsweredByValues() {
        desk.song("two");
        for (String lesson : List.of("balance/01", "panning/01")) {
            List<JsonObject> first = events(desk.say("", "practice", lesson, "--json", "--seed", "1"));
            JsonArray controls = first.get(0).getAsJsonArray("controls");
            assertThat(controls.get(0).getAsJsonObject().keySet()).containsExactly("id", "unit", "min", "max");
            String id = controls.get(0).getAsJsonObject().get("id").getAsString();
            List<JsonObject> events = events(desk.say("{\"values\": {\"" + id + "\": 1}}\n{\"values\": {\"" + id + "\": 1e5}}\n", "practice", lesson, "--json", "--seed", "1"));
            assertThat(types(events)).containsExactly("question", "verdict", "question", "error", "question", "summary");
            assertThat(events.get(1).getAsJsonObject("truth").getAsJsonObject("values").keySet()).hasSize(controls.size());
        }
    }

    @Test void soundsAreWrittenWhereAskedFor() {
        desk.song("two");
        Path audio = folder.resolve("audio");
        List<JsonObject> events = events(desk.say("{\"choice\": \"1\"}\n", "practice", "listening/01", "--json", "--seed", "1", "--audio", audio.toString()));
        List<String> files = events.stream().filter(e -> e.has("sounds")).flatMap(e -> e.getAsJsonArray("sounds").asList().stream())
            .map(s -> s.getAsJsonObject().get("file").getAsString()).toList();
        assertThat(files).hasSize(6).allSatisfy(f -> assertThat(Path.of(f)).exists().startsWith(audio));
        assertThat(events.get(0).getAsJsonArray("choices").toString()).contains("{\"id\":\"3\",\"label\":\"Sound 3\"}");
    }

    @Test void everyProfileHasItsOwnReport() {
        desk.say("{\"choice\": \"500\"}\n", "--profile", "ann", "practice", "eq/01", "--json");
        assertThat(report()).isEmpty();
        JsonObject attempt = JsonParser.parseString(desk.run("report", "--profile", "ann", "--format", "json").out()).getAsJsonObject().getAsJsonArray("attempts")
            .get(0).getAsJsonObject();
        assertThat(attempt.keySet()).containsExactly("id", "at", "profile", "device", "lesson", "skill", "song", "seed", "number", "mode", "size", "answer", "truth", "score",
            "purpose", "ask", "choices", "seconds");
        assertThat(attempt.get("purpose").getAsString()).isEqualTo("lesson");
        assertThat(attempt.getAsJsonObject("choices").get("choice").toString()).isEqualTo("[\"250\",\"500\",\"1000\",\"2000\",\"4000\"]");
        assertThat(attempt.get("profile").getAsString()).isEqualTo("ann");
        assertThat(attempt.get("answer").toString()).isEqualTo("{\"choice\":\"500\"}");
        assertThat(attempt.get("song").getAsString()).isEqualTo("pink-noise");
    }

    @Test void reportsAreTablesAndStatements() {
        desk.song("two");
        desk.say("{\"choice\": \"500\"}\n", "--profile", "o, \"b\"", "practice", "eq/01", "--json", "--seed", "2");
        desk.say("{\"values\": {}}\n", "--profile", "o, \"b\"", "practice", "balance/01", "--json", "--seed", "2");
        List<String> csv = desk.run("report", "--format", "csv", "--profile", "o, \"b\"").lines();
        assertThat(csv).hasSize(3);
        assertThat(csv.get(0)).isEqualTo("id,at,profile,device,lesson,skill,song,seed,number,mode,size,answer,truth,score,purpose,choices,seconds");
        assertThat(csv.get(1)).contains(",\"o, \"\"b\"\"\",,eq/01,band,pink-noise,").contains(",choose,12,500,").endsWith(",lesson,5,");
        JsonArray statements = JsonParser.parseString(desk.run("report", "--format", "xapi", "--profile", "o, \"b\"").out()).getAsJsonArray();
        JsonObject s = statements.get(0).getAsJsonObject();
        assertThat(s.keySet()).containsExactly("id", "actor", "verb", "object", "result", "context", "timestamp", "version");
        assertThat(s.getAsJsonObject("actor").getAsJsonObject("account").get("name").getAsString()).isEqualTo("o, \"b\"");
        assertThat(s.getAsJsonObject("object").get("id").getAsString()).matches("https://attune\\.invalid/lessons/eq/01\\?song=pink-noise&seed=-?\\d+");
        assertThat(s.getAsJsonObject("result").getAsJsonObject("score").get("scaled").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(statements.get(1).getAsJsonObject().getAsJsonObject("object").getAsJsonObject("definition").get("interactionType").getAsString()).isEqualTo("other");
        assertThat(desk.run("report", "--format", "pdf").err()).isEqualTo("--format: 'pdf' is not one of csv, json, xapi\n");
    }

    @Test void anIntroductionAsksNothing() {
        Result r = desk.say("", "practice", "listening/00", "--json");
        assertThat(r.exit()).isEqualTo(2);
        assertThat(r.err()).isEqualTo("listening/00: is an introduction: there is nothing to answer\n");
        assertThat(desk.home.resolve("attune.db")).doesNotExist();
    }

    @Test void aJournalThatCannotBeUsedIsNamed() throws Exception {
        Files.createDirectories(desk.home);
        Files.writeString(desk.home.resolve("attune.db"), "a shopping list, and no database at all ".repeat(40));
        Result r = desk.run("report");
        assertThat(r.exit()).isEqualTo(2);
        assertThat(r.out()).isEmpty();
        assertThat(r.lines()).isEmpty();
        assertThat(r.err()).startsWith(desk.home.resolve("attune.db") + ": is no database").hasLineCount(1);
    }
}
