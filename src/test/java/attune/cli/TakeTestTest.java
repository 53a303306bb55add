package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.cli.Desk.Result;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test and its re-marking from the command line. */
class TakeTestTest {
    @TempDir Path folder;
    private Desk desk;
    private Path file;

    @BeforeEach void desk() {
        desk = new Desk(folder);
        desk.song("two");
        file = folder.resolve("result.json");
    }

    private Result test(String input, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("test", "listening/01", "--seed", "5", "--questions", "6", "--out", file.toString()));
        all.addAll(List.of(more));
        return desk.say(input, all.toArray(String[]::new));
    }

    private JsonObject json() throws Exception {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test void theLineProtocolSaysNothingOfRightAndWrong() throws Exception {
        Result r = test("{\"choice\": \"1\"}\nnonsense\n" + "{\"choice\": \"1\"}\n".repeat(5), "--json");
        assertThat(r.err()).isEmpty();
        assertThat(r.exit()).isZero();
        List<JsonObject> events = r.lines().stream().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
        assertThat(events.stream().map(e -> e.get("type").getAsString())).startsWith("question", "noted", "question", "error", "question", "noted").endsWith("noted", "result").hasSize(15);
        assertThat(events.get(0).get("listens").getAsInt()).isEqualTo(3);
        assertThat(events.get(1).keySet()).containsExactly("type", "number");
        assertThat(events.getLast().getAsJsonObject("result")).isEqualTo(json());
        assertThat(desk.run("verify", file.toString())).isEqualTo(new Result(0, file + ": all agrees: 6 of 6 questions, unknown\n", ""));
        assertThat(desk.run("report").out()).contains("\"purpose\": \"test\"");
    }

    @Test void aSecondTestOfTheSeedIsTheOtherForm() throws Exception {
        test("", "--json");
        assertThat(file).doesNotExist();
        test("{\"choice\": \"1\"}\n".repeat(2), "--json");
        assertThat(json().get("form").getAsString()).isEqualTo("A");
        assertThat(json().get("complete").getAsBoolean()).isFalse();
        assertThat(desk.run("verify", file.toString()).out()).contains("all agrees: 2 of 6 questions");
        test("{\"choice\": \"1\"}\n", "--json");
        assertThat(json().get("form").getAsString()).isEqualTo("B");
        test("{\"choice\": \"1\"}\n", "--json", "--form", "A");
        assertThat(json().get("form").getAsString()).isEqualTo("A");
    }

    @Test void theTerminalAsksWithoutFeedback() {
        Result r = test("a\n1\n2\n1\nquit\n");
        assertThat(r.exit()).isZero();
        assertThat(r.out()).contains("Question 4 of 6, on Two Seconds", "Stopped after 3 of 6 questions: the result is incomplete.", "The result is in " + file)
            .doesNotContain("Correct", "Not this time", "What changed");
        Result none = desk.say("quit\n", "test", "listening/01", "--questions", "6");
        assertThat(none.out()).contains("Nothing was answered, so there is no result.");
    }

    @Test void soundsAreHeardThreeTimes() {
        Result r = test("a\na\na\na\nb\nquit\n");
        assertThat(r.out()).containsOnlyOnce("Sound 1 has been heard 3 times; that is all in a test.");
    }

    @Test void tamperingIsSaidInOneLineAndBrokenFilesAreRefused() throws Exception {
        test("{\"choice\": \"1\"}\n".repeat(6), "--json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"right\": \\d+", "\"right\": 9"));
        Result r = desk.run("verify", file.toString());
        assertThat(r.exit()).isEqualTo(1);
        assertThat(r.out()).startsWith(file + ": result.right: is 9, and should be ").hasLineCount(1);
        Files.writeString(file, text.substring(0, text.length() / 2));
        r = desk.run("verify", file.toString());
        assertThat(r.exit()).isEqualTo(2);
        assertThat(r.err()).startsWith(file + ": ").hasLineCount(1);
        assertThat(desk.run("verify", folder.resolve("none.json").toString()).err()).isEqualTo(folder.resolve("none.json") + ": no such file\n");
    }

    @Test void aResultThatCannotBeWrittenIsSaidBeforeTheFirstQuestion() throws Exception {
        Files.writeString(file, "in the way");
        Path under = file.resolve("result.json");
        Result r = desk.say("{\"choice\": \"1\"}\n".repeat(6), "test", "listening/01", "--questions", "6", "--json", "--out", under.toString());
        assertThat(r.exit()).isEqualTo(2);
        assertThat(r.out()).isEmpty();
        assertThat(r.err()).startsWith(file.toString()).hasLineCount(1);
        assertThat(desk.run("report").out()).doesNotContain("\"purpose\"");
    }

    @Test void whatHasNoTestSaysWhy() {
        assertThat(desk.say("", "test", "eq/01")).satisfies(r -> assertThat(r.exit()).isEqualTo(2))
            .satisfies(r -> assertThat(r.err()).startsWith("eq/01: has no change whose size can be set, so it has no test; these have one: listening/01"));
        assertThat(desk.say("", "test", "listening/00").err()).isEqualTo("listening/00: is an introduction: there is nothing to answer\n");
        assertThat(desk.say("", "test", "listening/01", "--questions", "5").err()).isEqualTo("--questions: 5 is not within 6 to 240\n");
        assertThat(desk.say("", "test", Desk.LESSONS.resolve("listening/01.json").toString(), "--questions", "6").exit()).isZero();
    }
}
