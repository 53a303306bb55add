package attune.ui;

import attune.ui.control.Waveform;
import javafx.util.Subscription;

/** The waveform of a deck, kept in step with it. */
public final class LoopView {
    private final Deck deck;
    private final Waveform wave;
    private double shown = -1;

    public LoopView(Deck deck) {
        this(deck, false);
    }

    public LoopView(Deck deck, boolean slim) {
        this.deck = deck;
        wave = new Waveform(slim);
        wave.onSeek(deck::seek);
        wave.onLength(deck::nextLength);
        InSight.follow(wave, () -> Subscription.combine(
            deck.loopProperty().subscribe(this::sound),
            deck.rangeProperty().subscribe(range -> range()),
            deck.loopProperty().subscribe(this::range),
            deck.selectedProperty().subscribe(n -> played()),
            deck.tracksProperty().subscribe(this::played)));
    }

    private void sound(Loop loop) {
        wave.setSound(loop.peaks(), loop.bars());
        shown = -1;
    }

    private void played() {
        int at = deck.selectedProperty().get();
        if (at < deck.tracksProperty().get().size()) wave.setPlayed(deck.tracksProperty().get().get(at).tag());
    }

    private void range() {
        Deck.Range r = deck.rangeProperty().get();
        double bars = deck.loopProperty().get().bars();
        wave.setLoop(r.firstBar() / bars, Math.min(1, (r.firstBar() + r.bars()) / bars));
    }

    public Waveform wave() {
        return wave;
    }

    /** For each frame: moves the playhead if it has moved. */
    public void frame() {
        double at = deck.position();
        if (at == shown) return;
        shown = at;
        wave.setPosition(at);
    }
}
