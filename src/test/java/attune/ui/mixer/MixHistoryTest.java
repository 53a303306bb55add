package attune.ui.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import attune.mix.Channel;
import attune.mix.Mix;
import org.junit.jupiter.api.Test;

class MixHistoryTest {
    private final MixHistory history = new MixHistory(Mix.PLAIN);

    private static Mix gain(double decibels) {
        return Mix.PLAIN.withChannel("bass", Channel.FLAT.withGain(decibels));
    }

    @Test void a_knob_that_is_turned_makes_one_step() {
        for (int i = 1; i <= 20; i++) history.change(gain(-i), "bass gain", 100L * i);
        history.undo();
        assertThat(history.now()).isEqualTo(Mix.PLAIN);
        assertThat(history.canUndo()).isFalse();
        history.redo();
        assertThat(history.now()).isEqualTo(gain(-20));
    }

    @Test void the_same_knob_later_and_another_knob_are_steps_of_their_own() {
        history.change(gain(-1), "bass gain", 0);
        history.change(gain(-2), "bass gain", 5000);
        history.change(gain(-3), "keys gain", 5001);
        history.undo();
        assertThat(history.now()).isEqualTo(gain(-2));
        history.undo();
        assertThat(history.now()).isEqualTo(gain(-1));
    }

    @Test void what_was_undone_is_gone_with_the_next_step() {
        history.change(gain(-1), "a", 0);
        history.undo();
        history.change(gain(-2), "b", 0);
        assertThat(history.redo()).isFalse();
        assertThat(history.now()).isEqualTo(gain(-2));
    }

    @Test void a_change_after_undo_does_not_join_the_one_before() {
        history.change(gain(-1), "bass gain", 0);
        history.change(gain(-2), "keys gain", 1);
        history.undo();
        history.change(gain(-5), "bass gain", 2);
        history.undo();
        assertThat(history.now()).isEqualTo(gain(-1));
    }

    @Test void a_switch_pressed_twice_leaves_no_step_behind() {
        history.change(gain(-1), "keys mute", 0);
        history.change(gain(-2), "bass mute", 10);
        history.change(gain(-1), "bass mute", 20);
        history.undo();
        assertThat(history.now()).isEqualTo(Mix.PLAIN);
    }

    @Test void nothing_changed_is_no_step() {
        assertThat(history.change(Mix.PLAIN, "bass gain", 0)).isFalse();
        assertThat(history.canUndo()).isFalse();
    }
}
