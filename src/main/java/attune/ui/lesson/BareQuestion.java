package attune.ui.lesson;

import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.lesson.Question;
import attune.session.Difference;
import attune.ui.Buttons;
import attune.ui.Deck;
import attune.ui.LoopView;
import attune.ui.control.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A question that gets no verdict: its sounds, its choices, and what is still to do before the next one. */
final class BareQuestion extends VBox {
    private final LoopView loop;
    private final Node prompt;

    /**
     * @param pressed a sound that is an answer, from 1
     * @param ready   whether it can be answered
     * @param hint    what is still to do
     * @param beside  other ways on
     */
    BareQuestion(Asked asked, AnswerModel answer, Deck deck, IntConsumer pressed, ObservableBooleanValue ready, ObservableStringValue hint, Runnable next, List<Button> beside, Button stop) {
        super(18);
        Question question = asked.prepared().question();
        String name = Difference.name(asked.prepared().song(), question.head().subject()).substring("the ".length());
        prompt = Words.question(question.head().prompt(), name);
        loop = new LoopView(deck, true);
        VBox wave = new VBox(loop.wave());
        wave.getStyleClass().addAll("card", "wave-card");
        Cards cards = new Cards(deck);
        boolean picked = question instanceof Question.Pick;
        if (picked) cards.onPressed(pressed);
        Node panel = AnswerPanel.of(answer);
        panel.managedProperty().bind(panel.visibleProperty());
        panel.setVisible(!picked);
        Button on = Buttons.primary("Next", "Enter");
        on.setId("answer");
        on.disableProperty().bind(Bindings.not(ready));
        on.setOnAction(e -> next.run());
        on.setAccessibleHelp("Locked until all sounds were heard and something is chosen. Enter.");
        Label open = words("", "note");
        open.setId("hint");
        open.textProperty().bind(hint);
        List<Node> row = new ArrayList<>(List.of(on));
        row.addAll(beside);
        row.addAll(List.of(open, stop));
        getChildren().setAll(prompt, wave, cards, panel, new Row(18, open, row.toArray(Node[]::new)));
    }

    void begin() {
        focus(prompt);
    }

    void frame() {
        loop.frame();
    }
}
