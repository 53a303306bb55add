package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Draws;
import attune.lesson.Lesson;
import attune.lesson.Medleys;
import attune.lesson.Question;
import attune.lesson.Skill;
import attune.material.Song;
import attune.material.SongInfo;
import attune.material.Songs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

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
        return first(lesson, shuffled(materials(lesson), seed), seed, size);
    }

    /** The same in practice: one that is kept for tests only where no other can carry the lesson. */
    public Prepared practise(Lesson lesson, long seed, OptionalDouble size) throws CannotAsk {
        List<String> names = shuffled(practice(lesson), seed);
        names.addAll(kept(lesson.skill()));
        return first(lesson, names, seed, size);
    }

    private static List<String> shuffled(List<String> songs, long seed) {
        List<String> names = new ArrayList<>(songs);
        Collections.shuffle(names, java.util.Random.from(Draws.from(seed ^ SONG)));
        return names;
    }

    private Prepared first(Lesson lesson, List<String> names, long seed, OptionalDouble size) throws CannotAsk {
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
    public List<String> materials(Lesson lesson) {
        List<String> names = new ArrayList<>(lesson.exercise().map(e -> e.subject().signals()).orElse(List.of()));
        songs.list().stream().map(SongInfo::id).forEach(names::add);
        return names;
    }

    /** The same without those that are kept for tests of its skill. */
    List<String> practice(Lesson lesson) {
        List<String> names = new ArrayList<>(materials(lesson));
        names.removeAll(kept(lesson.skill()));
        return names;
    }

    /** Songs that a skill is tested on and not practised on. */
    public List<String> kept(Skill skill) {
        return Kept.of(skill, songs.list().stream().map(SongInfo::id).toList());
    }

    /** The question as drawn, neither matched nor rendered. @throws CannotAsk when the song cannot carry the lesson */
    public Question draw(Lesson lesson, String song, long seed, OptionalDouble size) throws CannotAsk {
        return studio.draw(lesson, song(song), seed, size);
    }

    /** The song, the signal or the medley of this name. */
    public Song song(String name) {
        return Medleys.SONGS.containsKey(name) ? studio.medley(name, songs) : songs.load(name);
    }

    Studio studio() {
        return studio;
    }

    static CannotAsk none(Lesson lesson, List<String> reasons) {
        // What all say alike is said once.
        List<String> alike = reasons.stream().map(r -> r.substring(r.indexOf(": ") + 2).replaceFirst("^song '[^']*' ", "")).distinct().toList();
        if (alike.size() == 1) return new CannotAsk("no song can carry " + lesson.id() + " (each: " + alike.getFirst() + ")");
        return new CannotAsk("no song can carry " + lesson.id() + (reasons.isEmpty() ? ": there are no songs" : " (" + String.join("; ", reasons) + ")"));
    }
}
