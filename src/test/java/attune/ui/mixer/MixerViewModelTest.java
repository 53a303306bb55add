package attune.ui.mixer;

import static org.assertj.core.api.Assertions.assertThat;

import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Mix;
import attune.mix.Path.Part;
import attune.mix.codec.MixCodec;
import attune.ui.Command;
import attune.ui.Command.Action;
import attune.ui.TestRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mixer without a window. */
class MixerViewModelTest {
    @TempDir Path folder;
    private TestRoom rooms;
    private MixerViewModel mixer;

    @BeforeEach void open() {
        rooms = new TestRoom(folder);
        mixer = new MixerViewModel(rooms.room);
        mixer.shown();
        rooms.until("the song", () -> mixer.rack().isPresent());
    }

    private static attune.mix.Path path(String text) {
        return attune.mix.Path.parse(text);
    }

    private Mix mix() {
        return mixer.mixProperty().get();
    }

    @Test void it_begins_with_the_songs_own_mix_and_its_first_channel() {
        assertThat(mix()).isEqualTo(mixer.songProperty().get().mix());
        assertThat(mixer.selectedProperty().get()).isEqualTo("drums");
    }

    @Test void a_number_is_followed_by_the_rack_that_runs() {
        var rack = mixer.rack().orElseThrow();
        mixer.set(path("channels.bass.gain"), -6);
        assertThat(mixer.rack()).containsSame(rack);
        assertThat(mix().channel("bass").gain()).isEqualTo(-6);
    }

    @Test void a_new_part_is_compiled_in_the_background_and_playing_goes_on() {
        var rack = mixer.rack().orElseThrow();
        mixer.carryOut(new Command.Play());
        mixer.edit("on", m -> Parts.with(m, "bass", Part.COMPRESSOR));
        mixer.set(path("channels.bass.compressor.threshold"), -40);
        rooms.until("the other rack", () -> mixer.rack().orElseThrow() != rack && mixer.rack().orElseThrow().fits(mix()));
        assertThat(mixer.deck().playingProperty().get()).isTrue();
        mixer.undo();
        mixer.undo();
        rooms.until("the rack without", () -> mixer.rack().orElseThrow().fits(mix()));
        assertThat(mix().channel("bass").compressor()).isEmpty();
    }

    @Test void solo_mutes_the_others_in_what_is_heard_and_leaves_the_mix() {
        mixer.selectedProperty().set("keys");
        mixer.carryOut(new Command.Edit(Action.SOLO));
        assertThat(mixer.sounding().channel("bass").mute()).isTrue();
        assertThat(mixer.sounding().channel("keys").mute()).isFalse();
        assertThat(mix().channel("bass").mute()).isFalse();
        mixer.carryOut(new Command.Edit(Action.SOLO));
        assertThat(mixer.sounding()).isEqualTo(mix());
    }

    @Test void a_soloed_channel_can_be_muted() {
        mixer.selectedProperty().set("keys");
        mixer.carryOut(new Command.Edit(Action.SOLO));
        mixer.carryOut(new Command.Edit(Action.MUTE));
        assertThat(mixer.sounding().channel("keys").mute()).isTrue();
        mixer.carryOut(new Command.Edit(Action.MUTE));
        assertThat(mixer.sounding().channel("keys").mute()).isFalse();
    }

    @Test void a_part_that_was_switched_off_comes_back_as_it_was() {
        for (Part part : new Part[] {Part.GATE, Part.COMPRESSOR, Part.DEESSER, Part.SATURATION, Part.REVERB, Part.DELAY, Part.LIMITER}) {
            String stem = part == Part.LIMITER ? null : "bass";
            mixer.turn(stem, part, true);
            attune.mix.Path number = attune.mix.Path.all(stem, part, 0).getFirst();
            mixer.set(number, number.declared().stepped(number.get(mix()), -3));
        }
        mixer.edit("lane", m -> m.withChannel("bass", Lanes.with(m.channel("bass"), "compressor.threshold", List.of(new Point(0, -30, Shape.STRAIGHT)))));
        Mix made = mix();
        for (Part part : new Part[] {Part.GATE, Part.COMPRESSOR, Part.DEESSER, Part.SATURATION, Part.REVERB, Part.DELAY, Part.LIMITER}) {
            String stem = part == Part.LIMITER ? null : "bass";
            mixer.turn(stem, part, false);
            assertThat(Parts.has(mix(), stem, part)).isFalse();
            mixer.turn(stem, part, true);
            assertThat(mix()).as("%s", part).isEqualTo(made);
            mixer.undo();
            mixer.redo();
        }
    }

    @Test void a_song_comes_back_to_the_desk_as_it_was_left() {
        var song = mixer.songProperty().get();
        mixer.set(path("channels.bass.gain"), -6);
        mixer.use(Version.B);
        mixer.set(path("channels.bass.gain"), -9);
        mixer.open(song);
        assertThat(mixer.versionProperty().get()).isEqualTo(Version.B);
        assertThat(mix().channel("bass").gain()).isEqualTo(-9);
        mixer.open(song, Mix.PLAIN, "an example");
        assertThat(mix()).isEqualTo(Mix.PLAIN);
        mixer.undo();
        assertThat(mix().channel("bass").gain()).as("what the example replaced").isEqualTo(-9);
        mixer.use(Version.A);
        mixer.undo();
        assertThat(mix()).isEqualTo(song.mix());
    }

