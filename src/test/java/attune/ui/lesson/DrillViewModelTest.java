package attune.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attune.device.WavFile;
import attune.dsp.Audio;
import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.LessonCodec;
import attune.lesson.Question;
import attune.session.Players;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.TestRoom;
import attune.ui.control.Pips.Pip;
import attune.ui.control.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills without a window. */
class DrillViewModelTest {
    @TempDir Path folder;
    private TestRoom rooms;
    private Deck deck;
    private DrillViewModel drill;

    @BeforeEach void make() {
        rooms = new TestRoom(folder);
    }

    private DrillViewModel open(String lesson) {
        return open(rooms.room.library().lesson(lesson));
    }

    private Lesson lesson(String id, String exercise) throws IOException {
        Path file = folder.resolve("one.json");
        Files.writeString(file, "{\"title\": \"One\", \"skill\": \"kind\", \"learn\": [\"Once.\"], \"exercise\": {" + exercise + "}}");
        return LessonCodec.read(file, "one.json", id);
    }

    private DrillViewModel open(Lesson lesson) {
        deck = new Deck(rooms.room.player());
        drill = new DrillViewModel(lesson, rooms.room, deck);
        drill.enter(11);
        rooms.until("the question", () -> drill.stateProperty().get() instanceof DrillState.Asking);
        return drill;
    }

    private Question question() {
        return ((DrillState.Asking) drill.stateProperty().get()).asked().prepared().question();
    }

    private AnswerModel answer() {
        return ((DrillState.Asking) drill.stateProperty().get()).answer();
    }

    private Outcome judged() {
        drill.answer();
        rooms.until("the verdict", () -> drill.stateProperty().get() instanceof DrillState.Judged);
        return ((DrillState.Judged) drill.stateProperty().get()).outcome();
    }

    private String truth() {
        return ((Answer.Choice) question().truth()).id();
    }

    @Test void the_answer_is_locked_until_both_were_heard_and_something_is_chosen() {
        open("eq/01");
        assertThat(drill.hintProperty().get()).isEqualTo("Listen to A and B first.");
        drill.choose(1);
        assertThat(drill.answer()).isFalse();
        deck.listen(Tag.A);
        assertThat(drill.canAnswerProperty().get()).isFalse();
        deck.listen(Tag.B);
        assertThat(drill.canAnswerProperty().get()).isTrue();
        assertThat(drill.hintProperty().get()).isEqualTo("Both have been heard.");
    }

    @Test void the_first_question_plays_as_the_next_ones_do_and_silence_is_kept() {
        open("eq/01");
        assertThat(rooms.room.player().playing()).isTrue();
        assertThat(deck.wasHeard(0)).isTrue();
        deck.listen(1);
        drill.choose(1);
        judged();
        drill.next();
        rooms.until("question 2", () -> drill.stateProperty().get() instanceof DrillState.Asking);
        assertThat(rooms.room.player().playing()).isTrue();
        assertThat(deck.selectedProperty().get()).isZero();
        deck.listen(1);
        drill.choose(1);
        judged();
        deck.pause();
        drill.next();
        rooms.until("question 3", () -> drill.stateProperty().get() instanceof DrillState.Asking);
        assertThat(rooms.room.player().playing()).as("who has paused goes on in silence").isFalse();
        assertThat(deck.heardProperty().get()).isZero();
    }

    @Test void what_is_selected_but_paused_was_not_heard() {
        open("eq/01");
        deck.rest(1);
        assertThat(deck.allHeard()).isFalse();
        deck.listen(Tag.B);
        assertThat(deck.allHeard()).isTrue();
    }

