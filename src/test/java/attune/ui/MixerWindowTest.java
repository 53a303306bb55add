package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.mix.Mix;
import attune.ui.control.AccessibleTest;
import attune.ui.control.Dial;
import attune.ui.mixer.MixerProbe;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mixer under real keys and clicks. */
class MixerWindowTest {
    @TempDir Path folder;
    private OpenWindow window;
    private MixerProbe mixer;

    @BeforeEach void open() {
        window = new OpenWindow(folder);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        mixer = Fx.get(() -> MixerProbe.of(window.trainer.shell().page()));
        Fx.await("the song", mixer::ready);
    }

    @AfterEach void close() {
        window.close();
    }

    private Mix mix() {
        return Fx.get(() -> mixer.model().mixProperty().get());
    }

    private void focus(String id) {
        Node node = Fx.get(() -> window.scene.getRoot().lookup("#" + id));
        Fx.run(node::requestFocus);
        Fx.settle();
    }

    @Test void every_control_has_role_name_value_and_help() {
        Fx.run(() -> AccessibleTest.check(window.trainer.shell().page().view()));
    }

    @Test void a_fader_is_moved_and_undone_by_keys() {
        focus("gain-bass");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(mix().channel("bass").gain()).isCloseTo(-1, within(1e-9));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(mix().channel("bass").gain()).isZero();
        assertThat(((Dial) window.focus()).getValue()).isZero();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(mix().channel("bass").gain()).isCloseTo(-1, within(1e-9));
    }

    @Test void the_channels_are_chosen_by_arrows_and_numbers_and_soloed_by_letters() {
        focus("strip-drums");
        window.press(KeyCode.RIGHT);
        assertThat(window.focus().getId()).isEqualTo("strip-bass");
        window.press(KeyCode.S);
        window.press(KeyCode.M);
        assertThat(Fx.get(() -> mixer.model().soloedProperty().get())).containsExactly("bass");
        assertThat(mix().channel("bass").mute()).isTrue();
        window.press(KeyCode.DIGIT3);
        assertThat(Fx.get(() -> mixer.model().selectedProperty().get())).isEqualTo("keys");
    }

    @Test void mute_by_mouse_and_play_by_space() {
        window.click("mute-keys");
        assertThat(mix().channel("keys").mute()).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.playing()).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(window.playing()).as("another page").isFalse();
    }
}
