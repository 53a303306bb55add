package attune.ui.lesson;

import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.hasFocus;

import attune.lesson.Question;
import attune.session.Difference;
import attune.ui.Buttons;
import attune.ui.Deck;
import attune.ui.LoopView;
import attune.ui.Motion;
import attune.ui.control.Pips;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/** The drill: one question, then its answer, then the next. */
final class DrillView extends VBox {
    private static final Duration SOON = Duration.millis(300);

    private final DrillViewModel model;
    private final Ends ends;
    private final Deck deck;
    private final Pips pips;
    private final StringProperty subtitle;
    private Runnable frame = () -> {};
    /** What was answered with; nothing can be changed in it once that was done. */
    private Node panel;
    private Label hint;

    /**
     * How a run ends.
     *
     * @param last what the button after the last answer is called
     * @param stop what the one is called that ends it early, by running {@code early}
     * @param passed what that is called once enough is right, where that counts
     */
    record Ends(String last, String stop, Optional<String> passed, Runnable early) {}

    /** @param pips and the subtitle stand in the page's head */
    DrillView(DrillViewModel model, Deck deck, Pips pips, StringProperty subtitle, Ends ends) {
        this.model = model;
        this.ends = ends;
        this.deck = deck;
        this.pips = pips;
        this.subtitle = subtitle;
        getStyleClass().add("drill");
        model.stateProperty().subscribe(this::show);
    }

    private void show(DrillState state) {
        pips.show(model.pips(), ends.passed.isPresent() ? model.standing() : "");
        if (state instanceof DrillState.Judging) {
            judging();
            return;
        }
        frame = () -> {};
        keepFocus();
        switch (state) {
            case DrillState.Idle i -> getChildren().clear();
            case DrillState.Preparing p -> getChildren().setAll(new Waiting("Preparing question " + p.number() + ".", model.work().progressProperty()));
            case DrillState.Asking(Asked asked, AnswerModel answer) -> ask(asked, answer);
            case DrillState.Judging j -> {}
            case DrillState.Judged j -> judged();
            case DrillState.Done d -> getChildren().clear();
            case DrillState.Stuck s -> stuck(s);
        }
    }

    /** Mostly the verdict is there at once; where it is not, it is said that something is done. */
    private void judging() {
        Node answered = panel;
        if (hasFocus(answered)) requestFocus();
        answered.addEventFilter(InputEvent.ANY, InputEvent::consume);
        PauseTransition soon = new PauseTransition(SOON);
        soon.setOnFinished(e -> {
            if (answered != panel || !model.slow()) return;
            answered.setDisable(true);
            hint.requestFocus();
        });
        soon.play();
    }

    /** What has the focus goes with the question before: until the next is there it must not jump out of the page. */
    private void keepFocus() {
        if (hasFocus(this)) requestFocus();
    }

    /** The song and stems of the question that is shown. */
    String subtitle() {
        return switch (model.stateProperty().get()) {
            case DrillState.Asking(Asked asked, AnswerModel answer) -> asked.subtitle();
            case DrillState.Judging(Asked asked, AnswerModel answer) -> asked.subtitle();
            case DrillState.Judged j -> j.outcome().asked().subtitle();
            case DrillState.Idle i -> "";
            case DrillState.Preparing p -> "";
            case DrillState.Done d -> "";
            case DrillState.Stuck s -> "";
        };
    }

    private void ask(Asked asked, AnswerModel answer) {
        subtitle.set(asked.subtitle());
        var head = asked.prepared().question().head();
        String name = Difference.name(asked.prepared().song(), head.subject()).substring("the ".length());
        TextFlow question = Words.question(head.prompt(), name);
        boolean moves = answer.question() instanceof Question.Moving;
        boolean low = moves || answer.question() instanceof Question.Find;
        LoopView loop = new LoopView(deck, low);
        loop.wave().setNote(Outcomes.loudness(asked.prepared().question()));
        VBox wave = new VBox(loop.wave());
        wave.getStyleClass().addAll("card", "wave-card");
        VBox.setVgrow(loop.wave(), Priority.ALWAYS);
        if (!low) VBox.setVgrow(wave, Priority.ALWAYS);
        Cards cards = new Cards(deck);
        cards.onPressed(n -> {
            if (asked.prepared().question() instanceof Question.Pick) model.choose(n);
        });
        Node panel = AnswerPanel.of(answer);
        this.panel = panel;
        panel.managedProperty().bind(panel.visibleProperty());
        panel.setVisible(!(asked.prepared().question() instanceof Question.Pick));
        getChildren().setAll(question, wave, cards, panel, foot(asked));
        if (model.hearing().systems().size() > 1) getChildren().add(2, new SystemsRow(model.hearing()));
        setOnKeyPressed(e -> toAnswer(e, panel));
        frame = () -> {
            loop.frame();
            AnswerPanel.frame(panel, deck.position());
        };
        Motion.appear(this);
        focus(question);
    }