    @Test void a_right_answer_is_kept_and_said() {
        open("eq/01");
        deck.listen(0);
        deck.listen(1);
        answer().choiceProperty().set(truth());
        Outcome outcome = judged();
        assertThat(outcome.sentence().lead()).isEqualTo("Correct.");
        assertThat(outcome.sentence().facts()).startsWith("The mix had +12 dB at ");
        assertThat(outcome.heard()).isEmpty();
        assertThat(outcome.truth()).isInstanceOfSatisfying(Truth.Curves.class, t -> {
            double[] a = t.spectra().getFirst().decibels(), b = t.spectra().getLast().decibels();
            double most = 0;
            for (int i = 0; i < a.length; i++) most = Math.max(most, b[i] - a[i]);
            assertThat(most).as("the boost shows in the spectra, less what matching took").isBetween(6.0, 12.5);
        });
        assertThat(rooms.journal.attempts).singleElement().satisfies(a -> assertThat(a.score()).isEqualTo(1));
        assertThat(drill.pips()).startsWith(Pip.RIGHT, Pip.TO_COME);
    }

    @Test void a_wrong_answer_says_how_far_and_can_be_heard() {
        open("eq/01");
        deck.listen(0);
        deck.listen(1);
        String wrong = truth().equals("250") ? "1000" : "250";
        answer().choiceProperty().set(wrong);
        int octaves = (int) Math.round(Math.abs(Math.log(Double.parseDouble(truth()) / Double.parseDouble(wrong)) / Math.log(2)));
        Outcome outcome = judged();
        assertThat(outcome.sentence().lead()).isEqualTo((octaves == 2 ? "Two" : "Four") + " octaves off.");
        assertThat(outcome.sentence().said()).isEqualTo(wrong.equals("250") ? "250 Hz" : "1 kHz");
        assertThat(outcome.heard()).isPresent();
        assertThat(deck.tracksProperty().get()).extracting(Deck.Track::tag).containsExactly(Tag.A, Tag.B, Tag.Y);
        assertThat(outcome.listenFor()).isEqualTo("Sing it.");
        assertThat(List.of(deck.wasHeard(0), deck.wasHeard(1), deck.wasHeard(2))).as("the answer was locked until A and B were heard").containsExactly(true, true, false);
    }

    @Test void a_drill_ends_in_its_summary() {
        open("eq/01");
        for (int i = 0; i < 3; i++) {
            rooms.until("question", () -> drill.stateProperty().get() instanceof DrillState.Asking);
            deck.listen(0);
            deck.listen(1);
            answer().choiceProperty().set(truth());
            judged();
            assertThat(drill.carryOut(new Command.Go())).isTrue();
        }
        assertThat(drill.stateProperty().get()).isInstanceOfSatisfying(DrillState.Done.class, d -> assertThat(d.summary().passed()).isTrue());
        assertThat(rooms.journal.attempts).hasSize(3);
    }

    @Test void in_odd_one_out_a_number_listens_and_chooses() {
        open("compression/01");
        assertThat(drill.hintProperty().get()).isEqualTo("Listen to all three first.");
        for (int i = 1; i <= 3; i++) drill.carryOut(new Command.Choose(i));
        assertThat(answer().choiceProperty().get()).isEqualTo("3");
        assertThat(drill.canAnswerProperty().get()).isTrue();
        int odd = ((Question.Pick) question()).right();
        drill.carryOut(new Command.Choose(odd));
        Outcome outcome = judged();
        assertThat(outcome.sentence().plain()).startsWith("Correct. Sound " + odd + " was different: the drums, compressed 8:1 above -");
        assertThat(outcome.truth()).isInstanceOf(Truth.Compressors.class);
    }

    @Test void a_fader_is_matched_and_the_reference_locked_after_the_allowed_changes() {
        open("balance/01");
        Question.Match match = (Question.Match) question();
        for (int i = 0; i < 2; i++) {
            deck.listen(1);
            deck.listen(0);
        }
        assertThat(deck.isReferenceLocked()).isTrue();
        deck.listen(1);
        assertThat(deck.listen(0)).isFalse();
        answer().moved().getFirst().value().set(match.controls().getFirst().truth() + 0.5);
        Outcome outcome = judged();
        assertThat(outcome.answered().verdict().score()).isEqualTo(1);
        assertThat(outcome.sentence().facts()).startsWith("The reference has ").contains("; you set ");
        assertThat(outcome.truth()).isInstanceOf(Truth.Amounts.class);
        assertThat(deck.tracksProperty().get()).extracting(Deck.Track::tag).containsExactly(Tag.A, Tag.Y, Tag.B);
    }

