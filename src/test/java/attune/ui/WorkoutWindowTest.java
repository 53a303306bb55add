package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Purpose;
import attune.lesson.CannotAsk;
import attune.session.Drill;
import attune.ui.control.AccessibleTest;
import attune.ui.page.History;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workout from its plan to its end, by keyboard. */
class WorkoutWindowTest {
    @TempDir Path folder;
    private OpenWindow window;

    @BeforeEach void open() {
        window = new OpenWindow(folder);
    }

    @AfterEach void close() {
        window.close();
    }

    private boolean there(String id) {
        return Fx.get(() -> window.scene.getRoot().lookup("#" + id) != null);
    }

    private String text(String id) {
        return Fx.get(() -> ((Label) window.scene.getRoot().lookup("#" + id)).getText());
    }

    @Test void parts_are_answered_left_and_stopped_and_every_answer_is_kept() throws CannotAsk {
        // Who has begun EQ practises EQ, too.
        Drill begun = new Drill(window.rooms.room.library().lesson("eq/01"), window.rooms.room.asker(), window.rooms.journal, window.rooms.room.learner(), window.rooms.room.clock(), 1, Optional.empty());
        begun.answer(begun.ask(1).question().truth());
        Fx.run(() -> window.trainer.model().openWorkout());
        Fx.await("the plan", () -> there("begin-workout"));
        Fx.settle();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        Fx.await("a question", () -> there("answer"));
        Fx.settle();
        assertThat(text("part")).startsWith("Part 1 of ");
        assertThat(text("why")).endsWith(".");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        // Whatever is asked: all is listened to, something is chosen or moved.
        for (KeyCode key : new KeyCode[] {KeyCode.A, KeyCode.B, KeyCode.Y, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.RIGHT, KeyCode.UP}) window.press(key);
        Fx.await("something to answer", () -> !window.scene.getRoot().lookup("#answer").isDisabled());
        window.click("answer");
        Fx.await("the answer is written", () -> window.rooms.journal.attempts.size() == 2);
        assertThat(window.rooms.journal.attempts.getLast().purpose()).isEqualTo(Purpose.WORKOUT);
        assertThat(window.rooms.journal.attempts.getLast().seconds()).isPresent();
        assertThat(History.of(window.rooms.journal.attempts).runs()).as("no drill is passed by it").hasSize(1);
        Fx.await("the verdict", () -> there("next"));
        window.click("next-part");
        Fx.await("the next part", () -> there("part") && text("part").startsWith("Part 2 of ") || there("workout-done"));
        // Elsewhere and back: it is where it was.
        if (!there("workout-done")) {
            window.press(KeyCode.ESCAPE);
            assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.At(Place.TODAY));
            Fx.run(() -> window.trainer.model().openWorkout());
            Fx.await("the same part", () -> there("part") && text("part").startsWith("Part 2 of "));
            window.click("stop-workout");
        }
        Fx.await("the end", () -> there("workout-done"));
        assertThat(text("workout-done")).contains("One answer is kept.");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
    }
}