    /** Arrows that nothing else wants move the answer, wherever the focus is on the page. */
    private static void toAnswer(KeyEvent e, Node panel) {
        boolean inside = false;
        for (Node n = e.getTarget() instanceof Node target ? target : null; n != null; n = n.getParent()) inside |= n == panel;
        if (inside || !e.getCode().isArrowKey() || e.isShortcutDown() || e.isAltDown()) return;
        e.consume();
        first(panel).ifPresent(control -> {
            control.requestFocus();
            Event.fireEvent(control, e.copyFor(control, control));
        });
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) return Optional.empty();
        if (node.isFocusTraversable()) return Optional.of(node);
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(DrillView::first).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private Node foot(Asked asked) {
        Button answer = Buttons.primary("Answer", "Enter");
        answer.setId("answer");
        answer.disableProperty().bind(model.canAnswerProperty().not());
        answer.setOnAction(e -> {
            requestFocus();
            model.answer();
        });
        answer.setAccessibleHelp("Locked until all sounds were heard and something is chosen. Enter.");
        hint = new Label();
        hint.getStyleClass().add("note");
        hint.setId("hint");
        hint.textProperty().bind(model.hintProperty());
        Hints hints = new Hints(hint, keys(asked));
        return new Row(18, hints, answer, hints, stop());
    }

    private static String keys(Asked asked) {
        return switch (asked.prepared().question()) {
            case Question.Choose q -> "[Space] play [A] [B] switch [1]–[" + (q.options().size() > 9 ? "0" : String.valueOf(q.options().size())) + "] choose [?] all keys";
            case Question.Pick q -> "[Space] play " + q.ids().stream().map(id -> "[" + id + "]").collect(Collectors.joining(" ")) + " listen and choose [?] all keys";
            case Question.Match q -> "[Space] play [A] [Y] switch [↑] [↓] move [?] all keys";
            case Question.Place q -> "[Space] play [A] [Y] switch [←] [→] move [?] all keys";
            case Question.Draw q -> "[Space] play [A] [Y] switch [←] [→] bar [↑] [↓] level [?] all keys";
            case Question.Point q -> "[Space] play [A] [B] switch [←] [→] point [?] all keys";
            case Question.Find q -> "[Space] play [A] [B] switch [1]–[9] say the bold row [?] all keys";
        };
    }

    private Node stop() {
        if (model.doneProperty().get().isEmpty()) {
            Label calm = new Label("Stop any time, nothing is lost");
            calm.getStyleClass().add("note");
            return calm;
        }
        return early(ends.passed.filter(p -> model.isPassed()).map(Buttons::action).orElseGet(() -> Buttons.plain(ends.stop)));
    }

    private Button early(Button stop) {
        stop.setId("stop");
        stop.setOnAction(e -> ends.early.run());
        stop.setAccessibleHelp("What was answered is kept.");
        return stop;
    }

    private void judged() {
        setOnKeyPressed(null);
        AnsweredView view = new AnsweredView(model.playback());
        boolean last = model.doneProperty().get().size() == model.pips().size();
        // Passing is the end for most: what Enter does says so. Who goes on after that has Next again.
        boolean passing = ends.passed.isPresent() && model.isPassing();
        Button next = passing ? Buttons.action("More questions") : Buttons.primary(last ? ends.last : "Next", "Enter");
        next.setId("next");
        next.setOnAction(e -> model.next());
        StringBuilder keys = new StringBuilder();
        for (Deck.Track t : deck.tracksProperty().get()) keys.append('[').append(t.tag().mark()).append(']');
        Hints hints = new Hints(null, keys + " switch [Space] play [R] from the bar");
        Row foot = last ? new Row(18, hints, next, hints)
            : passing ? new Row(18, hints, early(Buttons.primary(ends.passed.get(), "Enter")), next, hints)
            : new Row(18, hints, next, hints, stop());
        getChildren().setAll(view, foot, view.meters());
        VBox.setVgrow(view, Priority.ALWAYS);
        frame = view::frame;
        Motion.appear(this);
        focus(view.sentence());
    }

    private void stuck(DrillState.Stuck state) {
        Label what = new Label(state.what());
        what.setWrapText(true);
        Button again = Buttons.primary("Try again", "Enter");
        again.setOnAction(e -> model.enter(System.nanoTime()));
        VBox card = new VBox(what, again);
        card.getStyleClass().add("card");
        getChildren().setAll(card);
        focus(again);
    }

    void frame() {
        frame.run();
    }
}
