package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.learner.Offer;
import attune.lesson.Answer;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.ui.lesson.LessonProbe;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves Progress as files, and the way from a confusion to its sounds. */
class ProgressWindowTest extends WindowTest {
    private static final int ANSWERS = 60;
    private Path out;

    @BeforeEach void prepare() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        List<String> octaves = List.of("250", "1000", "4000");
        for (int i = 0; i < ANSWERS; i++) {
            boolean right = i % 4 != 0;
            add("size" + i, i, "eq.gain", Mode.ODD, right ? 3 : 1, right ? "1" : "2", "1", Offer.of(Mode.ODD));
            // 1 kHz is taken for 250 Hz each time it comes at an even place.
            String truth = octaves.get(i % 3), said = truth.equals("1000") && i % 2 == 0 ? "250" : truth;
            add("octave" + i, i, "band", Mode.CHOOSE, 12, said, truth, new Offer(Optional.of(Ask.VALUE), Map.of(Offer.CHOICE, octaves)));
        }
    }

    private void add(String id, int i, String skill, Mode mode, double size, String said, String truth, Offer offer) {
        Attempt plain = new Attempt(id, TestRoom.NOW.minusSeconds(5000 - i), "default", "headphones", "d-" + skill, "eq/01", skill, "first", i, i + 1, ANSWERS, mode, size, new Answer.Choice(said),
            new Answer.Choice(truth), said.equals(truth) ? 1 : 0);
        window.rooms.journal.attempts.add(new Attempt(plain.id(), plain.at(), plain.profile(), plain.device(), plain.drill(), plain.lesson(), plain.skill(), plain.song(), plain.seed(), plain.number(),
            plain.of(), plain.mode(), plain.size(), plain.answer(), plain.truth(), plain.score(), plain.purpose(), offer, plain.seconds()));
    }

    private void progress() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        Fx.await("the skills", () -> window.scene.getRoot().lookup(".interval-bar") != null);
        Fx.settle();
    }

    private void choose(String item) {
        window.click("export");
        window.robot.clickOn(item);
        Fx.settle();
    }

    private Path export(String item, String name) {
        Path file = out.resolve(name);
        window.chosen = Optional.of(file);
        choose(item);
        Fx.await("the file", () -> said().equals("Saved as " + name + "."));
        return file;
    }

    private String said() {
        return ((Label) window.scene.getRoot().lookup("#saved")).getText();
    }

    private List<String> written() throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test void answers_leave_as_a_table() throws Exception {
        progress();
        List<String> lines = Files.readAllLines(export("Answers as a table (CSV)", "a.csv"));
        assertThat(lines).hasSize(1 + 2 * ANSWERS);
        assertThat(lines.getFirst()).startsWith("id,at,profile,device");
        assertThat(lines.get(1)).startsWith("size0,").contains(",headphones,", ",eq.gain,", ",first,");
        assertThat(window.offered).containsExactly("attune-answers-2026-03-14.csv");
        assertThat(written()).containsExactly("a.csv");
    }

    @Test void answers_leave_as_json_and_as_statements() throws Exception {
        progress();
        JsonObject answers = JsonParser.parseString(Files.readString(export("Answers as JSON", "a.json"))).getAsJsonObject();
        assertThat(answers.getAsJsonArray("attempts")).hasSize(2 * ANSWERS);
        JsonArray statements = JsonParser.parseString(Files.readString(export("Answers as xAPI statements", "x.json"))).getAsJsonArray();
        assertThat(statements).hasSize(2 * ANSWERS);
        JsonObject first = statements.get(0).getAsJsonObject();
        assertThat(first.keySet()).contains("actor", "verb", "object", "result");
        assertThat(first.getAsJsonObject("result").get("success").getAsBoolean()).as("the first of them missed").isFalse();
        assertThat(window.offered).containsExactly("attune-answers-2026-03-14.json", "attune-xapi-2026-03-14.json");
    }

    @ParameterizedTest
    @CsvSource({"Skills, skills", "Course of one skill, course-of-one-skill", "Octaves taken for others, octaves-taken-for-others", "Practice days, practice-days"})
    void a_drawing_leaves_as_a_picture(String title, String name) throws Exception {
        progress();
        BufferedImage image = ImageIO.read(export(title + " as a picture (PNG)", "p.png").toFile());
        assertThat(window.offered).containsExactly("attune-" + name + "-2026-03-14.png");
        assertThat(image.getWidth()).isGreaterThan(400);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) for (int x = 0; x < image.getWidth(); x++) colours.add(image.getRGB(x, y));
        assertThat(colours).as("more than an empty card").hasSizeGreaterThan(20);
    }

    @Test void a_cancelled_dialog_does_nothing() throws Exception {
        progress();
        choose("Answers as a table (CSV)");
        choose("Practice days as a picture (PNG)");
        assertThat(window.offered).hasSize(2);
        assertThat(written()).isEmpty();
        assertThat(Fx.get(this::said)).isEmpty();
    }

    @Test void what_cannot_be_written_is_said_in_one_line() throws Exception {
        progress();
        Files.writeString(out.resolve("plain"), "kept");
        for (String item : List.of("Answers as a table (CSV)", "Skills as a picture (PNG)")) {
            window.chosen = Optional.of(out.resolve("plain").resolve("a"));
            choose(item);
            Fx.await("the trouble", () -> said().startsWith("It could not be saved: "));
            assertThat(Fx.get(this::said)).contains("plain").contains("cannot be written").doesNotContain("\n").doesNotContain("Exception");
            export("Answers as JSON", "a.json");
        }
        assertThat(written()).containsExactly("a.json", "plain");
        assertThat(out.resolve("plain")).hasContent("kept");
    }

    @Test void what_is_confused_is_heard_side_by_side() {
        progress();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        Fx.await("the pair", () -> window.scene.getRoot().lookup("#side-by-side") != null);
        assertThat(window.all(".label")).extracting(n -> ((Label) n).getText()).contains("250 Hz and 1 kHz (10 of 40 answers)", "250 Hz, mud: A blanket. 1 kHz, nasal: Sing ah.");
        window.click("side-by-side");
        LessonProbe lesson = window.lesson();
        assertThat(Fx.get(() -> lesson.model().lesson().id())).isEqualTo("eq/01");
        assertThat(Fx.get(() -> lesson.isAt("LISTEN"))).isTrue();
        Fx.await("the example", lesson::exampleReady);
        window.press(KeyCode.B);
        Fx.await("the sound", window::playing);
    }
}
