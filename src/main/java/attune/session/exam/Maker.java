package attune.session.exam;

import attune.dsp.Decibels;
import attune.lesson.CannotAsk;
import attune.lesson.Draws;
import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.session.Asker;
import attune.session.Prepared;
import attune.session.Sound;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** Makes the questions of a test audible: always the same ones, to the bit. Slow; not for the JavaFX thread. */
final class Maker {
    /** Draws of one question until one can be carried: what one in six carries is missed once in 100,000 questions. */
    private static final int TRIES = 64;
    /** Sets the roving apart from what else is drawn with the seed. */
    private static final long ROVE = 0x2545f491L;
    /** Tenths of a dB by which each sound is turned down at the most: 1.5 dB either way of the middle, where loudness must not be the cue. */
    private static final int MOST_ROVE = 30;

    private final Asker asker;
    private final Lesson lesson;
    private final List<Exam.Item> items;

    Maker(Asker asker, Lesson lesson, Exam exam) {
        this.asker = asker;
        this.lesson = lesson;
        items = exam.items();
    }

    Exam.Item item(int number) {
        return items.get(number - 1);
    }

    /** @param number from 1 @throws CannotAsk when no draw is carried by the song */
    Prepared make(int number) throws CannotAsk {
        Exam.Item item = item(number);
        return roved(asker.ask(lesson, item.song(), seed(asker, lesson, item.song(), item.size(), item.seed(), TRIES), OptionalDouble.of(item.size())));
    }

    /** The first seed, counted up from one, with which a song carries a size. */
    static long seed(Asker asker, Lesson lesson, String song, double size, long from, int tries) throws CannotAsk {
        CannotAsk why = null;
        for (long seed = from; seed != from + tries; seed++) {
            try {
                asker.draw(lesson, song, seed, OptionalDouble.of(size));
                return seed;
            } catch (CannotAsk e) {
                why = e;
            } catch (IllegalArgumentException e) {
                why = new CannotAsk("a change of " + size + " is more than can be set: " + e.getMessage());
            }
        }
        throw why;
    }

    /** Whether every sound is played at a level of its own: where what is made equally loud might still be told by its loudness. */
    static boolean roves(Lesson lesson) {
        return lesson.module() == Module.EQ || lesson.module() == Module.COMPRESSION || switch (lesson.skill()) {
            case EQ_GAIN, EQ_CUT, EQ_FREQUENCY, CUTOFF, BAND, COMPRESSION, COMPRESSION_TIME -> true;
            case LEVEL, LOUDNESS, PAN, WIDTH, SATURATION, REVERB_TIME, REVERB_LEVEL, PREDELAY, DELAY_TIME, AUTOMATION, LIMITER, STEM, KIND, SYSTEM, ROLE -> false;
        };
    }

    private Prepared roved(Prepared p) {
        if (!roves(lesson)) return p;
        RandomGenerator random = Draws.from(p.question().head().seed() ^ ROVE);
        List<Sound> sounds = p.sounds().stream().map(s -> {
            double by = -random.nextInt(MOST_ROVE + 1) / 10.0;
            return new Sound(s.id(), s.label(), s.mix(), s.offset() + by, s.audio().times(Decibels.toGain(by)), s.volume());
        }).toList();
        return new Prepared(p.lesson(), p.song(), p.question(), p.reference(), p.altered(), sounds);
    }
}
