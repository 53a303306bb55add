package attune.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.LessonCodec;
import attune.lesson.Question;
import attune.session.Introductions;
import attune.ui.Command;
import attune.ui.TestRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonViewModelTest {
    @TempDir Path folder;

    private LessonViewModel lesson(TestRoom rooms, String id) {
        return new LessonViewModel(rooms.room.library().lesson(id), rooms.room);
    }

    private static void drill(TestRoom rooms, LessonViewModel lesson) {
        lesson.go(Step.DRILL);
        rooms.until("question", () -> lesson.drill().stateProperty().get() instanceof DrillState.Asking);
    }

    private static void answerAndStop(TestRoom rooms, LessonViewModel lesson, List<Command> answer) {
        answer.forEach(lesson::carryOut);
        lesson.carryOut(new Command.Go());
        rooms.until("verdict", () -> lesson.drill().stateProperty().get() instanceof DrillState.Judged);
        lesson.stop();
    }

    @Test void a_lesson_is_named_by_module_and_level() {
        LessonViewModel lesson = lesson(new TestRoom(folder), "eq/01");
        assertThat(lesson.title()).isEqualTo("EQ 1 · Three octaves");
        assertThat(lesson.following()).map(l -> l.id()).contains("compression/01");
    }

    @Test void the_first_level_of_a_module_leads_to_the_next_module_as_well() {
        TestRoom rooms = new TestRoom(folder);
        assertThat(lesson(rooms, "panning/01").following()).map(l -> l.id()).contains("panning/02");
        assertThat(lesson(rooms, "panning/01").elsewhere()).map(l -> l.id()).contains("eq/01");
        assertThat(lesson(rooms, "panning/02").elsewhere()).as("no first level").isEmpty();
        assertThat(lesson(rooms, "eq/01").elsewhere()).as("that is where it goes on anyway").isEmpty();
    }

    @Test void an_introduction_that_was_read_is_noted() throws IOException {
        TestRoom rooms = new TestRoom(folder);
        Path file = folder.resolve("one.json");
        Files.writeString(file, "{\"title\": \"One\", \"skill\": \"kind\", \"learn\": [\"Once.\"]}");
        String profile = rooms.room.learner().profile();
        lesson(rooms, "eq/01").shown();
        new LessonViewModel(LessonCodec.read(file, "one.json", "listening/00"), rooms.room).shown();
        rooms.until("the note", () -> !Introductions.read(rooms.journal, profile).isEmpty());
        assertThat(Introductions.read(rooms.journal, profile)).containsExactly("listening/00");
    }

    @Test void an_introduction_with_examples_is_read_when_they_are_reached() throws IOException {
        TestRoom rooms = new TestRoom(folder);
        Path file = folder.resolve("one.json");
        Files.writeString(file, """
            {"title": "One", "skill": "stem", "learn": ["Once."], "listen": [{"caption": "Gone.", "subject": {"roles": ["lead"], "stems": "all"},
             "altered": [{"parameter": "mute", "value": true}], "match": "none"}]}""");
        String profile = rooms.room.learner().profile();
        LessonViewModel lesson = new LessonViewModel(LessonCodec.read(file, "one.json", "listening/00"), rooms.room);
        lesson.shown();
        assertThat(lesson.stepProperty().get()).isEqualTo(Step.LEARN);
        assertThat(Introductions.read(rooms.journal, profile)).isEmpty();
        lesson.carryOut(new Command.Go());
        rooms.until("the note", () -> !Introductions.read(rooms.journal, profile).isEmpty());
    }

    @Test void review_opens_only_after_a_drill() {
        LessonViewModel lesson = lesson(new TestRoom(folder), "eq/01");
        assertThat(lesson.steps()).containsExactly(Step.LEARN, Step.LISTEN, Step.DRILL, Step.REVIEW);
        assertThat(lesson.go(Step.REVIEW)).isFalse();
        assertThat(lesson.stepProperty().get()).isEqualTo(Step.LEARN);
    }

    @Test void a_lesson_without_examples_has_no_listen_step() {
        assertThat(lesson(new TestRoom(folder), "balance/01").steps()).containsExactly(Step.LEARN, Step.DRILL, Step.REVIEW);
    }

    @Test void the_first_example_is_made_while_one_reads_and_nothing_is_heard() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        lesson.shown();
        assertThat(lesson.stepProperty().get()).isEqualTo(Step.LEARN);
        assertThat(lesson.listen().ahead().runningProperty().get()).isTrue();
        rooms.until("the example", () -> !lesson.listen().ahead().runningProperty().get());
        assertThat(lesson.listen().openProperty().get()).isNegative();
        assertThat(lesson.listen().deck().tracksProperty().get()).isEmpty();
    }

    @Test void an_example_is_made_audible_and_its_parameter_moves() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        lesson.carryOut(new Command.Go());
        assertThat(lesson.stepProperty().get()).isEqualTo(Step.LISTEN);
        rooms.until("the example", () -> !lesson.listen().deck().tracksProperty().get().isEmpty());
        assertThat(lesson.listen().troubleProperty().get()).isEmpty();
        assertThat(lesson.listen().adjustProperty().get()).hasValueSatisfying(a -> {
            assertThat(a.name()).isEqualTo("Frequency");
            assertThat(a.value().get()).isEqualTo(1000);
        });
        lesson.carryOut(new Command.Listen('B'));
        assertThat(rooms.room.player().playing()).isTrue();
        assertThat(rooms.room.player().selected()).isEqualTo(1);
    }

    @Test void an_example_that_was_heard_stays_so() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        lesson.carryOut(new Command.Go());
        rooms.until("the example", () -> lesson.listen().deck().allHeard() || lesson.listen().deck().playingProperty().get() && lesson.listen().next());
        lesson.carryOut(new Command.Choose(2));
        rooms.until("the second", () -> !lesson.listen().deck().tracksProperty().get().isEmpty());
        assertThat(lesson.listen().deck().allHeard()).isFalse();
        lesson.carryOut(new Command.Choose(1));
        assertThat(lesson.listen().nextProperty().get()).as("A of the second played").isEqualTo("Example 2");
        rooms.until("the first again", () -> !lesson.listen().deck().tracksProperty().get().isEmpty());
        assertThat(lesson.listen().deck().allHeard()).isTrue();
    }

    @Test void who_moves_a_parameter_hears_it_move() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        lesson.carryOut(new Command.Go());
        rooms.until("the example", () -> lesson.listen().adjustProperty().get().isPresent());
        lesson.carryOut(new Command.Listen('A'));
        assertThat(rooms.room.player().selected()).isZero();
        lesson.listen().adjustProperty().get().orElseThrow().value().set(2000);
        assertThat(rooms.room.player().selected()).isEqualTo(1);
        assertThat(rooms.room.player().playing()).isTrue();
        lesson.carryOut(new Command.Play());
        lesson.listen().adjustProperty().get().orElseThrow().value().set(500);
        assertThat(rooms.room.player().playing()).as("in silence it stays silent").isFalse();
    }

    @Test void stopping_early_leads_to_the_review_of_what_was_answered() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        drill(rooms, lesson);
        answerAndStop(rooms, lesson, List.of(new Command.Listen('A'), new Command.Listen('B'), new Command.Choose(1)));
        assertThat(lesson.stepProperty().get()).isEqualTo(Step.REVIEW);
        assertThat(lesson.review().headline()).isEqualTo("Stopped after 1 of 3.");
        assertThat(lesson.review().detail()).contains("goes on where you stopped");
        assertThat(lesson.review().outcomesProperty().get()).hasSize(1);
        assertThat(lesson.review().outcomesProperty().get().getFirst().brief()).as("of the whole mix").startsWith("+12 dB at ");
        rooms.until("its sounds", () -> !lesson.review().deck().tracksProperty().get().isEmpty());
    }

    @Test void the_review_knows_what_was_heard_in_the_drill() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        drill(rooms, lesson);
        Question.Choose question = (Question.Choose) ((DrillState.Asking) lesson.drill().stateProperty().get()).asked().prepared().question();
        int wrong = question.options().getFirst().id().equals(question.correct()) ? 2 : 1;
        List.of(new Command.Listen('A'), new Command.Listen('B'), new Command.Choose(wrong), new Command.Go()).forEach(lesson::carryOut);
        rooms.until("verdict", () -> lesson.drill().stateProperty().get() instanceof DrillState.Judged);
        lesson.carryOut(new Command.Play());
        lesson.stop();
        rooms.until("its sounds", () -> !lesson.review().deck().tracksProperty().get().isEmpty());
        assertThat(lesson.review().deck().wasHeard(0) && lesson.review().deck().wasHeard(1)).isTrue();
        assertThat(lesson.review().deck().wasHeard(2)).as("the answer itself was not").isFalse();
        lesson.carryOut(new Command.Listen('Y'));
        assertThat(lesson.review().deck().allHeard()).isTrue();
    }

    @Test void advice_is_said_once_beside_the_first_such_mistake() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        lesson.go(Step.DRILL);
        for (int i = 0; i < 3; i++) {
            rooms.until("question", () -> lesson.drill().stateProperty().get() instanceof DrillState.Asking);
            Question.Choose question = (Question.Choose) ((DrillState.Asking) lesson.drill().stateProperty().get()).asked().prepared().question();
            boolean first = question.options().getFirst().id().equals(question.correct());
            lesson.carryOut(new Command.Listen('A'));
            lesson.carryOut(new Command.Listen('B'));
            lesson.carryOut(new Command.Choose(first == (i == 0) ? 1 : 2));
            lesson.carryOut(new Command.Go());
            rooms.until("verdict", () -> lesson.drill().stateProperty().get() instanceof DrillState.Judged);
            lesson.carryOut(new Command.Go());
        }
        rooms.until("review", () -> lesson.stepProperty().get() == Step.REVIEW);
        List<Outcome> all = lesson.review().outcomesProperty().get();
        List<Outcome> missed = all.stream().filter(o -> !o.answered().verdict().right()).toList();
        assertThat(missed).hasSizeBetween(2, 3);
        assertThat(missed.getFirst().listenFor()).isEqualTo("Sing it.");
        int first = missed.getFirst().asked().number();
        assertThat(missed.stream().skip(1)).allSatisfy(o -> assertThat(o.listenFor()).isEqualTo("As in question " + first + "."));
        assertThat(all.stream().filter(o -> o.answered().verdict().right())).noneMatch(o -> o.listenFor().startsWith("As in"));
    }

    @Test void the_review_names_the_part_that_was_asked_about() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "compression/01");
        drill(rooms, lesson);
        answerAndStop(rooms, lesson, List.of(new Command.Choose(1), new Command.Choose(2), new Command.Choose(3)));
        Outcome outcome = lesson.review().outcomesProperty().get().getFirst();
        String part = outcome.asked().prepared().question().head().subject().orElseThrow();
        assertThat(outcome.brief()).startsWith(outcome.asked().prepared().song().part(part).name() + ": ").endsWith(outcome.sentence().truth());
    }

    @Test void a_new_drill_lets_go_of_the_old_one() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        drill(rooms, lesson);
        answerAndStop(rooms, lesson, List.of(new Command.Listen('A'), new Command.Listen('B'), new Command.Choose(1)));
        assertThat(lesson.isOpen(Step.REVIEW)).isTrue();
        lesson.again();
        assertThat(lesson.isOpen(Step.REVIEW)).isFalse();
        assertThat(lesson.review().deck().tracksProperty().get()).isEmpty();
        rooms.until("a new question", () -> lesson.drill().stateProperty().get() instanceof DrillState.Asking);
    }

    @Test void leaving_the_page_stops_the_sound() {
        TestRoom rooms = new TestRoom(folder);
        LessonViewModel lesson = lesson(rooms, "eq/01");
        drill(rooms, lesson);
        assertThat(rooms.room.player().playing()).isTrue();
        lesson.hide();
        assertThat(rooms.room.player().playing()).isFalse();
        lesson.shown();
        assertThat(lesson.drill().stateProperty().get()).isInstanceOf(DrillState.Asking.class);
    }
}
