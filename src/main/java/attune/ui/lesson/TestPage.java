package attune.ui.lesson;

import static attune.ui.Blocks.card;
import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.session.Difference;
import attune.session.exam.Exam;
import attune.session.exam.ExamRun;
import attune.ui.AskFile;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of a test: what it is, its questions, what came of it. */
public final class TestPage implements Page {
    private final TestViewModel model;
    private final AskFile files;
    private final Runnable back;
    private final VBox page = new VBox(), body = new VBox(18);
    private final Head head;
    private Runnable frame = () -> {};

    /** @param back goes to the lesson */
    public TestPage(TestViewModel model, AskFile files, Runnable back) {
        this.model = model;
        this.files = files;
        this.back = back;
        head = new Head("Test · " + model.lesson().name() + " · " + model.lesson().title());
        page.getStyleClass().addAll("page", "lesson-page");
        page.getChildren().addAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        model.stateProperty().subscribe(this::show);
    }

    private void show(TestViewModel.State state) {
        frame = () -> {};
        head.subtitleProperty().set("");
        switch (state) {
            case TestViewModel.State.Start s -> start();
            case TestViewModel.State.Preparing p -> {
                body.getChildren().setAll(new Waiting(p.what(), model.work().progressProperty()));
                // Else it would go to the rail.
                focus(page);
            }
            case TestViewModel.State.Asking a -> ask(a);
            case TestViewModel.State.Done d -> done(d);
            case TestViewModel.State.Stuck s -> body.getChildren().setAll(card(words(s.what(), "dim"), toLesson()));
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
        body.getChildren().setAll(card);
        focus(begin);
    }

    private void ask(TestViewModel.State.Asking a) {
        head.subtitleProperty().set("question " + a.open().number() + " of " + a.open().of());
        Button stop = Buttons.plain("Stop here");
        stop.setId("stop");
        stop.setOnAction(e -> model.stop());
        stop.setAccessibleHelp("Keeps what was answered; the result is marked incomplete.");
        BareQuestion question = new BareQuestion(a.asked(), a.answer(), model.deck(), model::pick, model.canAnswerProperty(), model.hintProperty(), model::answer, List.of(), stop);
        body.getChildren().setAll(question);
        frame = question::frame;
        question.begin();
    }

    private void done(TestViewModel.State.Done done) {
        if (done.result().questions().isEmpty()) {
            body.getChildren().setAll(card(words("Nothing was answered, so there is no result.", "question"), toLesson()));
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
        save.setOnAction(e -> files.ask(page.getScene().getWindow(), "Save the result", model.folder(), model.name(), "json").ifPresent(model::save));
        Label saved = words("", "note");
        saved.setId("saved");
        saved.textProperty().bind(model.savedProperty());
        card.getChildren().addAll(since, new Row(12, saved, save, toLesson(), saved));
        body.getChildren().setAll(card);
        focus(found);
    }

    private Button toLesson() {
        Button button = Buttons.plain("Back to the lesson");
        button.setId("to-lesson");
        button.setOnAction(e -> back.run());
        return button;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        return model.carryOut(command);
    }

    @Override public void frame() {
        frame.run();
    }

    @Override public void shown() {
        model.deck().bring();
    }

    @Override public void hidden() {
        model.deck().leave();
    }
}
