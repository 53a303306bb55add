package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.lesson.CannotAsk;
import attune.material.Song;
import attune.mix.Master;
import attune.mix.Mix;
import attune.ui.Deck;
import attune.ui.Loop;
import attune.ui.control.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is played as a whole jumps at the listener: what comes is at -23 LUFS, and at most 3 dB above it. */
class PlayingLevelTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
    private final Studio studio = new Studio();
    private final Asker asker = new Asker(studio, LIBRARY.songs());

    /** LUFS at the card of the sound that is selected. */
    private static double heard(List<Sound> sounds, int selected) {
        Player player = new Player();
        player.load(sounds, selected);
        player.play(true);
        int frames = player.frames();
        float[] l = new float[frames], r = new float[frames];
        player.engine().process(l, r, frames);
        assertThat(player.meters().loudness().integrated()).as("meters read the mix as it is").isCloseTo(lufs(sounds.get(selected).audio()), within(0.1));
        return lufs(new Audio(48_000, l, r));
    }

    private static Sound at(Sound sound, double volume) {
        return new Sound(sound.id(), sound.label(), sound.mix(), sound.offset(), sound.audio(), volume);
    }

    private static double lufs(Audio sound) {
        return Loudness.integrated(sound).orElseThrow();
    }

    /** Played as they are these began at -15 LUFS, or had a B of -13 to -18. */
    @ParameterizedTest @ValueSource(strings = {"mastering/10", "mastering/09", "translation/07", "balance/10"})
    void the_loudest_questions_are_held_down(String lesson) throws CannotAsk {
        Prepared asked = asker.practise(LIBRARY.lesson(lesson), 1, OptionalDouble.empty());
        List<Sound> both = List.of(asked.reference(), asked.altered());
        double a = lufs(asked.reference().audio()), b = lufs(asked.altered().audio());
        assertThat(Math.max(a, b)).isGreaterThan(-20);
        double first = heard(both, 0), second = heard(both, 1);
        assertThat(first).isLessThan(-22.8);
        assertThat(Math.max(first, second)).isLessThan(-19.8);
        assertThat(second - first).as("what is asked is kept").isCloseTo(b - a, within(0.1));
    }

    @Test void a_matched_question_is_played_as_it_is() throws CannotAsk {
        Prepared asked = asker.practise(LIBRARY.lesson("eq/01"), 1, OptionalDouble.empty());
        assertThat(asked.sounds()).allSatisfy(s -> assertThat(s.volume()).isZero());
    }

    @Test void a_song_begins_at_the_common_level_however_it_is_mixed() {
        Song song = LIBRARY.songs().load("night-shift");
        Sound loud = studio.whole(song, "Plain", Mix.PLAIN), soft = studio.whole(song, "Soft", Mix.PLAIN.withMaster(Master.FLAT.withGain(-24)));
        assertThat(lufs(loud.audio())).isGreaterThan(-10);
        assertThat(lufs(soft.audio())).isLessThan(-30);
        assertThat(heard(List.of(loud), 0)).isCloseTo(-23, within(0.1));
        assertThat(heard(List.of(soft), 0)).isCloseTo(-23, within(0.1));
        assertThat(heard(List.of(at(loud, 0), at(soft, -6)), 0)).as("the softest of them counts for all").isCloseTo(lufs(loud.audio()) - 6, within(0.1));
    }

    @Test void what_is_soft_is_not_raised_into_its_peaks() {
        assertThat(PlayingLevel.alone(-40, -12)).isEqualTo(11);
        assertThat(PlayingLevel.alone(-40, -0.5)).isZero();
        assertThat(PlayingLevel.alone(-23.04, -12)).isZero();
        assertThat(PlayingLevel.of(-23.04, -21)).isZero();
        assertThat(PlayingLevel.of(-30, -21)).isZero();
        assertThat(PlayingLevel.of(-23, -17)).isEqualTo(-3);
        assertThat(PlayingLevel.of(-15, -14)).isEqualTo(-8);
    }

    @Test void what_was_pushed_up_is_held_down_when_it_comes_back() {
        float[] x = new float[4 * 48_000];
        for (int i = 0; i < x.length; i++) x[i] = (float) (0.5 * Math.sin(2 * Math.PI * 1000 * i / 48_000));
        Audio tone = new Audio(48_000, x, x.clone());
        Player player = new Player();
        player.load(List.of(new Sound("loud", "Loud", Mix.PLAIN, 0, tone, 0)), 0);
        assertThat(player.held(-2)).as("nothing was heard").isEqualTo(-2);
        player.play(true);
        player.engine().process(new float[x.length], new float[x.length], x.length);
        player.play(false);
        assertThat(player.held(-2)).isCloseTo(-20 - lufs(tone), within(0.1));
        assertThat(player.held(-40)).isEqualTo(-40);
    }

    @Test void a_desk_with_its_faders_up_comes_back_held_down() {
        Song song = LIBRARY.songs().load("night-shift");
        Audio plain = studio.loop(song, Mix.PLAIN);
        Player player = new Player();
        Deck deck = new Deck(player);
        deck.bring();
        deck.load(new Deck.Track(Tag.Y, "Desk"), Player.live(song, Mix.PLAIN, 0), 0, Loop.of(song, plain));
        deck.listen(0);
        int frames = 10 * 48_000;
        player.engine().process(new float[frames], new float[frames], frames);
        deck.pause();
        deck.leave();
        assertThat(player.engine().scene().volume()).isEqualTo(1);
        deck.bring();
        assertThat(Decibels.ofGain(player.engine().scene().volume())).isCloseTo(-20 - lufs(plain), within(3.0));
    }
}
