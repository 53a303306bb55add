package attune.ui.lesson;

import attune.dsp.effect.PlaybackSystem;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Work;
import attune.ui.control.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is heard of an answered question: all of its sounds beside each other, in the studio or on another playback system. */
final class Playback implements Rooms {
    private final Deck deck;
    private final Outcome outcome;
    private final ObjectProperty<Optional<PlaybackSystem>> system = new SimpleObjectProperty<>(this, "system", Optional.empty());
    private final List<Track> tracks = new ArrayList<>();
    private final List<Sound> sounds = new ArrayList<>();

    /**
     * Loads them into the deck; what plays goes on with what was right.
     *
     * @param work fetches the sounds of another playback system
     */
    Playback(Deck deck, Outcome outcome, Work work) {
        this.deck = deck;
        this.outcome = outcome;
        int first = lay();
        boolean playing = deck.playingProperty().get();
        // The answer was locked until all that was asked with had been heard.
        List<Track> before = DrillViewModel.tracks(outcome.asked().prepared());
        for (int i = 0; i < tracks.size(); i++) {
            Tag tag = tracks.get(i).tag();
            if (before.stream().anyMatch(t -> t.tag() == tag)) outcome.were().set(i);
        }
        deck.load(tracks, sounds, outcome.asked().loop().whole(), outcome.were());
        if (playing) deck.listen(first);
        system.addListener((o, was, is) -> {
            List<Sound> there = sounds.stream().map(s -> on(is, s)).toList();
            work.start((progress, cancelled) -> {
                there.forEach(Sound::audio);
                return there;
            }, deck::exchange, e -> {});
        });
    }

    /** @return which is heard first */
    private int lay() {
        Prepared p = outcome.asked().prepared();
        return switch (p.question()) {
            case Question.Choose q -> told(p);
            case Question.Point q -> told(p);
            case Question.Find q -> told(p);
            case Question.Pick q -> {
                String found = q.mode() == Mode.COMPARE ? "The one with more" : "The different one";
                for (int i = 0; i < q.sounds(); i++) add(DrillViewModel.SOUNDS.get(i), i + 1 == q.right() ? found : "Sound " + (i + 1), p.sounds().get(i));
                yield q.right() - 1;
            }
            case Question.Moving q -> {
                add(Tag.A, "Reference", p.reference());
                outcome.heard().ifPresent(y -> add(Tag.Y, outcome.heardTitle(), y));
                add(Tag.B, "Where it started", p.altered());
                yield 0;
            }
        };
    }

    private int told(Prepared p) {
        add(Tag.A, "Reference", p.reference());
        add(Tag.B, "Altered", p.altered());
        outcome.heard().ifPresent(y -> add(Tag.Y, outcome.heardTitle(), y));
        return 1;
    }

    private void add(Tag tag, String title, Sound sound) {
        tracks.add(new Track(tag, title));
        sounds.add(sound);
    }

    private Sound on(Optional<PlaybackSystem> system, Sound sound) {
        String id = system.map(s -> Sound.on(sound.id(), s)).orElse(sound.id());
        return outcome.elsewhere().stream().filter(s -> s.id().equals(id)).findFirst().orElse(sound);
    }

    @Override public List<Optional<PlaybackSystem>> systems() {
        List<Optional<PlaybackSystem>> all = new ArrayList<>(List.of(Optional.empty()));
        if (!outcome.elsewhere().isEmpty()) outcome.asked().prepared().lesson().exercise().orElseThrow().systems().forEach(s -> all.add(Optional.of(s)));
        return all;
    }

    @Override public ObjectProperty<Optional<PlaybackSystem>> systemProperty() {
        return system;
    }

    Outcome outcome() {
        return outcome;
    }

    Deck deck() {
        return deck;
    }
}
