package attune.session;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.effect.PlaybackSystem;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Matching;
import attune.lesson.Medleys;
import attune.lesson.Question;
import attune.lesson.QuestionMaker;
import attune.material.Song;
import attune.material.Songs;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Path;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes questions audible: draws, renders, matches loudness. Slow; never called on the JavaFX or the audio thread. Any other may. */
public final class Studio {
    /** No sound of a question peaks above this. */
    private static final double CEILING = Decibels.toGain(-1);
    /** Part of the peak, -80 dB: what differs by less is nothing. */
    private static final double SILENT = 1e-4;
    private static final int SONGS = 4;

    private final Renders renders = new Renders();
    private final Map<String, SoftReference<Song>> medleys = new HashMap<>();
    /** The newest first. What a compressor does to a stem takes 15 MB: let go before memory runs out. */
    private final Deque<SoftReference<SongProbe>> probes = new ArrayDeque<>();

    /** The seamless loop of a mix. */
    public Audio loop(Song song, Mix mix) {
        return renders.loop(song, mix);
    }

    /** Songs in a row, made once while memory lasts. */
    Song medley(String id, Songs songs) {
        synchronized (medleys) {
            SoftReference<Song> kept = medleys.get(id);
            Song song = kept == null ? null : kept.get();
            if (song == null) medleys.put(id, new SoftReference<>(song = Medley.of(id, songs, renders)));
            return song;
        }
    }

    /** Songs in a row come at other levels with every question. */
    private static Song asked(Song song, long seed) {
        return Medleys.SONGS.containsKey(song.id()) ? Medley.asTheyCome(song, seed) : song;
    }

    private SongProbe probe(Song song) {
        synchronized (probes) {
            probes.removeIf(p -> p.get() == null);
            for (SoftReference<SongProbe> p : probes) {
                SongProbe probe = p.get();
                if (probe != null && probe.of(song)) return probe;
            }
            SongProbe probe = new SongProbe(song, renders);
            probes.addFirst(new SoftReference<>(probe));
            if (probes.size() > SONGS) probes.removeLast();
            return probe;
        }
    }

    /**
     * One question of a lesson on a song. The same lesson, song, seed and size give the same sounds to the bit on every machine.
     *
     * @throws CannotAsk when the song cannot carry the lesson
     */
    public Prepared prepare(Lesson lesson, Song song, long seed, OptionalDouble size) throws CannotAsk {
        return audible(lesson, song, draw(lesson, song, seed, size));
    }

    /** The question as drawn, not yet matched or rendered. */
    Question draw(Lesson lesson, Song song, long seed, OptionalDouble size) throws CannotAsk {
        Song asked = asked(song, seed);
        return new QuestionMaker(lesson, asked, probe(asked)).make(seed, size);
    }

    /** A question about one stem as drawn. @throws CannotAsk saying why it cannot be the one */
    Question draw(Lesson lesson, Song song, long seed, String stem) throws CannotAsk {
        Song asked = asked(song, seed);
        return new QuestionMaker(lesson, asked, probe(asked)).make(seed, stem);
    }

    /** The question as drawn, matched and rendered. @throws CannotAsk when what differs between its mixes is not heard, as a reverb that nothing is sent to */
    Prepared audible(Lesson lesson, Song material, Question drawn) throws CannotAsk {
        Question.Head head = drawn.head();
        Song song = asked(material, head.seed());
        double level = level(song, levelled(song, drawn));
        Mix reference = raised(head.reference(), level), altered = raised(stemMatched(song, head, head.altered()), level);
        double offset = offset(song, head, reference, altered);
        double peak = Math.max(renders.loop(song, reference).peak(), renders.loop(song, altered).peak() * Decibels.toGain(offset));
        if (peak > CEILING) {
            // Down in tenths, so that files show round numbers.
            double down = -Math.ceil(Decibels.ofGain(peak / CEILING) * 10) / 10;
            reference = raised(reference, down);
            altered = raised(altered, down);
        }
        Question question = drawn.with(head.with(reference, altered));
        double volume = volume(song, head, reference, altered);
        Sound a = sound(song, Sound.REFERENCE, "Reference", reference, 0, volume), b = sound(song, Sound.ALTERED, "Altered", altered, offset, volume);
        Prepared asked = new Prepared(lesson, song, question, a, b, sounds(lesson, song, question, a, b));
        // Where what is asked for may be none at all, both mixes are the same.
        if (!head.reference().equals(head.altered()) && asked.alike(SILENT)) throw new CannotAsk(head.subject().map(s -> "'" + s + "'").orElse("the mix") + " sounds alike in A and B; is what is set switched on?");
        return asked;
    }

