package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.mix.Mix;
import attune.ui.control.AccessibleTest;
import attune.ui.control.Dial;
import attune.ui.control.Waveform;
import attune.ui.mixer.MixerProbe;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mixer under real keys and clicks. */
class MixerWindowTest extends WindowTest {
    private MixerProbe mixer;

    @BeforeEach void prepare() {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        mixer = Fx.get(() -> MixerProbe.of(window.trainer.shell().page()));
        Fx.await("the song", mixer::ready);
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
        for (boolean master : new boolean[] {false, true}) {
            Fx.run(() -> mixer.furnish());
            Fx.run(() -> mixer.model().selectedProperty().set(master ? null : "bass"));
            for (String tab : Fx.get(() -> mixer.tabs())) {
                Fx.run(() -> mixer.open(tab));
                Fx.settle();
                Fx.run(() -> AccessibleTest.check(window.trainer.shell().page().view()));
            }
        }
    }

    @Test void a_band_is_added_moved_and_removed_by_keys() {
        focus("add-band");
        window.press(KeyCode.ENTER);
        assertThat(window.focus().getId()).isEqualTo("band-1");
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.PAGE_UP);
        var band = mix().channel("drums").eq().getFirst();
        assertThat(band.gain()).isCloseTo(1, within(1e-9));
        assertThat(band.frequency()).isGreaterThan(1050);
        assertThat(band.q()).isGreaterThan(1);
        assertThat(window.focus().queryAccessibleAttribute(javafx.scene.AccessibleAttribute.VALUE_STRING).toString()).isEqualTo("Bell at 1.06 kHz, +1 dB, Q 1.12");
        window.press(KeyCode.DELETE);
        assertThat(mix().channel("drums").eq()).isEmpty();
        assertThat(window.focus().getId()).isEqualTo("add-band");
    }

    @Test void a_band_is_dragged_by_mouse() {
        focus("add-band");
        window.press(KeyCode.ENTER);
        window.robot.drag("#band-1").moveBy(60, -25).drop();
        // A busy machine hands the last steps of the mouse on later than a few pulses.
        Fx.await("the way of the mouse", () -> {
            var band = mixer.model().mixProperty().get().channel("drums").eq().getFirst();
            return band.gain() > 2 && band.frequency() > 1200;
        });
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(mix().channel("drums").eq().getFirst().gain()).as("one step for the whole way").isZero();
    }

    @Test void a_compressor_is_switched_on_turned_and_heard() {
        focus("tab-eq");
        window.press(KeyCode.RIGHT);
        window.click("part-on");
        focus("knob-threshold");
        window.press(KeyCode.DOWN);
        assertThat(mix().channel("drums").compressor().orElseThrow().threshold()).isCloseTo(-24.5, within(1e-9));
        Fx.await("the rack", () -> mixer.model().soloedProperty().get().isEmpty() && mixer.fits());
        window.click("part-on");
        assertThat(mix().channel("drums").compressor()).isEmpty();
    }

    @Test void a_lane_is_drawn_by_keys_and_survives_the_file_format() {
        Fx.run(() -> mixer.open("automation"));
        Fx.settle();
        focus("add-point");
        window.press(KeyCode.ENTER);
        assertThat(window.focus().getId()).isEqualTo("point-1");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.PAGE_UP);
        Fx.run(() -> mixer.model().deck().seek(0.5));
        var points = mix().channel("drums").automation().get("gain").points();
        assertThat(points).hasSize(1);
        assertThat(points.getFirst().value()).isCloseTo(-0.5, within(1e-9));
        assertThat(points.getFirst().shape()).isEqualTo(attune.mix.Automation.Shape.SMOOTH);
        window.press(KeyCode.RIGHT);
        assertThat(mix().channel("drums").automation().get("gain").points().getFirst().beat()).isEqualTo(0.25);
        Fx.await("the fader is moved by it", () -> said("gain-drums").endsWith(", moved by automation"));
        assertThat(said("gain-bass")).doesNotContain("automation");
        window.press(KeyCode.DELETE);
        assertThat(mix().channel("drums").automation()).isEmpty();
        assertThat(said("gain-drums")).doesNotContain("automation");
    }

    private String said(String id) {
        return Fx.get(() -> (String) window.scene.getRoot().lookup("#" + id).queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
    }

    @Test void the_monitor_and_mono_are_switched() {
        focus("monitor");
        window.press(KeyCode.DOWN);
        assertThat(mix().monitor()).isNotEqualTo(attune.dsp.effect.PlaybackSystem.STUDIO);
        window.click("mono");
        assertThat(mix().mono()).isTrue();
    }

    @Test void an_example_of_a_lesson_opens_here() {
        Fx.run(() -> mixer.open("automation"));
        Fx.run(() -> window.trainer.model().openLesson("eq/01"));
        Fx.run(() -> window.lesson().model().go(attune.ui.lesson.Step.LISTEN));
        Fx.await("the example", () -> window.lesson().exampleReady());
        window.click("play-with-it");
        assertThat(Fx.get(() -> window.trainer.model().getRoute().place())).isEqualTo(Place.MIXER);
        assertThat(mix().master().eq().getFirst().gain()).isEqualTo(12);
        assertThat(Fx.get(() -> mixer.model().selectedProperty().get())).as("what was changed is open").isNull();
        assertThat(Fx.get(() -> window.scene.getRoot().lookup("#band-1"))).isNotNull();
        assertThat(Fx.get(() -> mixer.model().noticeProperty().get())).contains("EQ 1", "example 1");
        window.press(KeyCode.ESCAPE);
        assertThat(window.lesson().isAt("LISTEN")).as("back at the example").isTrue();
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

    @Test void a_press_takes_a_knob_in_hand_and_the_keys_go_to_it() {
        for (String id : new String[] {"gain-bass", "pan-keys"}) {
            window.robot.clickOn("#" + id);
            Fx.settle();
            assertThat(window.focus().getId()).isEqualTo(id);
        }
        window.press(KeyCode.RIGHT);
        assertThat(mix().channel("keys").pan()).isPositive();
    }

    @Test void letters_solo_and_mute_the_channel_that_has_the_focus() {
        focus("pan-keys");
        window.press(KeyCode.S);
        window.press(KeyCode.M);
        assertThat(Fx.get(() -> mixer.model().soloedProperty().get())).containsExactly("keys");
        assertThat(mix().channel("keys").mute()).isTrue();
        assertThat(Fx.get(() -> mixer.model().selectedProperty().get())).isEqualTo("drums");
        focus("gain-master");
        window.press(KeyCode.M);
        assertThat(mix().channel("drums").mute()).as("the master has no switches").isFalse();
    }

    @Test void the_way_back_is_that_of_the_version() {
        focus("gain-bass");
        window.press(KeyCode.DOWN);
        assertThat(disabled("undo")).isFalse();
        window.click("version-b");
        assertThat(disabled("undo")).as("nothing was done to B, though it is as A is").isTrue();
        window.click("version-a");
        assertThat(disabled("undo")).isFalse();
    }

    private boolean disabled(String id) {
        return Fx.get(() -> window.scene.getRoot().lookup("#" + id).isDisabled());
    }

    @Test void a_tab_says_what_is_at_work_in_it() {
        window.click("tab-compressor");
        assertThat(tab("compressor")).isEqualTo("Compressor");
        window.click("part-on");
        assertThat(tab("compressor")).isEqualTo("Compressor •");
        window.press(KeyCode.DIGIT2);
        assertThat(tab("compressor")).as("the bass").isEqualTo("Compressor");
        window.press(KeyCode.DIGIT1);
        assertThat(tab("compressor")).isEqualTo("Compressor •");
    }

    private String tab(String id) {
        return Fx.get(() -> ((Labeled) window.scene.getRoot().lookup("#tab-" + id)).getText());
    }

    @Test void the_mouse_alone_plays_pauses_and_takes_a_shorter_loop() {
        Node play = Fx.get(() -> window.scene.getRoot().lookup("#mixer-play"));
        assertThat(play.getAccessibleText()).isEqualTo("Play");
        window.click("mixer-play");
        assertThat(window.playing()).isTrue();
        assertThat(play.getAccessibleText()).isEqualTo("Pause");
        Waveform wave = Fx.get(() -> (Waveform) window.scene.getRoot().lookup(".waveform"));
        String whole = Fx.get(wave::barText);
        Point2D words = Fx.get(() -> wave.localToScreen(8, wave.getHeight() / 2));
        window.robot.clickOn(words.getX(), words.getY());
        Fx.settle();
        assertThat(Fx.get(wave::barText)).isNotEqualTo(whole).contains("loop of ");
        window.click("mixer-play");
        assertThat(window.playing()).isFalse();
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
