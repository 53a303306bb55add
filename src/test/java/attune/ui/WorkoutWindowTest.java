package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Purpose;
import attune.lesson.CannotAsk;
import attune.session.Drill;
import attune.ui.control.AccessibleTest;
import attune.ui.page.History;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A workout from its plan to its end, by keyboard. */
class WorkoutWindowTest extends WindowTest {
    @Test void parts_are_answered_left_and_stopped_and_every_answer_is_kept() throws CannotAsk {
        // Who has begun EQ practises EQ, too.
        Drill begun = new Drill(window.rooms.room.library().lesson("eq/01"), window.rooms.room.asker(), window.rooms.journal, window.rooms.room.learner(), window.rooms.room.clock(), 1, Optional.empty());
        begun.answer(begun.ask(1).question().truth());
        Fx.run(() -> window.trainer.model().openWorkout());
        Fx.await("the plan", () -> window.there("begin-workout"));
        Fx.settle();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        Fx.await("a question", () -> window.there("answer"));
        Fx.settle();
        assertThat(window.text("part")).startsWith("Part 1 of ");
        assertThat(window.text("why")).endsWith(".");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        // Whatever is asked: all is listened to, something is chosen or moved.
        for (KeyCode key : new KeyCode[] {KeyCode.A, KeyCode.B, KeyCode.Y, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.RIGHT, KeyCode.UP}) window.press(key);
        Fx.await("something to answer", () -> !window.scene.getRoot().lookup("#answer").isDisabled());
        window.click("answer");
        Fx.await("the answer is written", () -> window.rooms.journal.attempts.size() == 2);
        assertThat(window.rooms.journal.attempts.getLast().purpose()).isEqualTo(Purpose.WORKOUT);
        assertThat(window.rooms.journal.attempts.getLast().seconds()).isPresent();
        assertThat(History.of(window.rooms.journal.attempts).runs()).as("no drill is passed by it").hasSize(1);
        Fx.await("the verdict", () -> window.there("next"));
        window.click("next-part");
        Fx.await("the next part", () -> window.there("part") && window.text("part").startsWith("Part 2 of ") || window.there("workout-done"));
        // Elsewhere and back: it is where it was.
        if (!window.there("workout-done")) {
            window.press(KeyCode.ESCAPE);
            assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.At(Place.TODAY));
            Fx.run(() -> window.trainer.model().openWorkout());
            Fx.await("the same part", () -> window.there("part") && window.text("part").startsWith("Part 2 of "));
            window.click("stop-workout");
        }
        Fx.await("the end", () -> window.there("workout-done"));
        assertThat(window.text("workout-done")).contains("One answer is kept.");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
    }
}
