package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.control.AccessibleTest;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several learners on one computer. */
class ProfilesWindowTest extends WindowTest {
    @BeforeEach void prepare() {
        window.click("place-settings");
    }

    private String here() {
        return window.rooms.room.learner().profile();
    }

    private void named(String name) {
        Fx.run(() -> ((TextField) window.scene.getRoot().lookup("#profile-name")).setText(name));
    }

    private String said() {
        return window.text("profiles-said");
    }

    @Test void learners_are_added_switched_renamed_and_deleted() {
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        named("Ada");
        window.click("add-profile");
        Fx.await("Ada", () -> here().equals("Ada"));
        named("Ada");
        window.click("add-profile");
        Fx.await("a refusal", () -> said().contains("is there already"));
        named(" ");
        window.click("add-profile");
        Fx.await("a refusal", () -> said().contains("1 to 60 characters"));
        named("Grace");
        window.click("rename-profile");
        Fx.await("Grace", () -> here().equals("Grace"));
        Fx.await("her tile", () -> window.scene.getRoot().lookupAll(".settings-choice .choice-tile").stream().anyMatch(n -> "Learner: Grace".equals(n.getAccessibleText())));
        window.click("delete-profile");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        assertThat(here()).isEqualTo("Grace");
        window.click("delete-profile");
        window.click("delete-yes");
        Fx.await("somebody else", () -> !here().equals("Grace"));
        Fx.await("it is said", () -> said().equals("Everything of Grace is deleted."));
    }
}
