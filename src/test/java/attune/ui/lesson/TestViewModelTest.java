package attune.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Answer;
import attune.session.exam.Exam;
import attune.session.exam.ExamResult;
import attune.session.exam.Marking;
import attune.session.exam.ResultCodec;
import attune.ui.Command;
import attune.ui.TestRoom;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestViewModelTest {
    @TempDir Path folder;
    private TestRoom rooms;
    private TestViewModel model;

    @BeforeEach void open() {
        rooms = new TestRoom(folder);
        model = new TestViewModel(rooms.room.library().lesson("compression/01"), rooms.room);
        model.deck().bring();
    }

    private TestViewModel.State.Asking question(int number) {
        rooms.until("question " + number, () -> model.stateProperty().get() instanceof TestViewModel.State.Asking a && a.open().number() == number);
        return (TestViewModel.State.Asking) model.stateProperty().get();
    }

    private void answerTruly(int number) {
        TestViewModel.State.Asking a = question(number);
        for (int i = 0; i < 3; i++) assertThat(model.deck().listen(i)).isTrue();
        a.answer().choose(Integer.parseInt(((Answer.Choice) a.asked().prepared().question().truth()).id()));
        assertThat(model.answer()).isTrue();
    }

    @Test void a_whole_test_is_saved_and_can_be_marked_anew() {
        model.start(Exam.LEAST);
        for (int n = 1; n <= Exam.LEAST; n++) answerTruly(n);
        rooms.until("the result", () -> model.stateProperty().get() instanceof TestViewModel.State.Done);
        ExamResult result = ((TestViewModel.State.Done) model.stateProperty().get()).result();
        assertThat(result.complete()).isTrue();
        assertThat(result.finding().right()).isEqualTo(Exam.LEAST);
        assertThat(model.isOpen()).isFalse();
        Path file = folder.resolve("out").resolve(model.name());
        assertThat(model.name()).isEqualTo("attune-compression-01-2026-03-14.json");
        model.save(file);
        rooms.until("the file", () -> !model.savedProperty().get().isEmpty());
        assertThat(model.savedProperty().get()).isEqualTo("Saved as attune-compression-01-2026-03-14.json.");
        assertThat(Marking.disagreements("x", ResultCodec.read(file, "x"), rooms.room.library(), rooms.room.asker())).isEmpty();
    }

    @Test void an_answer_that_cannot_be_saved_stays_set() {
        model.start(Exam.LEAST);
        question(1);
        rooms.journal.failure = "the disk is full";
        answerTruly(1);
        rooms.until("the question again", () -> model.hintProperty().get().contains("could not be saved (the disk is full)"));
        rooms.journal.failure = null;
        assertThat(model.carryOut(new Command.Go())).isTrue();
        question(2);
        assertThat(rooms.journal.attempts).hasSize(1);
    }

    @Test void what_no_song_carries_is_said() {
        rooms = new TestRoom(folder.resolve("elsewhere"), null, false);
        model = new TestViewModel(rooms.room.library().lesson("compression/01"), rooms.room);
        model.start(Exam.LEAST);
        rooms.until("the reason", () -> model.stateProperty().get() instanceof TestViewModel.State.Stuck);
        assertThat(((TestViewModel.State.Stuck) model.stateProperty().get()).what()).isEqualTo("The test cannot go on: no song can carry a test of compression/01: there are no songs.");
    }
}