    /** What the learner switches between: on every playback system that the lesson names too. */
    private List<Sound> sounds(Lesson lesson, Song song, Question question, Sound a, Sound b) {
        Exercise exercise = lesson.exercise().orElseThrow();
        List<Sound> all = new ArrayList<>(pair(question, a, b));
        for (PlaybackSystem s : exercise.systems()) all.addAll(pair(question, on(s, song, a.mix(), a), on(s, song, a.mix(), b)));
        if (exercise.hidden()) all.removeIf(s -> s.id().startsWith(Sound.REFERENCE));
        return List.copyOf(all);
    }

    /** Sounds of a question on every playback system that the lesson names; empty where it names none. */
    public List<Sound> elsewhere(Prepared asked, List<Sound> sounds) {
        List<Sound> all = new ArrayList<>();
        for (PlaybackSystem s : asked.lesson().exercise().orElseThrow().systems()) for (Sound sound : sounds) all.add(on(s, asked.song(), asked.reference().mix(), sound));
        return all;
    }

    /** A sound on a playback system, as loud as the reference is without one. */
    private Sound on(PlaybackSystem system, Song song, Mix reference, Sound sound) {
        Mix mix = sound.mix().withMonitor(system);
        return sound(song, Sound.on(sound.id(), system), sound.label() + ", " + system.title(), mix, louder(song, reference, mix), sound.volume());
    }

    /** The sounds of a question with the learner's mix in place of the one it began with. */
    public List<Sound> sounds(Prepared asked, Answer answer) {
        Sound mine = heard(asked, answer).orElse(asked.altered());
        return sounds(asked.lesson(), asked.song(), asked.question(), asked.reference(), mine.named(Sound.ALTERED, asked.altered().label()));
    }

    /** dB by which the second is to be raised to be as loud as the first. */
    private double louder(Song song, Mix first, Mix second) {
        OptionalDouble a = renders.loudness(song, first), b = renders.loudness(song, second);
        return a.isEmpty() || b.isEmpty() ? 0 : Math.rint((a.getAsDouble() - b.getAsDouble()) * 1000) / 1000;
    }

    private static List<Sound> pair(Question question, Sound a, Sound b) {
        return switch (question) {
            case Question.Pick q -> {
                List<Sound> all = new ArrayList<>();
                for (int i = 1; i <= q.sounds(); i++) all.add((i == q.right() ? b : a).named(String.valueOf(i), "Sound " + i));
                yield List.copyOf(all);
            }
            case Question.Choose c -> List.of(a, b);
            case Question.Point p -> List.of(a, b);
            case Question.Find f -> List.of(a, b);
            case Question.Moving m -> List.of(a, b.named(b.id(), b.label().replaceFirst("Altered", "Your mix")));
        };
    }

    /** What the learner's answer would sound like; absent where an answer names no setting. */
    public Optional<Sound> heard(Prepared asked, Answer answer) {
        Question.Head head = asked.question().head();
        Optional<Mix> mix = switch (asked.question()) {
            case Question.Choose q -> answer instanceof Answer.Choice c
                ? q.option(c.id()).map(o -> c.id().equals(q.correct()) ? head.altered() : matched(asked, o.heard())) : Optional.empty();
            case Question.Pick q -> Optional.empty();
            case Question.Point q -> answer instanceof Answer.Values v ? Optional.of(moved(head.altered(), List.of(q.control()), v)) : Optional.empty();
            case Question.Find q -> answer instanceof Answer.Named n ? found(asked, q, n) : Optional.empty();
            case Question.Moving q -> Optional.of(moved(q, answer));
        };
        return mix.map(m -> sound(asked.song(), Sound.ANSWER, "Your answer", m, offset(asked.song(), head, head.reference(), m), volume(asked.song(), head, head.reference(), m)));
    }

    private Optional<Mix> found(Prepared asked, Question.Find question, Answer.Named answer) {
        try {
            Question.Head heard = new QuestionMaker(asked.lesson(), asked.song(), probe(asked.song())).heard(question, answer);
            return Optional.of(stemMatched(asked.song(), heard, heard.altered()));
        } catch (CannotAsk e) {
            return Optional.empty();
        }
    }

    /** The learner's mix as an answer leaves it; what the answer does not name is as it was. */
    public static Mix moved(Question.Moving question, Answer answer) {
        Mix start = question.head().altered();
        return switch (answer) {
            case Answer.Values v -> moved(start, question.controls(), v);
            case Answer.Drawn d -> drawn(start, d);
            case Answer.Choice c -> start;
            case Answer.Unsure u -> start;
            case Answer.Named n -> start;
        };
    }

