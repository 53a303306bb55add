package attune.ui.page;

import attune.learner.Said;
import attune.lesson.Lesson;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.CardButton;
import attune.ui.control.EvenRows;
import attune.ui.control.Ring;
import attune.ui.control.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where to go on, what changed, how far each module has come, the days of practice, the two that are confused most. */
public final class TodayView implements Page {
    private final TodayViewModel model;
    private final Consumer<Lesson> open;
    private final Consumer<Lesson> listen;
    private final Runnable place;
    private final Runnable workout;
    private final Runnable check;
    private final VBox page = new VBox();

    /** @param listen opens a lesson's examples @param place opens the placement @param workout opens the workout @param check opens the listening check */
    public TodayView(TodayViewModel model, Consumer<Lesson> open, Consumer<Lesson> listen, Runnable place, Runnable workout, Runnable check) {
        this.check = check;
        this.workout = workout;
        this.place = place;
        this.model = model;
        this.open = open;
        this.listen = listen;
        page.getStyleClass().addAll("page", "today-page");
        model.todayProperty().addListener(o -> show());
        model.heardProperty().addListener(o -> show());
        model.outdatedProperty().addListener(o -> show());
        show();
    }

    private void show() {
        TodayViewModel.Today today = model.todayProperty().get();
        Heard heard = model.heardProperty().get();
        Label trouble = Blocks.words("", "label");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Head head = new Head(today.greeting());
        head.subtitleProperty().set(heard.device());
        // What is worked out comes a moment later: who is already on a control stays on it.
        String focus = page.getScene() != null && page.getScene().getFocusOwner() != null ? page.getScene().getFocusOwner().getId() : null;
        List<Node> cards = new ArrayList<>(List.of(head, trouble));
        if (!model.outdatedProperty().get().isEmpty()) cards.add(outdated());
        Node next = new NextCard(today, open, place, workout, model.isChecked() ? Optional.empty() : Optional.of(check)), practice = practice(today);
        if (heard.changed().isEmpty()) cards.add(new Row(18, Row.Stand.FILL, next, next, practice));
        else cards.add(new Row(18, Row.Stand.FILL, next, next, changed(heard)));
        cards.add(path(today, heard));
        Optional<Node> confused = heard.confused().map(this::confused);
        if (!heard.changed().isEmpty()) cards.add(confused.<Node>map(c -> new Row(18, Row.Stand.FILL, c, practice, c)).orElse(practice));
        else confused.ifPresent(cards::add);
        page.getChildren().setAll(cards);
        if (focus != null && !focus.isEmpty()) Optional.ofNullable(page.lookup("#" + focus)).ifPresent(Node::requestFocus);
    }

    private Node outdated() {
        Label why = Blocks.words(model.outdatedProperty().get(), "dim");
        why.setId("outdated");
        HBox.setHgrow(why, Priority.SOMETIMES);
        Button again = Buttons.action("Do it again");
        again.setId("check-again");
        again.setAccessibleText("Do the listening check again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(e -> check.run());
        HBox row = new HBox(18, why, again);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node changed(Heard heard) {
        VBox card = new VBox(Blocks.words(heard.compared() ? "What changed" : "What you hear", "heading"));
        card.setId("changed");
        card.getStyleClass().addAll("card", "changed");
        for (Heard.Change c : heard.changed()) {
            Label words = Blocks.words(c.words(), "dim");
            card.getChildren().add(new VBox(2, Blocks.words(c.title(), "strong"), words));
        }
        return card;
    }

    private static Node practice(TodayViewModel.Today today) {
        VBox card = EarCards.practice("Practice", today.answers());
        if (today.practiced() == 0) card.getChildren().add(Blocks.words("Days you practise on light up here.", "note"));
        return card;
    }

    private Node path(TodayViewModel.Today today, Heard heard) {
        EvenRows row = new EvenRows(6);
        for (TodayViewModel.Station s : today.path()) {
            Label name = Blocks.words(s.module().title(), "strong");
            name.getStyleClass().add("station");
            Optional<Said> said = Optional.ofNullable(heard.thresholds().get(s.module()));
            Label threshold = Blocks.words(said.map(Said::value).orElse(""), "note");
            threshold.getStyleClass().add("station-threshold");
            VBox station = new VBox(9, new Ring(s.passed(), s.of(), s.module().title()), new VBox(2, name, threshold));
            ((VBox) station.getChildren().get(1)).setAlignment(Pos.TOP_CENTER);
            station.setAlignment(Pos.TOP_CENTER);
            row.getChildren().add(station(s, station, said));
        }
        VBox card = EarCards.card("The signal path", row);
        String below = heard.thresholds().isEmpty() ? "" : " Below: the smallest change you reliably hear, or how far off you name octaves.";
        card.getChildren().add(Blocks.words("The modules in the order of a mix. Press one to go on in it. Rings: levels passed." + below, "note"));
        return card;
    }

    private Node station(TodayViewModel.Station s, Node face, Optional<Said> said) {
        CardButton button = new CardButton(face) {
            @Override public void fire() {
                open.accept(s.next());
            }
        };
        button.getStyleClass().setAll("station-cell");
        button.setId("station-" + s.module().id());
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(s.module().title() + ": " + s.passed() + " of " + s.of() + " passed." + said.map(t -> " " + t.sentence()).orElse(""));
        button.setAccessibleHelp("Opens " + s.next().name() + ", " + s.next().title() + ".");
        button.setTooltip(new Tooltip(s.next().name() + " · " + s.next().title()));
        return button;
    }

    private Node confused(Heard.Confused c) {
        Label which = Blocks.words(c.one() + " and " + c.other() + " (" + c.missed() + " of " + c.asked() + " answers)", "strong");
        Button hear = Buttons.action("Hear them side by side");
        hear.setId("side-by-side");
        hear.setAccessibleHelp("Opens the examples of " + c.lesson().title());
        hear.setOnAction(e -> listen.accept(c.lesson()));
        VBox card = EarCards.card("You confuse", which);
        if (!c.words().isEmpty()) card.getChildren().add(Blocks.words(c.words(), "dim"));
        card.getChildren().add(new FlowPane(hear));
        return card;
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
