package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Purpose;
import attune.ui.control.AccessibleTest;
import attune.ui.page.History;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test from its lesson to its result, by keyboard. */
class TestWindowTest extends WindowTest {
    @BeforeEach void prepare() {
        Fx.run(() -> window.trainer.model().openLesson("compression/01"));
        window.click("take-test");
        Fx.await("the start", () -> window.there("begin-test"));
    }

    private String said(String id) {
        return Fx.get(() -> window.scene.getRoot().lookup("#" + id).getAccessibleText());
    }

    @Test void questions_without_a_verdict_then_what_they_say() {
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.click("fewer");
        for (int i = 1; i <= 2; i++) {
            int before = i - 1;
            Fx.await("question " + i, () -> window.there("answer") && window.rooms.journal.attempts.size() == before);
            Fx.settle();
            assertThat(window.playing()).isFalse();
            assertThat(window.focus().getStyleClass()).as("what has the focus").doesNotContain("rail-item").isNotEmpty();
            assertThat(window.text("hint")).isEqualTo("Listen to all three first.");
            for (KeyCode key : new KeyCode[] {KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1}) window.press(key);
            assertThat(window.text("hint")).isEmpty();
            if (i == 1) AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
            window.press(KeyCode.ENTER);
            Fx.await("the answer is written", () -> window.rooms.journal.attempts.size() > before);
        }
        Fx.await("question 3", () -> window.there("stop"));
        window.click("stop");
        Fx.await("the result", () -> window.there("finding"));
        Fx.settle();
        assertThat(window.text("finding")).startsWith("These 2 answers are too few");
        assertThat(window.text("since")).contains("stopped half-way");
        assertThat(window.rooms.journal.attempts).hasSize(2).allSatisfy(a -> assertThat(a.purpose()).isEqualTo(Purpose.TEST)).allSatisfy(a -> assertThat(a.seconds()).isPresent());
        assertThat(History.of(window.rooms.journal.attempts).runs()).isEmpty();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.click("to-lesson");
        assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.InLesson("compression/01"));
    }

    @Test void listens_are_counted_and_run_out_and_the_test_waits() {
        window.click("fewer");
        Fx.await("a question", () -> window.there("answer"));
        Fx.settle();
        for (int left = 2; left >= 0; left--) {
            window.press(KeyCode.DIGIT1);
            assertThat(window.playing()).isTrue();
            // Pressed again while it plays it costs nothing; started again it does.
            window.press(KeyCode.DIGIT1);
            assertThat(said("sound-1")).contains(left == 0 ? "no listen left" : left == 1 ? "1 listen left" : left + " listens left");
            window.press(KeyCode.SPACE);
            assertThat(window.playing()).isFalse();
        }
        window.press(KeyCode.SPACE);
        window.press(KeyCode.R);
        window.press(KeyCode.DIGIT1);
        assertThat(window.playing()).isFalse();
        // What cannot be heard again can still be the answer, and is lit.
        for (KeyCode key : new KeyCode[] {KeyCode.DIGIT2, KeyCode.DIGIT3}) window.press(key);
        window.click("sound-1");
        assertThat(window.playing()).isFalse();
        assertThat(Fx.get(() -> ((ToggleButton) window.scene.getRoot().lookup("#sound-1")).isSelected())).isTrue();
        assertThat(Fx.get(() -> window.scene.getRoot().lookup("#answer").isDisabled())).isFalse();
        window.press(KeyCode.ESCAPE);
        window.click("take-test");
        assertThat(said("sound-1")).contains("no listen left");
        assertThat(said("sound-2")).contains("2 listens left");
    }
}
