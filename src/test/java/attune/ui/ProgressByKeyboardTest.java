package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.lesson.Answer;
import attune.lesson.Mode;
import attune.ui.control.AccessibleTest;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Progress with something to say, by keyboard. */
class ProgressByKeyboardTest extends WindowTest {
    @BeforeEach void prepare() {
        for (String skill : new String[] {"eq.gain", "level"})
            for (int i = 0; i < 60; i++) {
                boolean right = i % 4 != 0;
                window.rooms.journal.attempts.add(new Attempt(skill + i, TestRoom.NOW.minusSeconds(5000 - i), "default", "headphones", "d", "eq/01", skill, "first", i, i + 1, 60, Mode.ODD, right ? 3 : 1,
                    new Answer.Choice(right ? "1" : "2"), new Answer.Choice("1"), right ? 1 : 0));
            }
        window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        Fx.await("the skills", () -> window.scene.getRoot().lookup(".interval-bar") != null);
        Fx.settle();
    }

    @Test void a_skill_is_chosen_by_keyboard_and_says_its_figures() {
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        String drawing = Fx.get(() -> window.scene.getRoot().lookup(".trend").getAccessibleText());
        for (int i = 0; i < 30 && !"skill-eq-gain".equals(window.focus().getId()); i++) window.press(KeyCode.TAB);
        assertThat(window.focus().getAccessibleText()).contains("EQ boost. You reliably hear").contains("95 %:");
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.focus().getId()).isEqualTo("skill-level");
        window.robot.push(KeyCode.ENTER);
        Fx.settle();
        Fx.run(() -> ((javafx.scene.control.ToggleButton) window.scene.getRoot().lookup("#skill-eq-gain")).fire());
        Fx.await("the other course", () -> !window.scene.getRoot().lookup(".trend").getAccessibleText().equals(drawing));
        assertThat(Fx.get(() -> window.scene.getRoot().lookup(".trend").getAccessibleText())).startsWith("EQ boost from").contains("dB, 95 %:");
    }

    @Test void a_drawing_becomes_a_picture_that_can_be_read() throws Exception {
        Path file = folder.resolve("trend.png");
        Picture picture = Fx.get(() -> Picture.of((Node) window.scene.getRoot().lookup(".trend")));
        attune.session.WholeFile.write(file, picture.png());
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(picture.width()).isGreaterThan(300);
        long drawn = 0;
        for (int y = 0; y < image.getHeight(); y++) for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) >>> 24 != 0) drawn++;
        assertThat(drawn).as("pixels that are drawn").isGreaterThan(500);
        // Had it been drawn with the window's pixels and stretched, no edge would be sharper than half way.
        int step = 0;
        for (int y = 0; y < image.getHeight(); y++) for (int x = 1; x < image.getWidth(); x++) step = Math.max(step, Math.abs((image.getRGB(x, y) >>> 24) - (image.getRGB(x - 1, y) >>> 24)));
        assertThat(step).as("the sharpest edge").isGreaterThan(230);
    }
}
