package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.measure.SpectrumMeter;
import attune.session.Players;
import attune.ui.mixer.MixerProbe;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen behind the equalizer while a sound card plays. */
class MixerSpectrumTest {
    @TempDir Path folder;

    @Test void the_spectrum_of_the_open_channel_lies_behind_its_equalizer() {
        try (OpenWindow window = new OpenWindow(folder, Players.sounding())) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            MixerProbe mixer = Fx.get(() -> MixerProbe.of(window.trainer.shell().page()));
            Fx.await("the song", mixer::ready);
            assertThat(Fx.get(mixer::loudest)).isEqualTo(SpectrumMeter.FLOOR);
            window.press(KeyCode.SPACE);
            Fx.await("the drums", () -> mixer.loudest() > -60);
            window.press(KeyCode.M);
            Fx.await("nothing of a muted channel, though the others play", () -> mixer.loudest() < -100);
            window.press(KeyCode.DIGIT4);
            Fx.await("the whole mix at the master", () -> mixer.loudest() > -60);
            window.press(KeyCode.SPACE);
            Fx.await("it sinks away", () -> mixer.loudest() < -100);
        }
    }
}
