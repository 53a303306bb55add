package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Purpose;
import attune.lesson.Answer;
import attune.ui.control.AccessibleTest;
import attune.ui.page.History;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The placement from Today to the list of suggestions, by keyboard. */
class PlacementWindowTest extends WindowTest {
    @Test void questions_then_suggestions_and_nothing_is_passed_by_it() {
        window.click("placement");
        Fx.await("the start", () -> window.there("begin-placement"));
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        for (int i = 0; i < 27 && !window.there("begin-eq"); i++) {
            Fx.await("a question", () -> window.there("answer") || window.there("begin-eq"));
            if (window.there("begin-eq")) break;
            int before = window.rooms.journal.attempts.size();
            Fx.settle();
            // Two sounds under letters, or three under numbers: whichever they are, all of them are heard.
            for (KeyCode key : new KeyCode[] {KeyCode.A, KeyCode.B, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1}) window.press(key);
            AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
            window.press(KeyCode.ENTER);
            Fx.await("the answer is written", () -> window.rooms.journal.attempts.size() > before);
        }
        Fx.await("the suggestions", () -> window.there("begin-eq"));
        assertThat(window.rooms.journal.attempts).isNotEmpty().allSatisfy(a -> assertThat(a.purpose()).isEqualTo(Purpose.PLACEMENT));
        assertThat(History.of(window.rooms.journal.attempts).runs()).isEmpty();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.click("begin-eq");
        assertThat(Fx.get(() -> window.trainer.model().getRoute())).isInstanceOf(Route.InLesson.class);
    }

    @Test void not_sure_goes_on_and_what_was_left_is_taken_up() {
        window.click("placement");
        window.click("begin-placement");
        Fx.await("a question", () -> window.there("not-sure"));
        Fx.settle();
        assertThat(window.playing()).as("the first question plays as the next ones do").isTrue();
        assertThat(window.text("hint")).isEqualTo("Listen to both first.");
        assertThat(Fx.get(() -> window.scene.getRoot().lookup("#not-sure").isDisabled())).isTrue();
        for (KeyCode key : new KeyCode[] {KeyCode.A, KeyCode.B}) window.press(key);
        assertThat(window.text("hint")).contains("not sure");
        window.click("not-sure");
        Fx.await("the answer is written", () -> window.rooms.journal.attempts.size() == 1);
        Fx.await("the next question", () -> window.there("not-sure"));
        window.press(KeyCode.ESCAPE);
        window.click("placement");
        Fx.await("the way back", () -> window.there("anew"));
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        Fx.await("a question", () -> window.there("not-sure"));
        assertThat(window.rooms.journal.attempts).hasSize(1).allSatisfy(a -> assertThat(a.answer()).isEqualTo(new Answer.Unsure()));
        assertThat(Fx.get(() -> window.scene.getRoot().lookup(".subtitle"))).asString().contains("question 2 of about");
    }

    @Test void escape_goes_back() {
        window.click("placement");
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.At(Place.LESSONS));
    }
}
