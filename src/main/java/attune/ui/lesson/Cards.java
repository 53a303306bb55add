package attune.ui.lesson;

import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.InSight;
import attune.ui.control.EvenRows;
import attune.ui.control.SoundCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.util.Subscription;

/** A card for each sound of a deck, in one row where there is room. */
final class Cards extends EvenRows {
    private static final double GAP = 12;

    private final Deck deck;
    private final List<SoundCard> cards = new ArrayList<>();
    private IntConsumer chosen = n -> {};

    Cards(Deck deck) {
        super(GAP);
        this.deck = deck;
        getStyleClass().add("cards");
        InSight.follow(this, () -> Subscription.combine(
            deck.tracksProperty().subscribe(this::build),
            deck.selectedProperty().subscribe(this::update),
            deck.playingProperty().subscribe(this::update),
            deck.heardProperty().subscribe(this::update),
            deck.switchesLeftProperty().subscribe(this::update)));
    }

    private void build(List<Track> tracks) {
        cards.clear();
        for (int i = 0; i < tracks.size(); i++) {
            int index = i;
            SoundCard card = new SoundCard(tracks.get(i).tag(), tracks.get(i).title());
            card.setId("sound-" + tracks.get(i).tag().mark().toLowerCase(java.util.Locale.ROOT));
            card.setOnAction(e -> pressed(index));
            cards.add(card);
        }
        getChildren().setAll(cards);
        update();
    }

    /** Pressing a card listens to it, or pauses what it plays; in odd one out the page makes it the answer as well. */
    private void pressed(int index) {
        if (deck.playingProperty().get() && index == deck.selectedProperty().get()) deck.pause();
        else if (!deck.listen(index)) update();
        chosen.accept(index + 1);
    }

    /** Told the number of a pressed card, counted from 1. */
    void onPressed(IntConsumer action) {
        chosen = action;
    }

    private void update() {
        int left = deck.switchesLeftProperty().get();
        for (int i = 0; i < cards.size(); i++) {
            SoundCard card = cards.get(i);
            boolean here = i == deck.selectedProperty().get();
            card.setSelected(here);
            card.setDisable(i == 0 && left == 0 && !here);
            card.noteProperty().set(note(i, here, left));
        }
    }

    private static String listens(int left) {
        return left == 0 ? "no listen left" : left == 1 ? "1 listen left" : left + " listens left";
    }

    private String note(int index, boolean here, int left) {
        if (deck.left(index).isPresent()) return (here && deck.playingProperty().get() ? "playing, " : "") + listens(deck.left(index).getAsInt());
        if (index == 0 && left == 0 && !here) return "locked: from memory now";
        if (here && deck.playingProperty().get()) return "playing";
        if (index == 0 && left > 0) return left == 1 ? "1 switch left" : left + " switches left";
        return deck.wasHeard(index) ? "heard" : "not heard yet";
    }
}
