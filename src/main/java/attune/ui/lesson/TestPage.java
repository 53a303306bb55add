package attune.ui.lesson;

import static attune.ui.Blocks.card;
import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.session.Difference;
import attune.session.exam.Exam;
import attune.session.exam.ExamRun;
import attune.ui.AskFile;
import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page of a test: what it is, its questions, what came of it. */
public final class TestPage extends StatePage<TestViewModel.State> {
    private final TestViewModel model;
    private final AskFile files;
    private final Runnable back;

    /** @param back goes to the lesson */
    public TestPage(TestViewModel model, AskFile files, Runnable back) {
        super(model, new Head("Test · " + model.lesson().name() + " · " + model.lesson().title()), 18);
        this.model = model;
        this.files = files;
        this.back = back;
        follow();
    }

    @Override void show(TestViewModel.State state) {
        switch (state) {
            case TestViewModel.State.Start s -> start();
            case TestViewModel.State.Preparing p -> {
                put(new Waiting(p.what(), model.work().progressProperty()));
                // Else it would go to the rail.
                focus(view());
            }
            case TestViewModel.State.Asking a -> ask(a);
            case TestViewModel.State.Done d -> done(d);
            case TestViewModel.State.Stuck s -> put(card(words(s.what(), "dim"), toLesson()));
        }
    }

    private void start() {
        Button begin = Buttons.primary("Begin, " + Exam.QUESTIONS + " questions", "Enter");
        begin.setId("begin-test");
        begin.setOnAction(e -> model.start(Exam.QUESTIONS));
        Button fewer = Buttons.action(TestViewModel.FEWER + " questions");
        fewer.setId("fewer");
        fewer.setOnAction(e -> model.start(TestViewModel.FEWER));
        fewer.setAccessibleHelp("Takes less time and says less.");
        VBox card = card(words("How small a change do you hear?", "question"),
            words(Exam.QUESTIONS + " questions take about a quarter of an hour. " + TestViewModel.FEWER + " take six minutes, and say less.", "plain"));
        for (String rule : ExamRun.rules(model.lesson())) card.getChildren().add(words(rule, "dim"));
        card.getChildren().add(new HBox(12, begin, fewer));
        put(card);
        focus(begin);
    }

    private void ask(TestViewModel.State.Asking a) {
        subtitle().set("question " + a.open().number() + " of " + a.open().of());
        Button stop = Buttons.plain("Stop here");
        stop.setId("stop");
        stop.setOnAction(e -> model.stop());
        stop.setAccessibleHelp("Keeps what was answered; the result is marked incomplete.");
        put(new BareQuestion(a.asked(), a.answer(), model.deck(), model::pick, model.canAnswerProperty(), model.hintProperty(), model::answer, List.of(), stop));
    }

    private void done(TestViewModel.State.Done done) {
        if (done.result().questions().isEmpty()) {
            put(card(words("Nothing was answered, so there is no result.", "question"), toLesson()));
            return;
        }
        Label found = words(Difference.upper(done.result().finding().words(model.lesson().skill())), "question");
        found.setId("finding");
        found.setFocusTraversable(true);
        Label since = words(done.since().words(), "dim");
        since.setId("since");
        VBox card = card(found);
        if (!done.result().complete())
            card.getChildren().add(words("Stopped after " + done.result().questions().size() + " of " + done.result().exam().questions() + " questions: the result is incomplete.", "plain"));
        Button save = Buttons.action("Save the result");
        save.setId("save");
        save.setAccessibleHelp("As a file that can be marked anew by anybody who has the lesson and the songs.");
        save.setOnAction(e -> files.ask(view().getScene().getWindow(), "Save the result", model.folder(), model.name(), "json").ifPresent(model::save));
        Label saved = words("", "note");
        saved.setId("saved");
        saved.textProperty().bind(model.savedProperty());
        card.getChildren().addAll(since, new Row(12, saved, save, toLesson(), saved));
        put(card);
        focus(found);
    }

    private Button toLesson() {
        Button button = Buttons.plain("Back to the lesson");
        button.setId("to-lesson");
        button.setOnAction(e -> back.run());
        return button;
    }
}
