package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.engine.Render;
import attune.learner.Attempt;
import attune.learner.Attempts;
import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.mix.Master;
import attune.mix.Mix;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DrillTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
    private static final Asker ASKER = new Asker(new Studio(), LIBRARY.songs());
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private static Drill drill(String lesson, Attempts log, long seed) {
        return new Drill(LIBRARY.lesson(lesson), ASKER, log, Learner.DEFAULT, CLOCK, seed, Optional.empty());
    }

    @Test void a_drill_answered_truly_passes_and_logs_every_answer() throws Exception {
        MemoryLog log = new MemoryLog();
        Drill drill = drill("panning/01", log, 1);
        for (int n = 1; n <= drill.questions(); n++) {
            Drill.Answered done = drill.answer(drill.ask(n).question().truth());
            assertThat(done.verdict().right()).isTrue();
            assertThat(log.all.getLast().id()).isEqualTo(done.attempt());
        }
        assertThat(drill.summary().passed()).isTrue();
        assertThat(drill.summary().score()).isEqualTo(1);
        assertThat(log.all).hasSize(drill.questions());
        assertThat(log.all).allSatisfy(a -> assertThat(a.at()).isEqualTo(CLOCK.instant()));
    }

    @Test void a_drill_is_passed_once_enough_is_right_whatever_is_still_asked() throws Exception {
        Drill drill = drill("panning/02", new MemoryLog(), 1);
        for (int n = 1; n <= 8; n++) {
            assertThat(drill.summary().passed()).as("after " + (n - 1)).isFalse();
            drill.answer(drill.ask(n).question().truth());
        }
        assertThat(drill.questions()).isEqualTo(10);
        assertThat(drill.summary().passed()).isTrue();
    }

    @Test void what_is_still_to_do_is_said() {
        Lesson.Exercise first = LIBRARY.lesson("panning/01").exercise().orElseThrow(), second = LIBRARY.lesson("panning/02").exercise().orElseThrow();
        assertThat(first.standing(List.of())).isEqualTo("5 in a row to pass");
        assertThat(first.standing(List.of(1.0, 1.0))).isEqualTo("3 more in a row to pass");
        assertThat(first.standing(List.of(1.0, 1.0, 1.0, 1.0))).isEqualTo("1 more to pass");
        assertThat(first.standing(List.of(1.0, 1.0, 1.0, 1.0, 1.0))).isEqualTo("passed");
        assertThat(first.standing(List.of(1.0, 1.0, 0.0))).isEqualTo("6 more to pass");
        assertThat(first.standing(List.of(0.0, 0.0, 0.0))).isEqualTo("8 are needed to pass");
        assertThat(second.standing(List.of())).isEqualTo("8 to pass");
        assertThat(second.standing(List.of(1.0, 0.5))).isEqualTo("6.5 more to pass");
    }

    @Test void a_first_level_is_passed_by_a_clean_start() throws Exception {
        Drill drill = drill("panning/01", new MemoryLog(), 1);
        for (int n = 1; n <= 5; n++) {
            assertThat(drill.summary().passed()).as("after " + (n - 1)).isFalse();
            drill.answer(drill.ask(n).question().truth());
        }
        assertThat(drill.summary().passed()).isTrue();
    }

    @Test void one_miss_and_the_whole_mark_counts() throws Exception {
        Drill drill = drill("panning/01", new MemoryLog(), 1);
        Question first = drill.ask(1).question();
        drill.answer(((Question.Choose) first).options().stream().map(o -> (Answer) new Answer.Choice(o.id())).filter(a -> !a.equals(first.truth())).findFirst().orElseThrow());
        for (int n = 2; n <= 9; n++) {
            assertThat(drill.summary().passed()).as("after " + (n - 1)).isFalse();
            drill.answer(drill.ask(n).question().truth());
        }
        assertThat(drill.summary().passed()).isTrue();
    }

    @Test void the_same_seed_asks_the_same_questions_and_the_question_can_be_asked_alone() throws Exception {
        Drill one = drill("eq/03", new MemoryLog(), 7), two = drill("eq/03", new MemoryLog(), 7);
        for (int n = 1; n <= 3; n++) {
            Prepared a = one.ask(n), b = two.ask(n);
            assertThat(a.question()).isEqualTo(b.question());
            assertThat(a.altered().audio().left()).isEqualTo(b.altered().audio().left());
            Prepared alone = ASKER.ask(LIBRARY.lesson("eq/03"), a.question().head().song(), a.question().head().seed(), OptionalDouble.empty());
            assertThat(alone.question()).isEqualTo(a.question());
        }
    }

    @Test void no_question_repeats_the_one_before_it() throws Exception {
        Drill drill = drill("panning/01", new MemoryLog(), 3);
        Question last = null;
        for (int n = 1; n <= drill.questions(); n++) {
            Question q = drill.ask(n).question();
            if (last != null) assertThat(List.of(q.head().song(), q.head().subject(), q.truth())).isNotEqualTo(List.of(last.head().song(), last.head().subject(), last.truth()));
            last = q;
        }
    }

    @Test void what_was_asked_often_is_asked_less() throws Exception {
        MemoryLog log = new MemoryLog();
        Lesson lesson = LIBRARY.lesson("panning/01");
        for (int i = 0; i < 50; i++) log.append(new Attempt("a" + i, CLOCK.instant(), "default", "", "d", "panning/01", "pan", "s", 1, 1, 10,
            attune.lesson.Mode.CHOOSE, 1, new Answer.Choice("0"), new Answer.Choice("0"), 1));
        int centre = 0, all = 0;
        for (int d = 0; d < 4; d++) {
            Drill drill = Drill.fresh(lesson, ASKER, log, Learner.DEFAULT, CLOCK);
            for (int n = 1; n <= drill.questions(); n++, all++) if (drill.ask(n).question().truth().equals(new Answer.Choice("0"))) centre++;
        }
        // A third without history; with it only where both draws say centre: a ninth.
        assertThat((double) centre / all).isLessThan(0.28);
    }

    @Test void a_wrong_answer_can_be_heard_as_loud_as_the_reference() throws Exception {
        Prepared p = ASKER.ask(LIBRARY.lesson("eq/04"), "harbour-lights", 5, OptionalDouble.empty());
        Question.Choose q = (Question.Choose) p.question();
        double reference = Loudness.integrated(p.reference().audio()).orElseThrow();
        assertThat(Loudness.integrated(p.altered().audio()).orElseThrow()).isCloseTo(reference, within(0.1));
        for (Question.Option option : q.options()) {
            Sound heard = ASKER.studio().heard(p, new Answer.Choice(option.id())).orElseThrow();
            assertThat(Loudness.integrated(heard.audio()).orElseThrow()).isCloseTo(reference, within(0.1));
            if (option.id().equals(q.correct())) assertThat(heard.mix()).isEqualTo(p.altered().mix());
        }
    }

    @Test void the_sounds_are_the_mixes_rendered_times_the_offset() throws Exception {
        Prepared p = ASKER.ask(LIBRARY.lesson("eq/01"), "night-shift", 2, OptionalDouble.empty());
        Audio altered = Render.loop(p.song().tracks(), p.question().head().altered());
        double gain = Decibels.toGain(p.altered().offset());
        for (int i = 0; i < altered.frames(); i++) assertThat(p.altered().audio().left()[i]).isEqualTo((float) (altered.left()[i] * gain));
    }

    /** A ride stands in for the fader, so matching has to move the ride. */
    @Test void a_part_that_is_ridden_is_as_loud_as_it_was() throws Exception {
        Drill drill = new Drill(LIBRARY.lesson("mix/K3"), ASKER, new MemoryLog(), Learner.DEFAULT, CLOCK, 3, Optional.of("harbour-lights"));
        int ridden = 0;
        for (int n = 1; n <= 10; n++) {
            Prepared asked = drill.ask(n);
            if (!asked.question().truth().equals(new Answer.Choice("ride"))) continue;
            ridden++;
            Question.Head head = asked.question().head();
            double before = alone(asked, head.reference()), after = alone(asked, asked.altered().mix());
            assertThat(after).as(head.subject().orElseThrow() + " " + head.seed()).isCloseTo(before, within(0.1));
        }
        assertThat(ridden).isPositive();
    }

    private static double alone(Prepared asked, Mix mix) {
        List<String> stem = asked.question().head().subject().stream().toList();
        return Loudness.integrated(Render.loop(asked.song().tracks(), mix.only(asked.song().info().stemIds(), stem).withMaster(Master.FLAT))).orElseThrow();
    }

    @Test void an_answer_that_does_not_fit_is_refused_and_not_logged() throws Exception {
        MemoryLog log = new MemoryLog();
        Drill drill = drill("panning/01", log, 1);
        drill.ask(1);
        assertThatThrownBy(() -> drill.answer(new Answer.Choice("left"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no choice 'left'");
        assertThat(log.all).isEmpty();
        assertThat(drill.answered()).isEmpty();
    }
}
