package attune.ui.page;

import attune.lesson.Lesson;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.Days;
import attune.ui.control.EvenRows;
import attune.ui.control.Ring;
import attune.ui.control.Row;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where to go on, how far each module has come, the days of practice. */
public final class TodayView implements Page {
    private final TodayViewModel model;
    private final Consumer<Lesson> open;
    private final Runnable place;
    private final VBox page = new VBox();

    /** @param place opens the placement */
    public TodayView(TodayViewModel model, Consumer<Lesson> open, Runnable place) {
        this.place = place;
        this.model = model;
        this.open = open;
        page.getStyleClass().addAll("page", "today-page");
        model.todayProperty().subscribe(this::show);
    }

    private void show(TodayViewModel.Today today) {
        Label trouble = new Label();
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        page.getChildren().setAll(new Head(today.greeting()), trouble, row(next(today), practice(today)), path(today));
    }

    private static Node row(Node wide, Node narrow) {
        return new Row(18, Row.Stand.FILL, wide, wide, narrow);
    }

    private Node next(TodayViewModel.Today today) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "next");
        if (today.next().isEmpty()) {
            boolean any = !today.path().isEmpty();
            card.getChildren().add(words(any ? "Every lesson is passed. Any of them can be drilled again, with other songs and sizes."
                : "What to practise today will stand here. It needs lessons; none were found.", "dim"));
            return card;
        }
        TodayViewModel.Next next = today.next().get();
        Label over = words(today.practiced() == 0 ? "Begin with" : "Go on with", "dim");
        Label name = words(next.name() + " · " + next.lesson().title(), "title");
        Label why = words(next.why(), "dim");
        FlowPane buttons = new FlowPane(12, 12);
        Button start = Buttons.primary("Open", "Enter");
        start.setId("continue");
        start.setAccessibleText("Open " + next.name() + ", " + next.lesson().title());
        start.setOnAction(e -> open.accept(next.lesson()));
        buttons.getChildren().add(start);
        if (today.practiced() == 0) {
            Button placement = Buttons.action("Find out where to begin");
            placement.setId("placement");
            placement.setAccessibleHelp("About twenty quick questions. They suggest a level in each module.");
            placement.setOnAction(e -> place.run());
            buttons.getChildren().add(placement);
        }
        today.after().ifPresent(other -> {
            Button button = Buttons.action("Or " + other.name() + " · " + other.lesson().title());
            button.setOnAction(e -> open.accept(other.lesson()));
            buttons.getChildren().add(button);
        });
        card.getChildren().addAll(over, name, why, buttons);
        return card;
    }

    private static Node practice(TodayViewModel.Today today) {
        Label title = new Label("Practice");
        title.getStyleClass().add("heading");
        Label note = words(today.practiced() == 0 ? "Days you practise on light up here." : "", "note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox card = new VBox(title, new Days(today.answers()), note);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node path(TodayViewModel.Today today) {
        Label title = new Label("The signal path");
        title.getStyleClass().add("heading");
        EvenRows row = new EvenRows(6);
        for (TodayViewModel.Station s : today.path()) {
            Label name = new Label(s.module().title());
            name.getStyleClass().addAll("strong", "station");
            VBox station = new VBox(9, new Ring(s.passed(), s.of(), s.module().title()), name);
            station.getStyleClass().add("station-cell");
            station.setAlignment(Pos.TOP_CENTER);
            row.getChildren().add(station);
        }
        VBox card = new VBox(title, row);
        card.getStyleClass().add("card");
        return card;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        if (!(command instanceof Command.Go)) return false;
        model.todayProperty().get().next().ifPresent(n -> open.accept(n.lesson()));
        return true;
    }

    @Override public void shown() {
        model.refresh();
    }
}
