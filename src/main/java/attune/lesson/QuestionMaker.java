package attune.lesson;

import attune.dsp.Unit;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.lesson.Question.Head;
import attune.lesson.Question.Option;
import attune.material.Song;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Draws questions from lessons. Pure: the same lesson, song, seed and size give the same question on every machine.
 * A question that the song cannot carry is never made.
 */
public final class QuestionMaker {
    /** How often every stem is tried before it is said that the song cannot carry the lesson: other draws, other luck. */
    private static final int ROUNDS = 3;
    /** Fewer choices than this are only offered where the lesson has no more. */
    private static final int LEAST_CHOICES = 5;

    /** How often a stem is tried with other draws before it is said that it cannot have been the one. */
    private static final int REDRAWS = 6;
    /** How often the draw around a stem that is the answer is made anew. */
    private static final int TRIES = 20;

    private final Lesson lesson;
    private final Exercise exercise;
    private final Song song;
    private final Cast cast;
    private final Probe probe;
    private final Shaping shaping;
    private final Carrying carrying;
    private final Variation variation;

    /** @param lesson one with an exercise */
    public QuestionMaker(Lesson lesson, Song song, Probe probe) {
        this.lesson = lesson;
        this.exercise = lesson.exercise().orElseThrow(() -> new IllegalArgumentException(lesson.id() + " has no exercise"));
        this.song = song;
        this.cast = new Cast(exercise, song);
        this.probe = probe;
        this.shaping = new Shaping(probe, song.frames() / song.beat());
        this.carrying = new Carrying(probe, exercise.matching());
        this.variation = new Variation(exercise, song, shaping);
    }

    /**
     * @param size the change on the skill's axis; absent: the lesson's own
     * @throws CannotAsk saying why this song cannot carry the lesson
     */
    public Question make(long seed, OptionalDouble size) throws CannotAsk {
        if (size.isPresent() && exercise.sizeAxis().filter(v -> !v.choices()).isEmpty())
            throw new IllegalArgumentException(lesson.id() + ": the sizes of this lesson are its choices; --size does not apply");
        RandomGenerator random = Draws.from(seed);
        List<Optional<String>> subjects = new ArrayList<>();
        for (String stem : cast.candidates()) subjects.add(Optional.of(stem));
        // Whoever plays may be the answer: who plays is drawn first.
        if (exercise.subject().master() || exercise.mode() == Mode.FIND || exercise.ask() == Ask.BOTH) subjects = List.of(Optional.empty());
        CannotAsk last = null;
        for (int round = 0; round < ROUNDS; round++) {
            subjects = exercise.ask() == Ask.ROLE ? traits().evenly(subjects, random) : shuffled(subjects, random);
            for (Optional<String> subject : subjects) {
                try {
                    return draw(seed, random, subject, size);
                } catch (CannotAsk e) {
                    last = e;
                }
            }
        }
        throw last;
    }

    /**
     * A question about one stem.
     *
     * @throws CannotAsk saying why it cannot be the one
     */
    public Question make(long seed, String stem) throws CannotAsk {
        if (!cast.candidates().contains(stem)) throw new CannotAsk("not for this lesson");
        return draw(seed, Draws.from(seed), Optional.of(stem), OptionalDouble.empty());
    }

