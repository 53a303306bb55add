package attune.ui.lesson;

import attune.lesson.Lesson;
import attune.session.exam.Laid;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.Pips;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of a lesson, with its four steps. */
public final class LessonPage implements Page {
    private final LessonViewModel model;
    private final VBox page = new VBox();
    private final StackPane body = new StackPane();
    private final Pips pips = new Pips();
    private final Head head;
    private final Map<Step, ToggleButton> tabs = new EnumMap<>(Step.class);
    private final LearnView learn;
    private final ListenView listen;
    private final DrillView drill;
    private final ReviewView review;

    /** @param mixer opens the mix of an example in the mixer @param test opens the test of a lesson */
    public LessonPage(LessonViewModel model, Consumer<Lesson> openLesson, Consumer<ListenViewModel.Play> mixer, Consumer<Lesson> test) {
        this.model = model;
        page.getStyleClass().addAll("page", "lesson-page");
        head = new Head(model.title(), pips);
        learn = new LearnView(model);
        listen = new ListenView(model, head.subtitleProperty(), mixer, openLesson);
        drill = new DrillView(model.drill(), model.drillDeck(), pips, head.subtitleProperty(), new DrillView.Ends("Review", "Stop here and review", Optional.of("Passed: to the review"), model::stop));
        review = new ReviewView(model, openLesson);
        body.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        FlowPane row = tabs();
        // In the row that wraps: beside a long title in large letters there is no room.
        if (Laid.canTest(model.lesson())) row.getChildren().add(test(test));
        page.getChildren().addAll(head, row, body);
        model.stepProperty().subscribe(this::show);
        model.review().outcomesProperty().addListener(o -> enable());
        enable();
    }

    private Node test(Consumer<Lesson> open) {
        Button button = Buttons.plain("Take a test");
        button.setId("take-test");
        button.setAccessibleHelp("Finds how small a change you hear. Nothing is said before its end.");
        button.setOnAction(e -> open.accept(model.lesson()));
        return button;
    }

    private FlowPane tabs() {
        FlowPane row = new FlowPane(26, 0);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        row.getStyleClass().add("steps");
        ToggleGroup group = new ToggleGroup();
        for (Step step : model.steps()) {
            ToggleButton tab = new ToggleButton(step.title()) {
                @Override public void fire() {
                    model.go(step);
                }
            };
            tab.getStyleClass().setAll("step");
            tab.setId("step-" + step.name().toLowerCase(java.util.Locale.ROOT));
            tab.setToggleGroup(group);
            tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
            tab.setAccessibleHelp(step == Step.REVIEW ? "Open after the drill." : "Left and right arrow move along the steps.");
            tabs.put(step, tab);
            row.getChildren().add(tab);
        }
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::alongTabs);
        return row;
    }

    private void alongTabs(KeyEvent e) {
        int by = switch (e.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by == 0 || !tabs.containsValue(e.getTarget())) return;
        int at = model.steps().indexOf(model.stepProperty().get()) + by;
        if (at >= 0 && at < model.steps().size() && model.go(model.steps().get(at))) tabs.get(model.steps().get(at)).requestFocus();
        e.consume();
    }

    private void enable() {
        tabs.forEach((step, tab) -> tab.setDisable(!model.isOpen(step)));
    }

    private void show(Step step) {
        enable();
        tabs.forEach((s, tab) -> {
            tab.setSelected(s == step);
            tab.setFocusTraversable(s == step);
        });
        pips.setVisible(step == Step.DRILL || step == Step.REVIEW);
        pips.setManaged(pips.isVisible());
        head.subtitleProperty().set(switch (step) {
            case LEARN, REVIEW -> "";
            case LISTEN -> listen.subtitle();
            case DRILL -> drill.subtitle();
        });
        // What has the focus goes with the step before: it must not jump out of the page.
        if (Blocks.hasFocus(body)) page.requestFocus();
        body.getChildren().setAll(switch (step) {
            case LEARN -> learn;
            case LISTEN -> listen;
            case DRILL -> drill;
            case REVIEW -> review;
        });
        announce(step);
    }

    /** What had the focus may be gone: it goes to what is new, unless the learner is moving along the steps. */
    private void announce(Step step) {
        if (page.getScene() == null || tabs.containsValue(page.getScene().getFocusOwner())) return;
        switch (step) {
            case LEARN, LISTEN, DRILL -> page.requestFocus();
            case REVIEW -> review.announce();
        }
    }

    /** Goes to the examples. */
    public void listen() {
        model.go(Step.LISTEN);
    }

    LessonViewModel model() {
        return model;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        if (model.stepProperty().get() == Step.REVIEW && command instanceof Command.Go) return review.goOn();
        if (model.stepProperty().get() == Step.REVIEW && command instanceof Command.Skip) return review.goElsewhere();
        if (model.carryOut(command)) return true;
        return model.stepProperty().get() == Step.LISTEN && model.lesson().isIntroduction() && (command instanceof Command.Go || command instanceof Command.Skip) && listen.goOn();
    }

    @Override public void frame() {
        switch (model.stepProperty().get()) {
            case LEARN -> {}
            case LISTEN -> listen.frame();
            case DRILL -> drill.frame();
            case REVIEW -> review.frame();
        }
    }

    @Override public void shown() {
        model.shown();
    }

    @Override public void hidden() {
        model.hide();
    }
}