    private static Mix drawn(Mix start, Answer.Drawn answer) {
        Mix mix = start;
        for (var curve : answer.curves().entrySet()) {
            Path path = Path.parse(curve.getKey());
            mix = mix.withChannel(path.stem(), mix.channel(path.stem()).automated(path.inside(), curve.getValue()));
        }
        return mix;
    }

    /** A choice's mix, its stem matched and its level set as the reference's. */
    private Mix matched(Prepared asked, Mix heard) {
        Question.Head head = asked.question().head();
        Mix level = heard.withMaster(heard.master().withGain(head.reference().master().gain()));
        return stemMatched(asked.song(), head, level);
    }

    /** The mix with the controls where the learner left them. */
    private static Mix moved(Mix start, List<Question.Control> controls, Answer.Values values) {
        Mix mix = start;
        for (Question.Control c : controls) mix = c.path().set(mix, values.values().getOrDefault(c.path().toString(), c.start()));
        return mix;
    }

    private Sound sound(Song song, String id, String label, Mix mix, double offset, double volume) {
        return new Sound(id, label, mix, offset, new Take(() -> renders.loop(song, mix).times(Decibels.toGain(offset))), volume);
    }

    /** dB with which a reference and another mix are played: what is matched is as loud as the reference. */
    private double volume(Song song, Question.Head head, Mix reference, Mix other) {
        OptionalDouble first = renders.loudness(song, reference);
        OptionalDouble second = head.matching() == Matching.NONE ? renders.loudness(song, other) : first;
        double loudest = Math.max(first.orElse(PlayingLevel.COMMON), second.orElse(PlayingLevel.COMMON));
        return PlayingLevel.of(first.orElse(PlayingLevel.COMMON), loudest);
    }

    /** A mix that is played alone. */
    public Sound whole(Song song, String label, Mix mix) {
        Audio loop = renders.loop(song, mix);
        OptionalDouble loudness = renders.loudness(song, mix);
        return new Sound(Sound.REFERENCE, label, mix, 0, loop, loudness.isPresent() ? PlayingLevel.alone(loudness.getAsDouble(), Decibels.ofGain(loop.peak())) : 0);
    }

    /** Whose loudness is brought to the listening level: the reference, but without what its master was moved by where just that is to be found. */
    private static Mix levelled(Song song, Question drawn) {
        Mix reference = drawn.head().reference();
        boolean asked = drawn instanceof Question.Match m && m.controls().stream().anyMatch(c -> c.path().toString().equals("master.gain"));
        return asked ? reference.withMaster(reference.master().withGain(song.info().mix().master().gain())) : reference;
    }

    /** dB to bring this mix to the listening level, in tenths; 0 where the master's own dynamics would change with it. */
    private double level(Song song, Mix mix) {
        Master m = mix.master();
        if (m.compressor().isPresent() || m.limiter().isPresent()) return 0;
        OptionalDouble loudness = renders.loudness(song, mix);
        return loudness.isPresent() ? Math.rint((PlayingLevel.COMMON - loudness.getAsDouble()) * 10) / 10 : 0;
    }

    private static Mix raised(Mix mix, double decibels) {
        double gain = Math.rint((mix.master().gain() + decibels) * 10) / 10;
        return mix.withMaster(mix.master().withGain(Master.GAIN.clamp(gain)));
    }

    /** The changed stems made as loud as they were, each alone, by their own faders. */
    private Mix stemMatched(Song song, Question.Head head, Mix altered) {
        Mix mix = altered;
        for (String stem : head.matched()) mix = stemMatched(song, head, mix, stem);
        return mix;
    }

    private Mix stemMatched(Song song, Question.Head head, Mix altered, String stem) {
        OptionalDouble before = renders.loudness(song, alone(song, head.reference(), stem));
        OptionalDouble after = renders.loudness(song, alone(song, altered, stem));
        if (before.isEmpty() || after.isEmpty()) return altered;
        // Hundredths of a decibel: far below the 0.1 LU that is promised, and a readable number in files.
        double gain = Math.rint((altered.channel(stem).gain() + before.getAsDouble() - after.getAsDouble()) * 100) / 100;
        return altered.withChannel(stem, altered.channel(stem).faded(gain));
    }

    private static Mix alone(Song song, Mix mix, String stem) {
        return mix.only(song.info().stemIds(), List.of(stem)).withMaster(Master.FLAT);
    }

    private double offset(Song song, Question.Head head, Mix reference, Mix altered) {
        return head.matching() == Matching.NONE || reference.equals(altered) ? 0 : louder(song, reference, altered);
    }
}
