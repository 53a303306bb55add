package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.device.MadeUpCard;
import attune.learner.DeviceKind;
import attune.session.ListeningCheck;
import attune.session.Players;
import attune.ui.control.AccessibleTest;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The listening check from Today to what it found, by keyboard. */
class CheckWindowTest extends WindowTest {
    private final MadeUpCard card = new MadeUpCard(true);

    @Override OpenWindow opened() {
        return new OpenWindow(folder, Players.of(card));
    }

    private String prompt() {
        return Fx.get(() -> window.scene.getRoot().lookup("#check-prompt") instanceof Label l ? l.getText() : "");
    }

    private String stuck() {
        Fx.await("the end", () -> window.there("check-stuck"));
        return window.text("check-stuck");
    }

    private void unplug() {
        card.plug(false);
        Fx.await("no sound", () -> !window.rooms.room.player().status().sounding());
    }

    @Test void without_a_card_nothing_is_asked() {
        unplug();
        window.click("check");
        assertThat(stuck()).isEqualTo(ListeningCheck.SILENT);
        assertThat(window.rooms.room.learner().record()).isEmpty();
    }

    @Test void a_card_that_goes_away_ends_the_check_with_nothing_written_down() {
        window.click("check");
        Fx.await("the first question", () -> prompt().startsWith("What do you listen on"));
        window.press(KeyCode.DIGIT1);
        Fx.await("the level", () -> prompt().startsWith("Turn your volume down"));
        unplug();
        window.press(KeyCode.DIGIT1);
        assertThat(stuck()).isEqualTo(ListeningCheck.SILENT);
        assertThat(window.rooms.journal.preferences).doesNotContainKey("device");
        window.click("check-out");
        assertThat(window.there("check")).as("it is still offered").isTrue();
    }

    @Test void nine_answers_and_the_device_is_known() {
        window.click("check");
        Fx.await("the first question", () -> prompt().startsWith("What do you listen on"));
        Fx.settle();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.DIGIT1);
        Fx.await("the level", () -> prompt().startsWith("Turn your volume down"));
        assertThat(window.playing()).as("nothing sounds before the volume is set").isFalse();
        window.press(KeyCode.SPACE);
        assertThat(window.playing()).isTrue();
        String before = prompt();
        for (int i = 0; i < 7; i++) {
            window.press(KeyCode.DIGIT1);
            String was = before;
            Fx.await("the next question", () -> !prompt().equals(was));
            before = prompt();
            assertThat(window.playing()).as(before).isTrue();
        }
        window.press(KeyCode.DIGIT1);
        Fx.await("the end", () -> window.there("check-done"));
        assertThat(window.rooms.room.learner().record().orElseThrow().device().kind()).isEqualTo(DeviceKind.HEADPHONES);
        assertThat(window.playing()).isFalse();
        Fx.settle();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.click("check-out");
        assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.At(Place.TODAY));
        assertThat(window.there("check")).as("it is offered until it was done").isFalse();
        Fx.settle();
        assertThat(window.there("check-again")).as("nothing has changed").isFalse();
        card.call("Speakers");
        window.click("place-lessons");
        window.click("place-today");
        Fx.await("the line about it", () -> window.there("outdated"));
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.click("check-again");
        Fx.await("the check", () -> prompt().startsWith("What do you listen on"));
        card.call("Headset");
        window.click("place-today");
        Fx.await("no line", () -> !window.there("outdated"));
    }
}
