package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.mix.Channel;
import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What stands over a dial. A text drawn into less room than it needs is squeezed. */
class CaptionTest {
    @Test void the_longest_names_of_the_songs_have_room_in_two_lines() {
        for (String name : new String[] {"Timpani and bass drum gain", "Field drum and cymbals pan", "Alto saxophone gain", "Horns and trombones", "Kick"})
            Fx.run(() -> {
                for (Dial dial : new Dial[] {new Fader(Channel.GAIN, name), new Knob(Channel.GAIN, name)}) {
                    dial.captionOverTwoLines();
                    Theme.dress(new Scene(new HBox(dial), 300, 400), new Appearance());
                    dial.applyCss();
                    assertThat(String.join(" ", dial.captionLines()).strip()).isEqualTo(name);
                    for (String line : dial.captionLines()) {
                        Text text = new Text(line);
                        text.setFont(dial.font());
                        assertThat(text.getLayoutBounds().getWidth()).as(line).isLessThanOrEqualTo(dial.prefWidth(-1));
                    }
                }
            });
    }
}
