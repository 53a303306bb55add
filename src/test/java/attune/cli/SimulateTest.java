package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void open() {
        desk = new Desk(folder);
    }

    private JsonObject simulate(String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("simulate", "--skill", "level", "--questions", "30", "--learners", "20", "--seed", "3", "--json"));
        args.addAll(List.of(more));
        Desk.Result result = desk.run(args.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    @Test void itSaysHowWellThresholdsAreFound() {
        JsonObject o = simulate("--threshold", "1", "--slope", "1", "--lapse", "0.02");
        assertThat(o.keySet()).containsExactly("rmse", "bias", "coverage", "success", "questions", "questionsToPrecision");
        assertThat(o.get("questions").getAsInt()).isEqualTo(30);
        assertThat(o.get("rmse").getAsDouble()).isBetween(0.5, 4.0);
        assertThat(o.get("coverage").getAsDouble()).isBetween(0.7, 1.0);
        assertThat(o.get("success").getAsDouble()).isBetween(0.7, 0.9);
        assertThat(o).isEqualTo(simulate("--threshold", "1", "--slope", "1", "--lapse", "0.02"));
    }

    @Test void aStaircaseHasNoInterval() {
        for (String method : List.of("staircase31", "staircase21")) {
            JsonObject o = simulate("--method", method, "--choices", "2");
            assertThat(o.get("coverage").isJsonNull()).isTrue();
            assertThat(o.get("questionsToPrecision").isJsonNull()).isTrue();
        }
    }

    @Test void everyShapeMethodAndCourseRuns() {
        for (String shape : List.of("model", "logistic", "weibull:3")) for (String choices : List.of("2", "3")) assertThat(simulate("--shape", shape, "--choices", choices).get("rmse").getAsDouble()).isPositive();
        assertThat(simulate("--method", "entropy").get("success").getAsDouble()).isPositive();
        assertThat(simulate("--learning", "6:20", "--forgetting", "4:15:30")).isNotEqualTo(simulate());
    }

    @Test void whatIsWrongIsNamedInOneLine() {
        for (String[] bad : new String[][] {{"--skill", "hue"}, {"--skill", "band"}, {"--skill", "level", "--choices", "5"}, {"--skill", "level", "--method", "guess"},
            {"--skill", "level", "--shape", "weibull:x"}, {"--skill", "level", "--shape", "round"}, {"--skill", "level", "--learning", "6"}, {"--skill", "level", "--questions", "0"},
            {"--skill", "level", "--learners", "100000000"}, {"--skill", "level", "--threshold", "-1"}, {"--skill", "level", "--lapse", "2"}, {"--skill", "level", "--slope", "0"},
            {"--skill", "level", "--forgetting", "4:0:30"}, {"--skill", "level", "--questions", "x"}}) {
            List<String> args = new java.util.ArrayList<>(List.of("simulate"));
            args.addAll(List.of(bad));
            Desk.Result result = desk.run(args.toArray(String[]::new));
            assertThat(result.exit()).as(String.join(" ", bad)).isEqualTo(2);
            assertThat(result.err().lines()).hasSize(1);
            assertThat(result.err()).contains("--");
        }
    }
}
