package attune.ui.page;

import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.Scores;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was practised, lesson by lesson, and the latest drills. */
public final class ProgressView implements Page {
    private final ProgressViewModel model;
    private final Runnable toLessons;
    private final VBox page = new VBox();
    private final VBox body = new VBox(18);
    private final Head head = new Head("Progress");

    public ProgressView(ProgressViewModel model, Runnable toLessons) {
        this.model = model;
        this.toLessons = toLessons;
        page.getStyleClass().addAll("page", "progress-page");
        Label trouble = new Label();
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        page.getChildren().addAll(head, trouble, body);
        model.figuresProperty().subscribe(this::show);
    }

    private void show(ProgressViewModel.Figures figures) {
        if (figures.answers() == 0) {
            head.subtitleProperty().set("");
            body.getChildren().setAll(empty());
            return;
        }
        head.subtitleProperty().set(figures.answers() + (figures.answers() == 1 ? " answer on " : " answers on ") + figures.days() + (figures.days() == 1 ? " day" : " days"));
        body.getChildren().setAll(lessons(figures), recent(figures));
    }

    private Node empty() {
        Label words = new Label("Here will stand what you have practised and how it went: every drill, lesson by lesson. The first drill fills it.");
        words.setWrapText(true);
        words.getStyleClass().add("dim");
        Button go = Buttons.primary("Choose a lesson", "Enter");
        go.setOnAction(e -> toLessons.run());
        VBox card = new VBox(18, words, go);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node lessons(ProgressViewModel.Figures figures) {
        GridPane grid = table(false, true, false, false, false);
        header(grid, "", "Drills, oldest first; the line passes", "Best", "Answers", "Last");
        int row = 1;
        for (ProgressViewModel.Line line : figures.lessons()) {
            Label title = new Label(line.title());
            title.getStyleClass().add("note");
            title.setWrapText(true);
            Label name = new Label(line.name());
            name.getStyleClass().add("strong");
            name.setMinWidth(Region.USE_PREF_SIZE);
            VBox what = new VBox(2, name, title);
            grid.addRow(row++, what, new Scores(line.scores(), line.pass()), cell(line.best()), cell(String.valueOf(line.answers())), cell(line.last()));
        }
        return card("By lesson", grid);
    }

    private static Node recent(ProgressViewModel.Figures figures) {
        GridPane grid = table(false, true, false, false);
        header(grid, "When", "Lesson", "Score", "");
        int row = 1;
        for (ProgressViewModel.Recent r : figures.recent()) {
            Label outcome = cell(r.outcome());
            outcome.getStyleClass().add(r.outcome().equals("passed") ? "good" : "dim");
            Label lesson = cell(r.title().isBlank() ? r.name() : r.name() + " · " + r.title());
            lesson.setMinWidth(0);
            grid.addRow(row++, cell(r.when()), lesson, cell(r.score()), outcome);
        }
        return card("Latest drills", grid);
    }

    private static VBox card(String title, Node inside) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox card = new VBox(heading, inside);
        card.getStyleClass().add("card");
        return card;
    }

    /** A grid whose {@code true} columns take the room there is. */
    private static GridPane table(boolean... grow) {
        GridPane grid = new GridPane(24, 12);
        grid.getStyleClass().add("table");
        for (boolean g : grow) {
            ColumnConstraints c = new ColumnConstraints();
            c.setHgrow(g ? Priority.SOMETIMES : Priority.NEVER);
            c.setHalignment(g || grid.getColumnConstraints().isEmpty() ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(c);
        }
        return grid;
    }

    private static void header(GridPane grid, String... names) {
        for (int i = 0; i < names.length; i++) {
            Label label = new Label(names[i]);
            label.getStyleClass().add("note");
            // Figures keep their whole head; the one over the drawings may break.
            if (i > 1) label.setMinWidth(Region.USE_PREF_SIZE);
            label.setWrapText(i == 1);
            grid.add(label, i, 0);
        }
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("cell");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(attune.ui.Command command) {
        if (!(command instanceof attune.ui.Command.Go) || model.figuresProperty().get().answers() > 0) return false;
        toLessons.run();
        return true;
    }

    @Override public void shown() {
        model.refresh();
    }
}