    @Test void mute_is_part_of_the_mix_and_can_be_undone() {
        mixer.carryOut(new Command.Edit(Action.MUTE));
        assertThat(mix().channel("drums").mute()).isTrue();
        mixer.carryOut(new Command.Edit(Action.UNDO));
        assertThat(mix().channel("drums").mute()).isFalse();
        mixer.carryOut(new Command.Edit(Action.REDO));
        assertThat(mix().channel("drums").mute()).isTrue();
    }

    @Test void two_versions_each_have_their_own_way_back() {
        mixer.set(path("channels.bass.gain"), -3);
        mixer.carryOut(new Command.Listen('B'));
        assertThat(mix().channel("bass").gain()).isEqualTo(-3);
        mixer.set(path("channels.bass.gain"), -9);
        mixer.use(Version.A);
        assertThat(mix().channel("bass").gain()).isEqualTo(-3);
        mixer.undo();
        mixer.use(Version.B);
        assertThat(mix().channel("bass").gain()).isEqualTo(-9);
        mixer.copyToOther();
        mixer.use(Version.A);
        assertThat(mix().channel("bass").gain()).isEqualTo(-9);
        mixer.undo();
        assertThat(mix().channel("bass").gain()).as("what the copy replaced").isZero();
    }

    @Test void a_mix_is_saved_and_read_back_equal() {
        mixer.set(path("channels.bass.eq[0].gain"), 4.5);
        mixer.set(path("reverb.decay"), 1.5);
        Mix made = mix();
        Path file = folder.resolve("out/my.json");
        mixer.save(file);
        rooms.until("saved", () -> mixer.noticeProperty().get().contains("my.json"));
        assertThat(MixCodec.read(file)).isEqualTo(made);
        mixer.revert();
        assertThat(mix()).isNotEqualTo(made);
        mixer.load(file);
        rooms.until("read", () -> mix().equals(made));
    }

    @Test void a_file_with_a_mistake_changes_nothing_and_names_its_place() throws IOException {
        Path file = folder.resolve("wrong.json");
        Files.writeString(file, "{\"channels\": {\"bass\": {\"gain\": 900}, \"base\": {\"pan\": 3}}}");
        Mix before = mix();
        mixer.load(file);
        rooms.until("the mistake", () -> !mixer.troubleProperty().get().isEmpty());
        assertThat(mixer.troubleProperty().get()).contains("wrong.json").contains("channels.bass.gain");
        assertThat(mix()).isEqualTo(before);
        Files.writeString(file, "{\"channels\": {\"base\": {\"pan\": 3}}}");
        mixer.load(file);
        rooms.until("the other mistake", () -> mixer.troubleProperty().get().contains("no stem 'base'"));
        assertThat(mixer.troubleProperty().get()).contains("did you mean 'bass'");
    }

    @Test void an_export_is_a_sound_file_with_the_tail_of_the_reverb() {
        mixer.set(path("channels.keys.sends.reverb"), -6);
        mixer.set(path("reverb.decay"), 1);
        Path file = folder.resolve("out.wav");
        mixer.export(file);
        rooms.until("exported", () -> mixer.noticeProperty().get().contains("out.wav"));
        assertThat(attune.session.SoundFiles.read(file).frames()).isEqualTo((4 + 5) * 48_000);
    }

    @Test void a_part_is_at_work_once_its_numbers_have_left_where_they_do_nothing() {
        Mix plain = mixer.songProperty().get().mix();
        for (Tab tab : Tab.of(null)) assertThat(tab.works(Mix.PLAIN, null)).as("%s", tab).isFalse();
        for (Tab tab : Tab.of("bass")) assertThat(tab.works(Mix.PLAIN, "bass")).as("%s", tab).isFalse();
        assertThat(Tab.TONE.works(path("master.gain").set(plain, -3), null)).as("the fader").isFalse();
        assertThat(Tab.TONE.works(path("master.tilt").set(plain, 1), null)).isTrue();
        assertThat(Tab.EDGES.works(path("master.edges.fadein").set(plain, 1), null)).isTrue();
        for (String number : new String[] {"width", "shift", "sends.reverb", "sends.delay"}) {
            attune.mix.Path path = path("channels.bass." + number);
            Mix moved = path.set(plain, path.declared().stepped(path.get(plain), 5));
            assertThat(Tab.SENDS.works(moved, "bass")).as(number).isTrue();
            assertThat(Tab.SENDS.works(moved, "keys")).as("another channel").isFalse();
        }
        assertThat(Tab.SENDS.works(plain.withChannel("bass", plain.channel("bass").withPolarity(-1)), "bass")).isTrue();
    }

    @Test void a_number_key_opens_a_channel_and_the_last_the_master() {
        assertThat(mixer.carryOut(new Command.Choose(2))).isTrue();
        assertThat(mixer.selectedProperty().get()).isEqualTo("bass");
        mixer.carryOut(new Command.Choose(4));
        assertThat(mixer.selectedProperty().get()).isNull();
        assertThat(mixer.carryOut(new Command.Choose(5))).isFalse();
    }
}
