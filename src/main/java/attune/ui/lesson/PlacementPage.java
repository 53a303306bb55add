package attune.ui.lesson;

import static attune.ui.Blocks.card;
import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.lesson.Lesson;
import attune.session.Difference;
import attune.session.Placement;
import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.control.Waiting;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where to begin in each module: some twenty quick questions, then a list of suggestions. */
public final class PlacementPage extends StatePage<PlacementViewModel.State> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final PlacementViewModel model;
    private final Consumer<Lesson> open;

    public PlacementPage(PlacementViewModel model, Consumer<Lesson> open) {
        super(model, new Head("Where to begin"), 18);
        this.model = model;
        this.open = open;
        follow();
    }

    @Override void show(PlacementViewModel.State state) {
        switch (state) {
            case PlacementViewModel.State.Reading r -> put();
            case PlacementViewModel.State.Start s -> start(s.earlier());
            case PlacementViewModel.State.Preparing p -> put(new Waiting("Preparing question " + p.number() + ".", model.work().progressProperty()));
            case PlacementViewModel.State.Asking a -> ask(a);
            case PlacementViewModel.State.Done d -> done(d);
            case PlacementViewModel.State.Stuck s -> put(card(words(s.what(), "dim")));
        }
    }

    private void start(Optional<Placement.Earlier> earlier) {
        Button begin = Buttons.primary(earlier.isPresent() ? "Go on" : "Begin", "Enter");
        begin.setId("begin-placement");
        begin.setOnAction(e -> model.start(earlier));
        VBox card = card(
            words("About twenty quick questions in five minutes, a few from each module. They get harder while you are right and easier when you are not.", "question"),
            words("Nothing is scored and nothing is locked by it. At the end stands a level to begin with in each module; stop whenever you like, and see what is known by then.", "dim"));
        if (earlier.isEmpty()) card.getChildren().add(begin);
        else {
            Button anew = Buttons.plain("Start anew");
            anew.setId("anew");
            anew.setOnAction(e -> model.start(Optional.empty()));
            anew.setAccessibleHelp("Asks from the first question again.");
            int answered = earlier.get().replies().size();
            Label left = words("You stopped after " + answered + (answered == 1 ? " question" : " questions") + " on "
                + DAY.format(earlier.get().at().atZone(ZoneId.systemDefault())) + ". Go on from there, or start anew.", "strong");
            card.getChildren().addAll(left, new HBox(12, begin, anew));
        }
        put(card);
        focus(begin);
    }

    private void ask(PlacementViewModel.State.Asking a) {
        subtitle().set("question " + a.number() + " of about " + a.about());
        Button pass = Buttons.action("Not sure");
        pass.setId("not-sure");
        pass.disableProperty().bind(model.canPassProperty().not());
        pass.setOnAction(e -> model.pass());
        pass.setAccessibleHelp("Goes on without a guess. Locked until all sounds were heard.");
        Button stop = Buttons.plain("Stop here");
        stop.setId("stop");
        stop.setOnAction(e -> model.stop());
        stop.setAccessibleHelp("Shows what is known by now.");
        put(new BareQuestion(a.asked(), a.answer(), model.deck(), model::choose, model.canAnswerProperty(), model.hintProperty(), model::answer, List.of(pass), stop));
    }

    private void done(PlacementViewModel.State.Done done) {
        if (done.suggestions().isEmpty()) {
            put(card(words("Nothing was answered, so every module begins at its beginning.", "question")));
            return;
        }
        GridPane grid = new GridPane(24, 12);
        int row = 0;
        for (Placement.Suggestion s : done.suggestions()) {
            Button go = Buttons.action(s.lesson().name() + " · " + s.lesson().title());
            go.setId("begin-" + s.module().id());
            go.setOnAction(e -> open.accept(s.lesson()));
            go.setMaxWidth(Double.MAX_VALUE);
            go.setAccessibleHelp(s.why());
            grid.addRow(row++, words(s.module().title(), "strong"), go, words(s.why(), "dim"));
        }
        Node title = words(done.late() ? "Five minutes are over. By what is known now, begin with" : "Begin with", "question");
        title.setFocusTraversable(true);
        put(card(title, grid, words(Difference.upper(Placement.rough(done.suggestions())) + ". Every level stays open; modules that were not asked begin at level 1.", "note")));
        focus(title);
    }
}