    static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, Random.from(random));
        return copy;
    }

    /**
     * Where the stem is the answer, one that fails with one octave, or in one company, is tried with others: else whoever carries
     * most would be right most often. Who leads does so among those it leads, so that it is not always the song's own extreme.
     */
    private Question draw(long seed, RandomGenerator random, Optional<String> subject, OptionalDouble size) throws CannotAsk {
        boolean answer = switch (exercise.ask()) {
            case STEM, BOTH, MOST, ORDER -> true;
            case VALUE, POINT, KIND, ROLE, FAULTS, MASKING -> false;
        };
        Optional<List<String>> behind = exercise.ask() == Ask.MOST ? Optional.of(traits().behind(subject.orElseThrow(), cast.candidates(), song.info().mix())) : Optional.empty();
        CannotAsk why = null;
        for (int i = 0; i < (answer ? TRIES : 1); i++) {
            try {
                return draw(seed, random, subject, behind.isPresent() ? cast.heard(subject, behind.get(), random) : cast.heard(subject, random), size);
            } catch (CannotAsk e) {
                why = e;
            }
        }
        throw why;
    }

    private Question draw(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, OptionalDouble size) throws CannotAsk {
        Mix start = song.info().mix().only(song.info().stemIds(), heard);
        return switch (exercise.mode()) {
            case CHOOSE -> switch (exercise.ask()) {
                case VALUE -> value(seed, random, subject, heard, start, size);
                case STEM -> stem(seed, random, subject, heard, start, size);
                case KIND -> kind(seed, random, subject, heard, start, size);
                case BOTH -> both(seed, random, subject, heard, start, size);
                case POINT -> point(seed, random, subject, heard, start, size);
                case ROLE -> trait(seed, subject, heard, traits().role(subject.orElseThrow(), heard, start));
                case MOST -> trait(seed, subject, heard, traits().most(subject.orElseThrow(), heard, start));
                case FAULTS, MASKING, ORDER -> throw new IllegalStateException("these are found");
            };
            case ODD, COMPARE -> odd(seed, random, subject, heard, start, size);
            case MATCH, PLACE -> {
                Moves.Moved m = new Moves(exercise, song, shaping).make(random, subject, heard, start);
                Head head = head(seed, subject, heard, m.reference(), m.altered(), m.size());
                yield exercise.mode() == Mode.PLACE ? new Question.Place(head, m.controls(), exercise.switches()) : new Question.Match(head, m.controls(), exercise.switches());
            }
            case DRAW -> {
                List<String> stems = Moves.movable(exercise.moved(), subject, heard, random);
                RideMaker.Made m = new RideMaker(exercise, song, probe, shaping).make(random, stems, start);
                yield new Question.Draw(head(seed, subject, heard, m.reference(), m.altered(), m.size()), m.lanes(), song.bars() * song.info().meter(), song.info().meter(), exercise.switches());
            }
            case FIND -> find(seed, random, heard, start);
        };
    }

    private TraitMaker traits() {
        return new TraitMaker(lesson, song, probe, shaping);
    }

    private Head head(long seed, Optional<String> subject, List<String> heard, Mix reference, Mix altered, double size) {
        String name = subject.map(s -> song.part(s).name().toLowerCase(java.util.Locale.ROOT)).orElse("mix");
        return new Head(lesson.id(), lesson.skill(), song.id(), seed, exercise.prompt().replace("{stem}", name), subject, heard, reference, altered, size,
            exercise.matching(), exercise.matching() == Lesson.Matching.STEM ? subject.stream().toList() : List.of());
    }

    // --- one kind of question each -----------------------------------------------------------------------------------

    /** Where balance is asked, the stem may not give the direction away. */
    private void balanced(Mix reference, Mix altered, Optional<String> subject, List<String> heard) throws CannotAsk {
        if (lesson.skill() == Skill.LEVEL) carrying.balance(reference, altered, subject, heard.size() == 1);
    }

    private Question value(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        Vary axis = exercise.choiceAxis().orElseThrow();
        if (axis.parameter().equals("compressor.attack")) carrying.attack(subject.orElseThrow());
        List<Option> options = new ArrayList<>();
        CannotAsk why = null;
        long draws = random.nextLong();
        for (double value : axis.values()) {
            // One generator state for all choices: what is drawn beside the choice is the same whichever is true.
            List<Variation.Drawn> drawn = variation.drawn(Draws.from(draws), start, subject, size, value);
            try {
                Mix reference = variation.reference(start, subject, drawn), altered = variation.altered(start, subject, heard, drawn);
                carrying.check(reference, altered, subject, heard.size() == 1);
                balanced(reference, altered, subject, heard);
                options.add(option(axis, value, altered));
            } catch (CannotAsk e) {
                why = e;
            }
        }
        if (options.size() < Math.min(LEAST_CHOICES, axis.values().size())) throw why;
        if (axis.parameter().equals("compressor.release")) carrying.release(subject.orElseThrow(), options.stream().map(Option::heard).toList());
        Option truth = options.get(random.nextInt(options.size()));
        List<Variation.Drawn> drawn = variation.drawn(Draws.from(draws), start, subject, size, Double.parseDouble(truth.id()));
        Mix reference = variation.reference(start, subject, drawn);
        Head head = head(seed, subject, heard, reference, truth.heard(), variation.sizeOf(drawn));
        return new Question.Choose(head, unit(axis).symbol(), options, options.size() > 2, truth.id());
    }

    private Option option(Vary axis, double value, Mix heard) {
        String id = plain(value);
        String word = lesson.called(id);
        String label = axis.parameter().equals(Setting.REDUCTION) ? id + " dB" : axis.parameter().equals(Setting.DISTORTION) ? id + " %" : unit(axis) == Unit.PAN && !word.isEmpty() ? word : unit(axis).format(value);
        return new Option(id, label, word, axis.values().indexOf(value), heard);
    }

    private Question stem(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        long draws = random.nextLong();
        List<Option> options = new ArrayList<>();
        One truth = carried(draws, start, subject.orElseThrow(), heard, size);
        balanced(truth.reference, truth.altered, subject, heard);
        for (String id : heard) {
            One one = subject.get().equals(id) ? truth : hasOwnDraws() ? one(Draws.from(draws), start, id, heard, size) : carried(draws, start, id, heard, size);
            options.add(new Option(id, song.part(id).name(), "", options.size(), one.altered));
        }
        return new Question.Choose(head(seed, subject, heard, truth.reference, truth.altered, truth.size), "", options, false, subject.get());
    }

    /** This stem as the one that was changed. */
    private record One(Mix reference, Mix altered, double size) {}

    /** Each stem is changed in a way of its own, such as an octave that it has; then only the one that is asked for must carry it. */
    private boolean hasOwnDraws() {
        return exercise.vary().stream().anyMatch(v -> v.values().size() > 1);
    }

    private One one(RandomGenerator random, Mix start, String stem, List<String> heard, OptionalDouble size) throws CannotAsk {
        List<Variation.Drawn> drawn = variation.drawn(random, start, Optional.of(stem), size, 0);
        return new One(variation.reference(start, Optional.of(stem), drawn), variation.altered(start, Optional.of(stem), heard, drawn), variation.sizeOf(drawn));
    }

    private One carried(long draws, Mix start, String stem, List<String> heard, OptionalDouble size) throws CannotAsk {
        CannotAsk why = null;
        RandomGenerator random = Draws.from(draws);
        for (int i = 0; i < (hasOwnDraws() ? REDRAWS : 1); i++) {
            One one = one(random, start, stem, heard, size);
            try {
                carrying.check(one.reference, one.altered, Optional.of(stem), heard.size() == 1);
                return one;
            } catch (CannotAsk e) {
                why = e;
            }
        }
        throw why;
    }

    private Question kind(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        boolean attack = exercise.kinds().stream().flatMap(k -> k.set().stream()).anyMatch(s -> s.parameter().equals("compressor.attack"));
        if (attack) carrying.attack(subject.orElseThrow());
        List<Variation.Drawn> drawn = variation.drawn(random, start, subject, size, 0);
        Mix reference = variation.reference(start, subject, drawn);
        List<Option> options = new ArrayList<>();
        CannotAsk why = null;
        for (Kind k : exercise.kinds()) {
            try {
                Mix altered = variation.altered(start, subject, heard, drawn, k);
                carrying.check(reference, altered, subject, heard.size() == 1);
                balanced(reference, altered, subject, heard);
                options.add(new Option(k.id(), k.label(), lesson.called(k.id()), exercise.kinds().indexOf(k), altered));
            } catch (CannotAsk e) {
                why = e;
            }
        }
        if (options.size() < Math.min(LEAST_CHOICES, exercise.kinds().size())) throw why;
        Option truth = options.get(random.nextInt(options.size()));
        return new Question.Choose(head(seed, subject, heard, reference, truth.heard(), variation.sizeOf(drawn)), "", options, exercise.ordered(), truth.id());
    }

    /**
     * Every stem that plays, with everything that may have been done to it; any of it may be true.
     *
     * @param subject the only one that may be true; any when empty
     */
    private Question both(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        long draws = random.nextLong();
        List<Option> options = new ArrayList<>();
        Map<String, One> ones = new HashMap<>();
        for (String id : heard) {
            Optional<String> stem = Optional.of(id);
            List<Variation.Drawn> drawn = variation.drawn(Draws.from(draws), start, stem, size, 0);
            Mix before = variation.reference(start, stem, drawn);
            for (Kind k : exercise.kinds()) {
                Mix after = variation.altered(start, stem, heard, drawn, k);
                carrying.check(before, after, stem, heard.size() == 1);
                balanced(before, after, stem, heard);
                Option option = new Option(id + ":" + k.id(), song.part(id).name() + ", " + k.label(), lesson.called(k.id()), options.size(), id, after);
                options.add(option);
                ones.put(option.id(), new One(before, after, variation.sizeOf(drawn)));
            }
        }
        List<Option> possible = options.stream().filter(o -> subject.isEmpty() || subject.get().equals(o.group())).toList();
        Option truth = possible.get(random.nextInt(possible.size()));
        One one = ones.get(truth.id());
        return new Question.Choose(head(seed, Optional.of(truth.group()), heard, one.reference, one.altered, one.size), "", options, false, truth.id());
    }

    private Question point(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        CannotAsk why = null;
        Vary axis = exercise.pointAxis().orElseThrow();
        for (double value : shuffled(axis.values(), random)) {
            List<Variation.Drawn> drawn = variation.drawn(random, start, subject, size, value);
            Mix reference = variation.reference(start, subject, drawn), altered = variation.altered(start, subject, heard, drawn);
            try {
                carrying.check(reference, altered, subject, heard.size() == 1);
            } catch (CannotAsk e) {
                why = e;
                continue;
            }
            Path path = Shaping.path(subject, axis.parameter());
            double truth = path.get(altered);
            return new Question.Point(head(seed, subject, heard, reference, altered, variation.sizeOf(drawn)),
                new Question.Control(path, path.declared().name(), path.declared().neutral(), truth, axis.tolerance()));
        }
        throw why;
    }

    private Question trait(long seed, Optional<String> subject, List<String> heard, TraitMaker.Made made) {
        Head head = head(seed, exercise.ask() == Ask.MOST ? Optional.empty() : subject, heard, made.reference(), made.altered(), made.size());
        return new Question.Choose(head, "", made.options(), false, made.correct());
    }

    private Finder finder() {
        return Finder.of(exercise, probe, shaping, carrying);
    }

    private Question find(long seed, RandomGenerator random, List<String> heard, Mix start) throws CannotAsk {
        Finding f = finder().make(random, heard, start);
        Head head = head(seed, Optional.empty(), heard, f.reference(), f.altered(), exercise.amount());
        List<Question.Slot> slots = finder().slots(heard, s -> song.part(s).name(), lesson::called);
        return new Question.Find(head.matching(f.matched()), slots, new Answer.Named(f.names()));
    }

    /**
     * What an answer to a question of this lesson and song would sound like, before matching: the question about these mixes.
     *
     * @throws CannotAsk when the stem that was named cannot be treated so
     */
    public Head heard(Question.Find question, Answer.Named answer) throws CannotAsk {
        Finding f = finder().heard(question, answer.names());
        return question.head().with(f.reference(), f.altered()).matching(f.matched());
    }

    private Question odd(long seed, RandomGenerator random, Optional<String> subject, List<String> heard, Mix start, OptionalDouble size) throws CannotAsk {
        List<Variation.Drawn> drawn = variation.drawn(random, start, subject, size, 0);
        Mix reference = variation.reference(start, subject, drawn), altered = variation.altered(start, subject, heard, drawn);
        carrying.check(reference, altered, subject, heard.size() == 1);
        int sounds = exercise.mode() == Mode.COMPARE ? 2 : 3;
        return new Question.Pick(head(seed, subject, heard, reference, altered, variation.sizeOf(drawn)), exercise.mode(), sounds, 1 + random.nextInt(sounds));
    }

    private static Unit unit(Vary axis) {
        return axis.parameter().equals(Setting.REDUCTION) ? Unit.DECIBELS : axis.parameter().equals(Setting.DISTORTION) ? Unit.PERCENT : Axis.declared(axis.parameter()).unit();
    }

    /** 500 rather than 500.0. */
    static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
