package attune.session;

import attune.learner.Allowed;
import attune.learner.Attempt;
import attune.learner.Attempts;
import attune.learner.Offer;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Draws;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Question;
import attune.material.Song;
import attune.scoring.Judge;
import attune.scoring.Mistake;
import attune.scoring.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run through the questions of a lesson. Both front ends drive it. {@link #ask} and {@link #answer} render and write,
 * so they are never called on the JavaFX thread; they may be called from different threads.
 */
public final class Drill {
    /** Draws until a question differs in clip or truth from the one before it. */
    private static final int FRESH = 12;

    private final String id = UUID.randomUUID().toString();
    private final Lesson lesson;
    private final Exercise exercise;
    private final Asker asker;
    private final Attempts attempts;
    private final Learner learner;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Manner manner;
    private final List<String> songs;
    /** For tests of the skill, and for practice only where no other song carries the lesson. */
    private final List<String> kept;
    /** How often each truth of this lesson was asked before this drill. */
    private final Map<Answer, Long> before;
    private final List<Prepared> asked = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();
    private final List<Attempt> written = new ArrayList<>();
    /** What is said after the last answer of a lesson that is done twice. */
    private Optional<String> tired = Optional.empty();

    /** A question with what was said and what it scored. */
    public record Answered(Prepared prepared, Answer answer, Verdict verdict, String attempt) {}

    /** @param score the mean, 0..1; @param right full marks; @param of answered so far; @param passed for good, whatever is still to come */
    public record Summary(double score, int right, int of, double points, boolean passed, int questions) {}

    /** The questions that a seed gives, whoever answers. @param song the only song to use, if any */
    public Drill(Lesson lesson, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed, Optional<String> song) {
        this(lesson, asker, attempts, learner, clock, seed, song, Map.of(), Manner.lesson(exercise(lesson)));
    }

    /** Questions of a lesson in another manner than its own. */
    Drill(Lesson lesson, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed, Manner manner) {
        this(lesson, asker, attempts, learner, clock, seed, Optional.empty(), Map.of(), manner);
    }

    /** New questions that favour what this learner was asked less often. Reads the log, so not for the JavaFX thread. */
    public static Drill fresh(Lesson lesson, Asker asker, Attempts attempts, Learner learner, InstantSource clock) {
        Map<Answer, Long> before = attempts.of(learner.profile()).stream().filter(a -> a.lesson().equals(lesson.id()))
            .collect(Collectors.groupingBy(Attempt::truth, Collectors.counting()));
        return new Drill(lesson, asker, attempts, learner, clock, ThreadLocalRandom.current().nextLong(), Optional.empty(), before, Manner.lesson(exercise(lesson)));
    }

    private Drill(Lesson lesson, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed, Optional<String> song, Map<Answer, Long> before,
                  Manner manner) {
        this.before = before;
        this.lesson = lesson;
        this.manner = manner;
        this.exercise = exercise(lesson);
        this.asker = asker;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
        this.random = Draws.from(seed);
        this.songs = new ArrayList<>(song.map(List::of).orElseGet(() -> asker.practice(lesson)));
        this.kept = new ArrayList<>(song.isPresent() ? List.of() : asker.kept(lesson.skill()));
    }

    private static Exercise exercise(Lesson lesson) {
        return lesson.exercise().orElseThrow(() -> new IllegalArgumentException(lesson.id() + " is an introduction: there is nothing to answer"));
    }

    public Lesson lesson() {
        return lesson;
    }

    public int questions() {
        return manner.questions();
    }

    /** Question {@code number}, from 1; those up to it are prepared too. @throws CannotAsk when no song carries the lesson, or the learner's device does not */
    public synchronized Prepared ask(int number) throws CannotAsk {
        if (learner.allowed(lesson) instanceof Allowed.Closed closed) throw new CannotAsk(closed.why().replaceFirst("\\.$", ""));
        while (asked.size() < number) {
            OptionalDouble size = manner.size(List.copyOf(written));
            Optional<Prepared> sized = size.isPresent() ? sized(size) : Optional.empty();
            asked.add(sized.isPresent() ? sized.get() : fresh(asked.size() + 1));
        }
        return asked.get(number - 1);
    }

    /** Absent where no song can carry a change of this size; then the lesson's own is asked. */
    private Optional<Prepared> sized(OptionalDouble size) {
        List<String> open = new ArrayList<>(songs);
        while (!open.isEmpty()) {
            Song song = asker.song(open.remove(random.nextInt(open.size())));
            try {
                return Optional.of(asker.studio().audible(lesson, song, unlikeLast(song, size)));
            } catch (CannotAsk e) {
                // The next song may.
            }
        }
        return Optional.empty();
    }

    private Prepared fresh(int number) throws CannotAsk {
        List<String> reasons = new ArrayList<>();
        List<String> signals = exercise.subject().signals();
        boolean signal = number <= exercise.signalsFirst();
        List<String> open = new ArrayList<>(songs.stream().filter(s -> signals.contains(s) == signal).toList());
        List<String> rest = new ArrayList<>(songs.stream().filter(s -> signals.contains(s) != signal).toList());
        while (!open.isEmpty() || !rest.isEmpty()) {
            // A lesson that is for a signal alone finds no song.
            if (open.isEmpty()) {
                open.addAll(rest);
                rest.clear();
            }
            String name = open.get(random.nextInt(open.size()));
            Song song = asker.song(name);
            try {
                Question question = unlikeLast(song, OptionalDouble.empty());
                if (!before.isEmpty()) {
                    Question other = unlikeLast(song, OptionalDouble.empty());
                    if (before.getOrDefault(other.truth(), 0L) < before.getOrDefault(question.truth(), 0L)) question = other;
                }
                return asker.studio().audible(lesson, song, question);
            } catch (CannotAsk e) {
                reasons.add(name + ": " + e.getMessage());
                open.remove(name);
                songs.remove(name);
            }
        }
        if (kept.isEmpty()) throw Asker.none(lesson, reasons);
        songs.addAll(kept);
        kept.clear();
        return fresh(number);
    }

    private Question unlikeLast(Song song, OptionalDouble size) throws CannotAsk {
        Question question = draw(song, size);
        for (int i = 0; i < FRESH && repeats(question); i++) question = draw(song, size);
        return question;
    }

    /** One that the learner's device lets be heard. */
    private Question draw(Song song, OptionalDouble size) throws CannotAsk {
        double highest = Allowed.highest(learner.record());
        for (int i = 0; i < FRESH; i++) {
            Optional<Question> question = Allowed.asked(asker.studio().draw(lesson, song, random.nextLong(), size), highest);
            if (question.isPresent()) return question.get();
        }
        throw new CannotAsk("it asks about frequencies that were not heard in the listening check");
    }

    /** Never the same clip with the same answer and size twice running. */
    private boolean repeats(Question next) {
        if (asked.isEmpty()) return false;
        Question last = asked.getLast().question();
        return last.head().song().equals(next.head().song()) && last.head().subject().equals(next.head().subject()) && last.head().stems().equals(next.head().stems())
            && last.truth().equals(next.truth()) && last.head().size() == next.head().size();
    }

    /**
     * Scores the answer to the next unanswered question and writes it down; the verdict returns once it is on disk.
     *
     * @param seconds from when the sounds began to play; absent when nobody measured
     * @throws IllegalArgumentException with a line for people when the answer does not fit; nothing is written
     */
    public synchronized Answered answer(Answer answer, OptionalDouble seconds) throws CannotAsk {
        int number = answered.size() + 1;
        if (number > questions()) throw new IllegalStateException("all questions are answered");
        Prepared prepared = ask(number);
        if (prepared.question() instanceof Question.Find f && answer instanceof Answer.Named n) {
            Optional<String> twice = f.twice(n.names());
            if (twice.isPresent()) throw new IllegalArgumentException(twice.get());
        }
        Verdict verdict = Judge.judge(prepared.question(), answer);
        Question.Head head = prepared.question().head();
        String attempt = UUID.randomUUID().toString();
        Attempt line = new Attempt(attempt, clock.instant(), learner.profile(), learner.device(), id, lesson.id(), head.skill().id(), head.song(), head.seed(),
            number, questions(), prepared.question().mode(), head.size(), verdict.answer(), verdict.truth(), verdict.score(),
            manner.purpose(), Offer.of(exercise.ask(), prepared.question()), seconds);
        attempts.append(line);
        written.add(line);
        Answered done = new Answered(prepared, answer, verdict, attempt);
        answered.add(done);
        if (number == questions() && exercise.again() > 0)
            tired = Optional.of(Tiredness.words(attempts.of(learner.profile()).stream().filter(a -> a.lesson().equals(lesson.id())).toList(), id, exercise.again()));
        return done;
    }

    public Answered answer(Answer answer) throws CannotAsk {
        return answer(answer, OptionalDouble.empty());
    }

    public synchronized List<Answered> answered() {
        return List.copyOf(answered);
    }

    public synchronized Summary summary() {
        List<Double> scores = answered.stream().map(a -> a.verdict().score()).toList();
        double points = scores.stream().mapToDouble(s -> s).sum();
        int right = (int) answered.stream().filter(a -> a.verdict().right()).count();
        return new Summary(answered.isEmpty() ? 0 : points / answered.size(), right, answered.size(), points, exercise.passed(scores), questions());
    }

    /** What the lesson says about the mistakes made, each once, the most frequent first; before it what the ears say about themselves. */
    public synchronized List<String> advice() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Answered a : answered) advice(a.prepared(), a.verdict()).ifPresent(say -> counts.merge(say, 1, Integer::sum));
        return Stream.concat(tired.stream(), counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey)).toList();
    }

    /** What the ears say about themselves, after a lesson that is done twice. */
    public synchronized Optional<String> tired() {
        return tired;
    }

    /** What the lesson says about one mistake. */
    public static Optional<String> advice(Prepared asked, Verdict verdict) {
        return verdict.right() ? Optional.empty() : Mistake.of(asked.question(), asked.song().info()::traits, verdict).advice(asked.lesson());
    }
}
