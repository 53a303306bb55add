package attune.session;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question;
import attune.lesson.QuestionMaker;
import attune.material.Song;
import attune.mix.Master;
import attune.mix.Mix;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes questions audible: draws, renders, matches loudness. Slow; never called on the JavaFX or the audio thread. Any other may. */
public final class Studio {
    /** Every question's reference plays at this loudness, so that none is a jump from the one before. EBU R 128's programme level. */
    private static final double LISTENING_LEVEL = -23;
    /** No sound of a question peaks above this. */
    private static final double CEILING = Decibels.toGain(-1);
    private static final int SONGS = 4;

    private final Renders renders = new Renders();
    /** The newest first. What a compressor does to a stem takes 15 MB: let go before memory runs out. */
    private final Deque<SoftReference<SongProbe>> probes = new ArrayDeque<>();

    /** The seamless loop of a mix. */
    public Audio loop(Song song, Mix mix) {
        return renders.loop(song, mix);
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
        return new QuestionMaker(lesson, song, probe(song)).make(seed, size);
    }

    Prepared audible(Lesson lesson, Song song, Question drawn) {
        Question.Head head = drawn.head();
        double level = level(song, head.reference());
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
        Sound a = sound(song, Sound.REFERENCE, "Reference", reference, 0), b = sound(song, Sound.ALTERED, "Altered", altered, offset);
        return new Prepared(lesson, song, question, a, b, sounds(question, a, b));
    }

    private static List<Sound> sounds(Question question, Sound a, Sound b) {
        return switch (question) {
            case Question.Pick q -> {
                List<Sound> all = new ArrayList<>();
                for (int i = 1; i <= q.sounds(); i++) all.add((i == q.right() ? b : a).named(String.valueOf(i), "Sound " + i));
                yield List.copyOf(all);
            }
            case Question.Choose c -> List.of(a, b);
            case Question.Match m -> List.of(a, b.named(b.id(), "Your mix"));
            case Question.Place p -> List.of(a, b.named(b.id(), "Your mix"));
        };
    }

    /** What the learner's answer would sound like; absent where an answer names no setting. */
    public Optional<Sound> heard(Prepared asked, Answer answer) {
        Question.Head head = asked.question().head();
        Optional<Mix> mix = switch (asked.question()) {
            case Question.Choose q -> answer instanceof Answer.Choice c
                ? q.option(c.id()).map(o -> c.id().equals(q.correct()) ? head.altered() : matched(asked, o.heard())) : Optional.empty();
            case Question.Pick q -> Optional.empty();
            case Question.Match q -> answer instanceof Answer.Values v ? Optional.of(moved(head.altered(), q.controls(), v)) : Optional.empty();
            case Question.Place q -> answer instanceof Answer.Values v ? Optional.of(moved(head.altered(), q.controls(), v)) : Optional.empty();
        };
        return mix.map(m -> sound(asked.song(), Sound.ANSWER, "Your answer", m, offset(asked.song(), head, head.reference(), m)));
    }

    /** A choice's mix, its stem matched and its level set as the reference's. */
    private Mix matched(Prepared asked, Mix heard) {
        Question.Head head = asked.question().head();
        Mix level = heard.withMaster(heard.master().withGain(head.reference().master().gain()));
        return stemMatched(asked.song(), head, level);
    }

    /** The mix with the controls where the learner left them. */
    public static Mix moved(Mix start, List<Question.Control> controls, Answer.Values values) {
        Mix mix = start;
        for (Question.Control c : controls) mix = c.path().set(mix, values.values().getOrDefault(c.path().toString(), c.start()));
        return mix;
    }

    private Sound sound(Song song, String id, String label, Mix mix, double offset) {
        return new Sound(id, label, mix, offset, renders.loop(song, mix).times(Decibels.toGain(offset)));
    }

    /** dB to bring this mix to the listening level, in tenths; 0 where the master's own dynamics would change with it. */
    private double level(Song song, Mix mix) {
        Master m = mix.master();
        if (m.compressor().isPresent() || m.limiter().isPresent()) return 0;
        OptionalDouble loudness = renders.loudness(song, mix);
        return loudness.isPresent() ? Math.rint((LISTENING_LEVEL - loudness.getAsDouble()) * 10) / 10 : 0;
    }

    private static Mix raised(Mix mix, double decibels) {
        double gain = Math.rint((mix.master().gain() + decibels) * 10) / 10;
        return mix.withMaster(mix.master().withGain(Master.GAIN.clamp(gain)));
    }

    /** The changed stem made as loud as it was, alone, by its own fader. */
    private Mix stemMatched(Song song, Question.Head head, Mix altered) {
        if (head.matching() != Matching.STEM || head.subject().isEmpty()) return altered;
        String stem = head.subject().get();
        OptionalDouble before = renders.loudness(song, alone(song, head.reference(), stem));
        OptionalDouble after = renders.loudness(song, alone(song, altered, stem));
        if (before.isEmpty() || after.isEmpty()) return altered;
        // Hundredths of a decibel: far below the 0.1 LU that is promised, and a readable number in files.
        double gain = Math.rint((altered.channel(stem).gain() + before.getAsDouble() - after.getAsDouble()) * 100) / 100;
        return altered.withChannel(stem, altered.channel(stem).withGain(attune.mix.Channel.GAIN.clamp(gain)));
    }

    private static Mix alone(Song song, Mix mix, String stem) {
        return mix.only(song.info().stemIds(), List.of(stem)).withMaster(Master.FLAT);
    }

    private double offset(Song song, Question.Head head, Mix reference, Mix altered) {
        if (head.matching() == Matching.NONE || reference.equals(altered)) return 0;
        OptionalDouble a = renders.loudness(song, reference), b = renders.loudness(song, altered);
        return a.isEmpty() || b.isEmpty() ? 0 : Math.rint((a.getAsDouble() - b.getAsDouble()) * 1000) / 1000;
    }
}
