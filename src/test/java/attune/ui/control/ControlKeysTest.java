package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.mix.Channel;
import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The controls under real key presses. */
class ControlKeysTest {
    private final FxRobot robot = new FxRobot();
    private Stage window;

    private void show(Parent... controls) {
        window = Fx.get(() -> {
            Scene scene = new Scene(new VBox(controls), 900, 500);
            Theme.dress(scene, new Appearance());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            controls[0].requestFocus();
            return stage;
        });
        Fx.settle();
    }

    @AfterEach void close() {
        Fx.run(window::close);
    }

    @Test void arrows_move_a_knob_by_its_step_and_shift_by_a_tenth() {
        Knob knob = Fx.get(() -> new Knob(Channel.GAIN, "Gain"));
        show(knob);
        robot.push(KeyCode.UP).push(KeyCode.RIGHT);
        assertThat(knob.getValue()).isCloseTo(1, within(1e-9));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(knob.getValue()).isCloseTo(0.95, within(1e-9));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(knob.getValue()).isCloseTo(-2.05, within(1e-9));
        robot.push(KeyCode.HOME);
        assertThat(knob.getValue()).isZero();
    }

    @Test void a_typed_number_counts_with_enter_and_is_dropped_with_escape() {
        Fader fader = Fx.get(() -> new Fader(Channel.GAIN, "Snare"));
        show(fader);
        robot.push(KeyCode.MINUS).push(KeyCode.DIGIT6).push(KeyCode.ENTER);
        assertThat(fader.getValue()).isEqualTo(-6);
        robot.push(KeyCode.DIGIT9).push(KeyCode.ESCAPE);
        assertThat(fader.getValue()).isEqualTo(-6);
        assertThat(fader.isTyping()).isFalse();
    }

    @Test void arrows_move_along_the_choices_and_stop_at_the_ends() {
        ChoiceTiles tiles = Fx.get(() -> {
            ChoiceTiles t = new ChoiceTiles();
            t.setTiles(List.of(new ChoiceTile("a", "A", "", 1), new ChoiceTile("b", "B", "", 2)));
            return t;
        });
        show(tiles);
        Fx.run(() -> tiles.tiles().getFirst().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(tiles.chosenProperty().get()).isEqualTo("a");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(tiles.chosenProperty().get()).isEqualTo("b");
        assertThat(tiles.tiles().getLast().isFocused()).isTrue();
    }

    @Test void a_stem_is_dragged_across_the_stage() {
        OneStem s = new OneStem();
        show(s.stage);
        robot.drag(s.stem).moveBy(120, 0).drop();
        Fx.settle();
        assertThat(s.stem.getValue()).isGreaterThan(10);
    }

    private static final class OneStem {
        final StageStem stem = Fx.get(() -> new StageStem(Channel.PAN, "Vocal"));
        final attune.ui.control.Stage stage = Fx.get(() -> {
            attune.ui.control.Stage all = new attune.ui.control.Stage();
            all.setStems(List.of(stem));
            return all;
        });
    }
}
