package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.mix.Channel;
import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** What automation moves. */
class DrivenTest {
    @Test void it_still_shows_where_it_is_set() {
        shows(() -> new Fader(Channel.GAIN, "Bass", ""));
        shows(() -> new Knob(Channel.GAIN, "Bass", ""));
    }

    private static void shows(Supplier<Dial> dial) {
        assertThat(alike(picture(dial, -20, 0), picture(dial, -20, 0))).as("the same twice").isTrue();
        assertThat(alike(picture(dial, -20, 0), picture(dial, -20, -40))).as("set elsewhere").isFalse();
    }

    private static Image picture(Supplier<Dial> make, double driven, double set) {
        return Fx.get(() -> {
            Dial dial = make.get();
            Scene scene = new Scene(new StackPane(dial), 100, 240);
            Theme.dress(scene, new Appearance());
            dial.setValue(set);
            dial.drive(driven);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
    }

    private static boolean alike(Image a, Image b) {
        for (int y = 0; y < a.getHeight(); y++)
            for (int x = 0; x < a.getWidth(); x++) if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) return false;
        return true;
    }
}
