package attune.ui.lesson;

import attune.engine.Meters;
import attune.ui.Blocks;
import attune.ui.Deck;
import attune.ui.LoopView;
import attune.ui.MetersView;
import attune.ui.control.Ink;
import attune.ui.control.LevelMeter;
import attune.ui.control.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** An answered question: the sentence, the drawing of the truth, its sounds, what to listen for. In the drill and in the review. */
final class AnsweredView extends VBox {
    private final TextFlow sentence;
    private final LoopView loop;
    private final LevelMeter meter = new LevelMeter();
    private final MetersView meters;
    private final Deck deck;

    AnsweredView(Playback playback) {
        Outcome outcome = playback.outcome();
        getStyleClass().add("answered");
        double score = outcome.answered().verdict().score();
        sentence = Words.sentence(outcome.sentence(), "question", "verdict", score >= 1 ? "is-right" : score > 0 ? "is-partly" : "is-missed");
        deck = playback.deck();
        meters = new MetersView(deck);
        loop = new LoopView(deck, true);
        Node drawing = TruthView.of(outcome.truth());
        boolean grows = !(outcome.truth() instanceof Truth.Amounts);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox card = new VBox(drawing, legend(outcome), new Row(24, loop.wave(), loop.wave(), meter));
        card.getStyleClass().addAll("card", "truth");
        if (grows) VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(sentence, card);
        if (playback.systems().size() > 1) getChildren().add(new SystemsRow(playback));
        getChildren().add(new Cards(deck));
        if (!outcome.listenFor().isBlank()) getChildren().add(listenFor(outcome));
    }

    /** What can be measured of its sounds; stands below all that is needed. */
    MetersView meters() {
        return meters;
    }

    private static Node legend(Outcome outcome) {
        FlowPane row = new FlowPane(24, 4);
        for (Ink ink : TruthView.inks(outcome.truth())) row.getChildren().add(entry(outcome, ink));
        Label matching = Blocks.words(outcome.matching(), "note");
        row.setMinWidth(0);
        row.setPrefWrapLength(400);
        return new Row(24, Row.Stand.TOP, row, row, matching);
    }

    private static Node entry(Outcome outcome, Ink ink) {
        boolean eq = outcome.truth() instanceof Truth.Curves, drawn = outcome.truth() instanceof Truth.Curves c && !c.curves().isEmpty();
        String words = switch (ink) {
            case A -> eq ? " reference spectrum" : " reference";
            case B -> drawn ? " altered, and what was done" : eq ? " altered spectrum" : " altered";
            case Y -> " what you answered";
            case TEXT, DIM, LINE, CARD, TRACK, GOOD, MISS, FOCUS -> "";
        };
        TextFlow entry = new TextFlow(Words.text(ink.name(), "sound-" + ink.name().toLowerCase(java.util.Locale.ROOT)), Words.text(words, "dim"));
        entry.getStyleClass().add("note");
        return entry;
    }

    private static Node listenFor(Outcome outcome) {
        boolean right = outcome.answered().verdict().right();
        List<Node> texts = new ArrayList<>();
        texts.add(Words.text(right ? "What you heard:  " : "Hear the difference:  ", "strong"));
        texts.add(Words.text(outcome.listenFor(), "dim"));
        TextFlow flow = Words.line((right ? "What you heard: " : "Hear the difference: ") + outcome.listenFor(), texts);
        VBox card = new VBox(flow);
        card.getStyleClass().addAll("card", "quiet");
        return card;
    }

    /** Where the focus goes when the verdict appears, so that it is announced. */
    TextFlow sentence() {
        return sentence;
    }

    void frame() {
        loop.frame();
        Meters now = deck.meters();
        meter.show(now.peak(0), now.peak(1), now.rms(0), now.rms(1));
        meters.frame();
    }
}