    @Test void whether_loudness_was_evened_out_is_said_in_plain_words() {
        open("eq/01");
        assertThat(Outcomes.loudness(question())).isEqualTo("A and B are made equally loud");
        open("compression/01");
        assertThat(Outcomes.loudness(question())).isEqualTo("The sounds are made equally loud");
        open("balance/01");
        deck.listen(0);
        deck.listen(1);
        assertThat(judged().matching()).isEqualTo("A and Y are not made equally loud");
    }

    @Test void home_on_a_control_leads_to_its_start_and_not_to_the_truth() {
        open("balance/01");
        AnswerModel.Moved moved = answer().moved().getFirst();
        assertThat(moved.parameter().neutral()).isEqualTo(moved.control().start());
    }

    @Test void a_place_off_by_far_is_drawn_with_both_marks() {
        open("panning/01");
        deck.listen(0);
        deck.listen(1);
        Outcome outcome = judged();
        assertThat(outcome.sentence().lead()).isEqualTo("Still some way off.");
        assertThat(outcome.truth()).isInstanceOfSatisfying(Truth.Places.class, p -> assertThat(p.places()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test void a_stem_is_named() {
        open("panning/02");
        deck.listen(0);
        deck.listen(1);
        String truth = truth();
        answer().choiceProperty().set(truth);
        assertThat(judged().sentence().plain()).isEqualTo("Correct. It was the " + truth + ": at R60.");
    }

    /** Where the truth is a limiter and the answer was an equaliser, the limiter is drawn and no flat curve. */
    @Test void what_was_changed_is_drawn_whatever_was_answered() throws IOException {
        open(lesson("translation/01", """
            "mode": "choose", "ask": "kind", "questions": 9, "pass": 2, "prompt": "What?", "subject": {"on": "master"}, "match": "mix",
            "kinds": [{"id": "boomy", "label": "Boomy", "set": [{"parameter": "eq[0].frequency", "value": 120}, {"parameter": "eq[0].gain", "value": 9}]},
              {"id": "limited", "label": "Limited", "set": [{"parameter": "limiter.drive", "value": 14}]}]"""));
        Set<String> truths = new HashSet<>();
        for (int n = 0; n < 9 && truths.size() < 2; n++) {
            deck.listen(0);
            deck.listen(1);
            boolean limited = truth().equals("limited");
            truths.add(truth());
            drill.choose(limited ? 1 : 2);
            Truth drawn = judged().truth();
            if (limited) assertThat(drawn).isInstanceOfSatisfying(Truth.Amounts.class, a -> assertThat(a.amounts()).extracting(Truth.Amount::altered).containsExactly(14.0));
            else assertThat(drawn).isInstanceOfSatisfying(Truth.Curves.class, c -> assertThat(c.curves()).isNotEmpty());
            drill.next();
            rooms.until("the next question", () -> !(drill.stateProperty().get() instanceof DrillState.Preparing));
        }
        assertThat(truths).hasSize(2);
    }

    /** Four bars of 2 s, of which a flute plays in the last; with a bass throughout. */
    private static void song(Path folder) throws IOException {
        Path song = Files.createDirectories(folder.resolve("audio/late"));
        Files.writeString(song.resolve("song.json"), """
            {"title": "Late", "tempo": 120, "bars": 4, "credits": "Made for tests.", "licence": "CC0-1.0", "stems": [
              {"id": "flute", "name": "Flute", "file": "flute.wav", "family": "wind", "role": "lead"},
              {"id": "bass", "name": "Bass", "file": "bass.wav", "family": "bass", "role": "foundation"}]}""");
        float[] flute = new float[8 * 48_000], bass = new float[8 * 48_000];
        for (int i = 0; i < flute.length; i++) {
            bass[i] = (float) (0.3 * Math.sin(i * 0.01));
            if (i >= 6 * 48_000) flute[i] = (float) (0.3 * Math.sin(i * 0.06));
        }
        WavFile.write(song.resolve("flute.wav"), Audio.mono(48_000, flute), WavFile.Format.FLOAT);
        WavFile.write(song.resolve("bass.wav"), Audio.mono(48_000, bass), WavFile.Format.FLOAT);
    }

    /** The bar in which a question begins to play. */
    private int bar(String prompt) throws IOException {
        song(folder.resolve(prompt));
        rooms = new TestRoom(folder.resolve(prompt), null, true, Players.sounding());
        open(lesson("panning/01", """
            "mode": "choose", "prompt": "%s", "subject": {"ids": ["flute"], "mono": true, "stems": 2}, "match": "none",
            "vary": [{"parameter": "pan", "reference": 0, "values": [-100, 0, 100], "choices": true}]""".formatted(prompt)));
        rooms.until("sound", () -> deck.frame() % 96_000 > 4800);
        int bar = 1 + deck.frame() / 96_000;
        rooms.room.player().close();
        return bar;
    }

    @Test void a_question_about_a_part_begins_where_it_plays() throws IOException {
        assertThat(bar("Where does B put the {stem}")).isEqualTo(4);
        assertThat(bar("What has moved")).as("where it begins tells nothing of what is not said").isEqualTo(1);
    }

    @Test void one_stem_is_not_named_twice() throws IOException {
        open(lesson("mix/02", """
            "mode": "find", "faults": 2, "questions": 1, "pass": 1, "prompt": "What?", "subject": {"stems": 3}, "match": "none",
            "kinds": [{"id": "up", "label": "Up", "set": [{"parameter": "gain", "value": 6, "relative": true}]},
              {"id": "down", "label": "Down", "set": [{"parameter": "gain", "value": -9, "relative": true}]}]"""));
        deck.listen(0);
        deck.listen(1);
        Question.Find q = (Question.Find) question();
        for (Question.Slot s : q.slots()) answer().name(s, s.choices().getFirst().id(), false);
        assertThat(drill.canAnswerProperty().get()).isFalse();
        assertThat(drill.hintProperty().get()).endsWith(" is named twice; each is about another part.");
        for (Question.Slot s : q.slots()) answer().name(s, q.truth().names().get(s.id()), false);
        assertThat(judged().answered().verdict().right()).isTrue();
    }

    @Test void an_answer_that_cannot_be_saved_stays_set() {
        open("eq/01");
        deck.listen(0);
        deck.listen(1);
        drill.choose(1);
        rooms.journal.failure = "the disk is full";
        drill.answer();
        rooms.until("the question again", () -> drill.stateProperty().get() instanceof DrillState.Asking);
        assertThat(drill.hintProperty().get()).contains("the disk is full").contains("press Answer to try again");
        assertThat(answer().choiceProperty().get()).isNotNull();
        rooms.journal.failure = null;
        assertThat(judged().answered().attempt()).isNotBlank();
    }

    @Test void a_song_that_is_missing_is_said_with_what_to_do() {
        rooms = new TestRoom(folder.resolve("empty"), null, false);
        deck = new Deck(rooms.room.player());
        drill = new DrillViewModel(rooms.room.library().lesson("balance/01"), rooms.room, deck);
        drill.enter(1);
        rooms.until("trouble", () -> drill.stateProperty().get() instanceof DrillState.Stuck);
        assertThat(((DrillState.Stuck) drill.stateProperty().get()).what()).startsWith("No question could be made: ").endsWith("Try again, or open another lesson.");
    }

    @Test void leaving_while_a_question_is_prepared_loses_nothing() {
        open("eq/01");
        deck.listen(0);
        deck.listen(1);
        drill.choose(1);
        judged();
        drill.next();
        drill.leave();
        assertThat(rooms.room.player().playing()).isFalse();
        drill.enter(99);
        rooms.until("question 2", () -> drill.stateProperty().get() instanceof DrillState.Asking);
        assertThat(((DrillState.Asking) drill.stateProperty().get()).asked().number()).isEqualTo(2);
        assertThat(drill.doneProperty().get()).hasSize(1);
    }
}
