package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WaveformTest {
    /** A text drawn into less room than it needs is squeezed. */
    @Test void what_stands_beside_a_slim_waveform_has_room() {
        Fx.run(() -> {
            Waveform wave = new Waveform(true);
            Scene scene = new Scene(new StackPane(wave), 900, 60);
            Theme.dress(scene, new Appearance());
            scene.getRoot().applyCss();
            wave.setSound(new float[100], 48);
            wave.setLoop(36 / 48.0, 1);
            wave.setPosition(1);
            assertThat(wave.aside()).containsExactly("bar 48 of 48", "loop of 12 bars");
            for (String line : wave.aside()) {
                Text text = new Text(line);
                text.setFont(wave.small());
                assertThat(text.getLayoutBounds().getWidth()).as(line).isLessThan(wave.roomAside());
            }
        });
    }
}
