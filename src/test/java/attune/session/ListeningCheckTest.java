package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.device.DeviceStatus;
import attune.device.DeviceStatus.State;
import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.dsp.measure.Spectrum;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Sides;
import attune.lesson.Draws;
import attune.session.ListeningCheck.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ListeningCheckTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));

    private static ListeningCheck check(long seed) {
        return check(seed, () -> new DeviceStatus(State.PLAYING, ""));
    }

    private static ListeningCheck check(long seed, Supplier<DeviceStatus> card) {
        return new ListeningCheck(LIBRARY.songs(), card, () -> Instant.parse("2026-01-01T00:00:00Z"), Draws.from(seed));
    }

    /** Listens, and says what a good pair of ears would. @return what was played with each step */
    private static List<Audio> straight(ListeningCheck check) {
        List<Audio> heard = new ArrayList<>();
        for (Optional<ListeningCheck.Question> q = check.next(); q.isPresent(); q = check.next()) {
            Optional<Audio> sound = q.get().sound().map(Sound::audio);
            sound.ifPresent(heard::add);
            boolean side = q.get().step() == Step.ONE_SIDE || q.get().step() == Step.OTHER_SIDE;
            check.answer(side && energy(sound.get().left()) == 0 ? 1 : 0);
        }
        return heard;
    }

    private static double energy(float[] x) {
        double sum = 0;
        for (float v : x) sum += v * v;
        return sum;
    }

    @Test void sounds_are_as_loud_as_they_say_and_where_they_say() {
        for (long seed = 1; seed <= 4; seed++) {
            List<Audio> heard = straight(check(seed));
            for (Audio noise : heard.subList(0, 4)) assertThat(Loudness.integrated(noise).orElseThrow()).isCloseTo(-23, within(0.1));
            Audio one = heard.get(1), other = heard.get(2);
            assertThat(energy(one.left()) == 0).isNotEqualTo(energy(one.right()) == 0);
            assertThat(energy(other.left()) == 0).isNotEqualTo(energy(one.left()) == 0);
            assertThat(heard.get(0).left()).isEqualTo(heard.get(0).right());
            double[] tones = {8000, 12_500, 16_000, 1000};
            for (int i = 0; i < tones.length; i++) {
                Audio tone = heard.get(4 + i);
                double level = tones[i] == 1000 ? -50 : -23;
                assertThat(Decibels.ofGain(tone.peak())).isLessThanOrEqualTo(level + 1e-3);
                // Two of three seconds: 1.8 dB less than a tone that lasts.
                assertThat(Spectrum.of(tone).third(tones[i])).isCloseTo(level - 1.8, within(0.3));
                assertThat(Math.abs(tone.left()[0])).isLessThan(1e-6f);
                Audio both = new Audio(tone.rate(), tone.left(), tone.right().clone());
                assertThat(Loudness.integrated(both).orElseThrow()).as("against the noise that was comfortable").isLessThan(-20);
            }
            for (Audio a : heard) assertThat(Decibels.ofGain(a.peak())).isLessThan(-1);
        }
    }

    @Test void what_was_heard_is_what_is_kept() {
        ListeningCheck check = check(1);
        straight(check);
        DeviceRecord record = check.record("Headset");
        assertThat(record.device().kind()).isEqualTo(DeviceKind.HEADPHONES);
        assertThat(record.sides()).isEqualTo(Sides.STRAIGHT);
        assertThat(record.centred() && record.quiet()).isTrue();
        assertThat(record.highest()).isEqualTo(16_000);
        assertThat(ListeningCheck.words(record)).containsExactly("Left is left and right is right.");
    }

    @Test void a_check_belongs_to_what_sound_left_by_then() {
        ListeningCheck check = check(1);
        straight(check);
        Optional<DeviceRecord> last = Optional.of(check.record("Headset"));
        assertThat(ListeningCheck.outdated(last, () -> "Headset")).isEmpty();
        assertThat(ListeningCheck.outdated(last, () -> "")).as("the system does not say").isEmpty();
        assertThat(ListeningCheck.outdated(last, () -> "Speakers")).hasValueSatisfying(w -> assertThat(w).contains("(Headphones)", "another device"));
        assertThat(ListeningCheck.outdated(Optional.of(check.record("")), () -> "Speakers")).as("nobody said then").isEmpty();
        assertThat(ListeningCheck.outdated(Optional.empty(), () -> "Speakers")).isEmpty();
    }

    @Test void swapped_sides_and_limits_are_said_without_a_diagnosis() {
        ListeningCheck check = check(2);
        for (Optional<ListeningCheck.Question> q = check.next(); q.isPresent(); q = check.next())
            switch (q.get().step()) {
                case KIND -> check.answer(2);
                case ONE_SIDE, OTHER_SIDE -> check.answer(energy(q.get().sound().get().audio().left()) == 0 ? 0 : 1);
                case LEVEL, HIGH_8 -> check.answer(0);
                case MIDDLE, QUIET, HIGH_12, HIGH_16 -> check.answer(1);
            }
        DeviceRecord record = check.record("Headset");
        assertThat(record.sides()).isEqualTo(Sides.SWAPPED);
        assertThat(record.highest()).isEqualTo(8000);
        assertThat(ListeningCheck.words(record)).anySatisfy(w -> assertThat(w).contains("exchanged")).anySatisfy(w -> assertThat(w).contains("limit of your playback or of your hearing"));
    }

    @Test void what_cannot_be_heard_cannot_be_answered() {
        AtomicReference<State> card = new AtomicReference<>(State.ABSENT);
        ListeningCheck check = check(4, () -> new DeviceStatus(card.get(), ""));
        assertThat(check.isSilent()).isTrue();
        assertThat(check.answer(0)).isFalse();
        assertThat(check.next().orElseThrow().number()).isEqualTo(1);
        card.set(State.OPENING);
        assertThat(check.answer(0)).as("what has no sound, while the card is opened").isTrue();
        assertThat(check.answer(0)).isFalse();
        card.set(State.PLAYING);
        while (check.next().orElseThrow().step() != Step.QUIET) assertThat(check.answer(0)).isTrue();
        card.set(State.LOST);
        assertThat(check.answer(0)).isFalse();
        assertThatThrownBy(() -> check.record("Headset")).isInstanceOf(IllegalStateException.class);
    }

    @Test void a_step_can_be_taken_back_and_nothing_is_kept_before_the_end() {
        ListeningCheck check = check(3);
        check.back();
        check.answer(0);
        check.answer(0);
        check.back();
        assertThat(check.next().orElseThrow().step()).isEqualTo(Step.LEVEL);
        assertThatThrownBy(() -> check.answer(1)).hasMessage("there are 1 answers");
        assertThatThrownBy(() -> check.record("Headset")).isInstanceOf(IllegalStateException.class);
    }
}
