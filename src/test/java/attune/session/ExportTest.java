package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.learner.simulation.Year;
import attune.lesson.Answer;
import attune.lesson.Mode;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the program can be read by others. */
class ExportTest {
    private static final List<Attempt> LOG = Year.of(Year.Who.COMES_AND_GOES, "A \"b\", c", Instant.parse("2026-11-27T09:00:00Z"), 5).subList(0, 200);
    @TempDir Path folder;

    private String written(ExportFormat format) throws Exception {
        Path file = folder.resolve("out." + format.ending());
        format.write(file, LOG);
        return Files.readString(file);
    }

    /** The rules of xAPI 1.0.3, Data 2.2 to 2.4 and 4: each by itself. */
    @Test void statements_keep_the_rules() throws Exception {
        Set<String> ids = new HashSet<>();
        for (var element : JsonParser.parseString(written(ExportFormat.XAPI)).getAsJsonArray()) {
            JsonObject s = element.getAsJsonObject();
            assertThat(s.keySet()).isSubsetOf("id", "actor", "verb", "object", "result", "context", "timestamp", "version");
            assertThat(s.get("version").getAsString()).isEqualTo("1.0.3");
            assertThat(UUID.fromString(s.get("id").getAsString()).toString()).isEqualTo(s.get("id").getAsString());
            ids.add(s.get("id").getAsString());
            JsonObject actor = s.getAsJsonObject("actor"), account = actor.getAsJsonObject("account");
            assertThat(actor.keySet()).as("one identifier").containsExactlyInAnyOrder("objectType", "account");
            assertThat(account.keySet()).containsExactlyInAnyOrder("homePage", "name");
            iri(account.get("homePage").getAsString());
            assertThat(account.get("name").getAsString()).isNotBlank();
            iri(s.getAsJsonObject("verb").get("id").getAsString());
            JsonObject object = s.getAsJsonObject("object");
            assertThat(object.get("objectType").getAsString()).isEqualTo("Activity");
            iri(object.get("id").getAsString());
            iri(object.getAsJsonObject("definition").get("type").getAsString());
            JsonObject result = s.getAsJsonObject("result");
            assertThat(result.getAsJsonObject("score").get("scaled").getAsDouble()).isBetween(-1.0, 1.0);
            assertThat(Duration.parse(result.get("duration").getAsString())).isPositive();
            assertThat(result.get("success").getAsJsonPrimitive().isBoolean()).isTrue();
            assertThat(result.get("response").getAsJsonPrimitive().isString()).isTrue();
            JsonObject context = s.getAsJsonObject("context");
            UUID.fromString(context.get("registration").getAsString());
            for (JsonObject extensions : List.of(result.getAsJsonObject("extensions"), context.getAsJsonObject("extensions"))) extensions.keySet().forEach(ExportTest::iri);
            assertThat(s.get("timestamp").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            assertThat(element.toString()).as("no null outside of extensions").doesNotContain(":null");
        }
        assertThat(ids).hasSize(LOG.size());
    }

    private static void iri(String text) {
        assertThat(URI.create(text).isAbsolute()).as(text).isTrue();
    }

    @Test void a_table_has_a_row_for_each_answer_and_quotes_what_must_be() throws Exception {
        List<String> lines = List.of(written(ExportFormat.CSV).split("\r\n"));
        assertThat(lines).hasSize(LOG.size() + 1);
        assertThat(lines.getFirst()).startsWith("id,at,profile,device");
        assertThat(lines.get(1)).contains(",\"A \"\"b\"\", c\",").doesNotContain("{");
    }

    /** What a spreadsheet would work out is text; a number stays a number. */
    @Test void no_name_is_a_formula() {
        for (String name : List.of("=1+2", "+1", "-1+cmd|x", "@x", "-")) assertThat(AttemptTable.of(List.of(named(name, new Answer.Choice("-6.5"))))).contains(",'" + name + ",", ",-6.5,");
    }

    @Test void who_was_not_sure_responded_with_none_of_the_choices() {
        assertThat(response(new Answer.Choice("-6.5"))).isTrue();
        assertThat(response(new Answer.Unsure())).isFalse();
    }

    @Test void a_songs_name_ends_where_it_ends() {
        Attempt attempt = new Attempt("id", Instant.EPOCH, "A", "", "drill", "eq/01", "band", "R&B=1 + é", 7, 1, 1, Mode.CHOOSE, 6, new Answer.Choice("6"), new Answer.Choice("6"), 1);
        String id = Statements.of(List.of(attempt)).get(0).getAsJsonObject().getAsJsonObject("object").get("id").getAsString();
        assertThat(id).endsWith("/lessons/eq/01?song=R%26B%3D1%20%2B%20%C3%A9&seed=7");
    }

    private static boolean response(Answer answer) {
        return Statements.of(List.of(named("A", answer))).get(0).getAsJsonObject().getAsJsonObject("result").has("response");
    }

    private static Attempt named(String profile, Answer answer) {
        return new Attempt("id", Instant.EPOCH, profile, "", "drill", "eq/01", "band", "song", 1, 1, 1, Mode.CHOOSE, 6, answer, new Answer.Choice("6"), 0);
    }

    @Test void json_has_every_answer() throws Exception {
        assertThat(JsonParser.parseString(written(ExportFormat.JSON)).getAsJsonObject().getAsJsonArray("attempts")).hasSize(LOG.size());
    }
}
