package attune.ui.lesson;

import attune.lesson.Mode;
import attune.lesson.Question;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.control.Tag;
import java.util.ArrayList;
import java.util.List;

/** Loads an answered question, so that all of its sounds can be compared. */
final class Playback {
    private Playback() {}

    static void load(Deck deck, Outcome outcome) {
        Prepared p = outcome.asked().prepared();
        List<Track> tracks = new ArrayList<>();
        List<Sound> sounds = new ArrayList<>();
        int first = 0;
        switch (p.question()) {
            case Question.Choose q -> first = told(tracks, sounds, outcome);
            case Question.Point q -> first = told(tracks, sounds, outcome);
            case Question.Find q -> first = told(tracks, sounds, outcome);
            case Question.Pick q -> {
                String found = q.mode() == Mode.COMPARE ? "The one with more" : "The different one";
                for (int i = 0; i < q.sounds(); i++) add(tracks, sounds, DrillViewModel.SOUNDS.get(i), i + 1 == q.right() ? found : "Sound " + (i + 1), p.sounds().get(i));
                first = q.right() - 1;
            }
            case Question.Moving q -> {
                add(tracks, sounds, Tag.A, "Reference", p.reference());
                outcome.heard().ifPresent(y -> add(tracks, sounds, Tag.Y, outcome.heardTitle(), y));
                add(tracks, sounds, Tag.B, "Where it started", p.altered());
            }
        }
        boolean playing = deck.playingProperty().get();
        deck.load(tracks, sounds, outcome.asked().loop());
        if (playing) deck.listen(first);
    }

    /** @return which is heard first */
    private static int told(List<Track> tracks, List<Sound> sounds, Outcome outcome) {
        add(tracks, sounds, Tag.A, "Reference", outcome.asked().prepared().reference());
        add(tracks, sounds, Tag.B, "Altered", outcome.asked().prepared().altered());
        outcome.heard().ifPresent(y -> add(tracks, sounds, Tag.Y, outcome.heardTitle(), y));
        return 1;
    }

    private static void add(List<Track> tracks, List<Sound> sounds, Tag tag, String title, Sound sound) {
        tracks.add(new Track(tag, title));
        sounds.add(sound);
    }
}
