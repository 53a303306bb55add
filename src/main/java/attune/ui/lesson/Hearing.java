package attune.ui.lesson;

import attune.dsp.Decibels;
import attune.dsp.effect.PlaybackSystem;
import attune.engine.Source;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.mix.Mix;
import attune.session.Player;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Work;
import attune.ui.control.Tag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is heard of an open question: its sounds, or the reference beside the learner's own running mix, in the studio or on another
 * playback system. Where a running mix cannot follow, another is compiled in the background and takes over at the same place.
 */
final class Hearing implements Rooms {
    private final Asked asked;
    private final AnswerModel answer;
    private final Deck deck;
    private final Work build;
    private final ObjectProperty<Optional<PlaybackSystem>> system = new SimpleObjectProperty<>(this, "system", Optional.empty());
    private Source.Live own;

    Hearing(Asked asked, AnswerModel answer, Deck deck, Work build) {
        this.asked = asked;
        this.answer = answer;
        this.deck = deck;
        this.build = build;
        own = asked.own().orElse(null);
        load();
        if (own != null) answer.onChange(this::follow);
        system.addListener(o -> place());
    }

    private Prepared prepared() {
        return asked.prepared();
    }

    private Lesson.Exercise exercise() {
        return prepared().lesson().exercise().orElseThrow();
    }

    private void load() {
        List<Track> tracks = DrillViewModel.tracks(prepared());
        if (own == null) deck.load(tracks, prepared().sounds().subList(0, tracks.size()), asked.loop());
        else if (exercise().hidden()) deck.load(tracks.getFirst(), own, prepared().reference().volume(), asked.loop());
        else deck.load(tracks, prepared().reference(), own, asked.loop(), exercise().switches(), new BitSet());
    }

    @Override public List<Optional<PlaybackSystem>> systems() {
        List<Optional<PlaybackSystem>> all = new ArrayList<>(List.of(Optional.empty()));
        exercise().systems().forEach(s -> all.add(Optional.of(s)));
        return all;
    }

    @Override public ObjectProperty<Optional<PlaybackSystem>> systemProperty() {
        return system;
    }

    private void place() {
        if (own == null) {
            deck.exchange(List.of(sound(Sound.REFERENCE), sound(Sound.ALTERED)));
            return;
        }
        own = new Source.Live(own.rack(), mix(), Decibels.toGain(sound(Sound.REFERENCE).offset()));
        exchange();
        follow();
    }

    /** Of this question, on the system that is chosen. */
    private Sound sound(String id) {
        String wanted = system.get().map(s -> Sound.on(id, s)).orElse(id);
        return prepared().sounds().stream().filter(s -> s.id().equals(wanted)).findFirst().orElse(prepared().reference());
    }

    private Mix mix() {
        Mix mix = answer.mix();
        return system.get().map(mix::withMonitor).orElse(mix);
    }

    private void exchange() {
        if (exercise().hidden()) deck.exchange(own);
        else deck.exchange(sound(Sound.REFERENCE), own);
    }

    private void follow() {
        Mix mix = mix();
        if (own.rack().fits(mix)) deck.follow(mix);
        else if (!build.runningProperty().get()) compile(mix);
    }

    /** One at a time, each for the newest mix. */
    private void compile(Mix mix) {
        int at = deck.frame();
        double gain = own.gain();
        build.start((progress, cancelled) -> Player.live(prepared().song(), mix, at), live -> {
            own = new Source.Live(live.rack(), mix, gain);
            exchange();
            follow();
        }, e -> {});
    }

    /** What the cards are called. */
    static List<Track> cards(Prepared p) {
        Track mine = new Track(Tag.Y, "Your mix"), reference = new Track(Tag.A, "Reference");
        return p.lesson().exercise().orElseThrow().hidden() ? List.of(mine) : List.of(reference, p.question() instanceof Question.Moving ? mine : new Track(Tag.B, "Altered"));
    }
}
