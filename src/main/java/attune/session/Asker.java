package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Draws;
import attune.lesson.Lesson;
import attune.lesson.Medleys;
import attune.material.Song;
import attune.material.SongInfo;
import attune.material.Songs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** Finds a song for a question. */
public final class Asker {
    /** Sets the choice of the song apart from the draws that are made on it with the same seed. */
    private static final long SONG = 0x5deece66dL;

    private final Studio studio;
    private final Songs songs;

    public Asker(Studio studio, Songs songs) {
        this.studio = studio;
        this.songs = songs;
    }

    /** The named song. @throws CannotAsk when it cannot carry the lesson */
    public Prepared ask(Lesson lesson, String song, long seed, OptionalDouble size) throws CannotAsk {
        return studio.prepare(lesson, song(song), seed, size);
    }

    /** A song drawn by the seed. @throws CannotAsk when none can carry the lesson */
    public Prepared ask(Lesson lesson, long seed, OptionalDouble size) throws CannotAsk {
        List<String> names = new ArrayList<>(materials(lesson));
        RandomGenerator random = Draws.from(seed ^ SONG);
        Collections.shuffle(names, java.util.Random.from(random));
        List<String> reasons = new ArrayList<>();
        for (String name : names) {
            try {
                return ask(lesson, name, seed, size);
            } catch (CannotAsk e) {
                reasons.add(name + ": " + e.getMessage());
            }
        }
        throw none(lesson, reasons);
    }

    /** The signals and songs that a lesson may use. */
    List<String> materials(Lesson lesson) {
        List<String> names = new ArrayList<>(lesson.exercise().map(e -> e.subject().signals()).orElse(List.of()));
        songs.list().stream().map(SongInfo::id).forEach(names::add);
        return names;
    }

    /** The song, the signal or the medley of this name. */
    Song song(String name) {
        return Medleys.SONGS.containsKey(name) ? studio.medley(name, songs) : songs.load(name);
    }

    Studio studio() {
        return studio;
    }

    static CannotAsk none(Lesson lesson, List<String> reasons) {
        return new CannotAsk("no song can carry " + lesson.id() + (reasons.isEmpty() ? ": there are no songs" : " (" + String.join("; ", reasons) + ")"));
    }
}
