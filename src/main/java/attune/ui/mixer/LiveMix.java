package attune.ui.mixer;

import attune.engine.Rack;
import attune.engine.Source;
import attune.material.Song;
import attune.mix.Mix;
import attune.session.Player;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Loop;
import attune.ui.Work;
import attune.ui.control.Tag;
import java.util.function.Consumer;

/**
 * What is heard follows the mix: numbers at once, by the rack that runs; where parts come or go another rack is compiled in the
 * background and takes over at the same place.
 */
final class LiveMix {
    /** A song ready to be mixed. */
    record Ready(Song song, Loop loop, Source.Live live) {}

    private final Deck deck;
    private final Work build;
    private final Consumer<String> trouble;
    private Ready ready;
    private Mix wanted = Mix.PLAIN;

    LiveMix(Deck deck, Work build, Consumer<String> trouble) {
        this.deck = deck;
        this.build = build;
        this.trouble = trouble;
    }

    /** @param volume dB by which it is played louder than it is */
    void open(Ready opened, Mix mix, double volume) {
        build.cancel();
        ready = opened;
        deck.load(new Track(Tag.Y, ready.song.info().title()), opened.live, volume, ready.loop);
        follow(mix);
    }

    void close() {
        build.cancel();
        ready = null;
        deck.clear();
    }

    /** One rack at a time is compiled, each for the newest mix: a knob that moves for long cannot keep it from being heard. */
    void follow(Mix mix) {
        wanted = mix;
        if (ready == null) return;
        if (ready.live.rack().fits(mix)) deck.follow(mix);
        else if (!build.runningProperty().get()) compile();
    }

    private void compile() {
        Song song = ready.song;
        Mix mix = wanted;
        int at = deck.frame();
        build.start((progress, cancelled) -> Player.live(song, mix, at), live -> {
            ready = new Ready(song, ready.loop, live);
            deck.exchange(live);
            follow(wanted);
        }, e -> trouble.accept("This change cannot be heard yet: " + e.getMessage() + ". The mix is kept; undo takes the change back."));
    }

    /** The rack that runs, or null. */
    Rack rack() {
        return ready == null ? null : ready.live.rack();
    }
}
