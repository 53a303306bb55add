package attune.session;

import attune.learner.Allowed;
import attune.learner.Attempt;
import attune.learner.Attempts;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.scoring.Judge;
import attune.scoring.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Asks for a placement, one question at a time, and writes the answers down. Renders and writes: not for the JavaFX thread. */
public final class PlacementRun {
    private static final int TRIES = 4;
    /** Questions at the most: what an attempt counts itself among. */
    private static final int MOST = Placement.MODULES.size() * Placement.MOST;
    /** Of work: from here on nothing new is asked. */
    private static final Duration LONG = Duration.ofMinutes(5);
    /** The most that one question counts as work: whoever leaves it open for longer has gone. */
    private static final Duration ONE = Duration.ofMinutes(1);

    private final String id;
    private final List<Lesson> lessons;
    private final Asker asker;
    private final Attempts attempts;
    private final Learner learner;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final List<Placement.Reply> replies = new ArrayList<>();
    /** Lessons that no song could carry just now. */
    private final Set<String> left = new HashSet<>();
    private Duration worked = Duration.ZERO;
    private Instant since;

    /** A new one. */
    public PlacementRun(List<Lesson> lessons, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed) {
        this(lessons, asker, attempts, learner, clock, seed, new Placement.Earlier(UUID.randomUUID().toString(), clock.instant(), List.of()));
    }

    /** Goes on where an earlier one was left. */
    public PlacementRun(List<Lesson> lessons, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed, Placement.Earlier earlier) {
        this.id = earlier.id();
        this.replies.addAll(earlier.replies());
        // What this learner's device does not let be asked is left out, and nothing is lost by it.
        this.lessons = lessons.stream().filter(l -> !(learner.allowed(l) instanceof Allowed.Closed)).toList();
        this.asker = asker;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
        this.random = attune.lesson.Draws.from(seed);
    }

    /** The next question; none at the end, or after about five minutes of work. */
    public synchronized Optional<Prepared> ask() {
        while (true) {
            Optional<Lesson> next = Placement.next(open(), replies);
            if (next.isEmpty() || isLong()) return Optional.empty();
            try {
                Optional<Prepared> asked = heard(next.get());
                if (asked.isPresent()) {
                    since = clock.instant();
                    return asked;
                }
            } catch (CannotAsk e) {
                // No song carries it just now: another rung is asked.
            }
            left.add(next.get().id());
        }
    }

    private List<Lesson> open() {
        return lessons.stream().filter(l -> !left.contains(l.id())).toList();
    }

    /** Whether it was ended by the time it took. */
    public synchronized boolean isLong() {
        return worked.compareTo(LONG) >= 0;
    }

    /** Questions that were not asked: whether there is anything to go on with. */
    public synchronized boolean isOpen() {
        return Placement.next(open(), replies).isPresent();
    }

    /** How many questions it will be about. */
    public synchronized int about() {
        return Placement.about(open(), replies);
    }

    /** A question about what the device lets be heard. */
    private Optional<Prepared> heard(Lesson lesson) throws CannotAsk {
        double highest = Allowed.highest(learner.record());
        for (int i = 0; i < TRIES; i++) {
            Prepared asked = asker.practise(lesson, random.nextLong(), OptionalDouble.empty());
            if (Allowed.asked(asked.question(), highest).isPresent()) return Optional.of(asked);
        }
        return Optional.empty();
    }

    /** Returns once it is on disk. Not sure is an answer too: it scores what a guess would. @throws IllegalArgumentException when the answer does not fit */
    public synchronized void answer(Prepared asked, Answer answer) {
        Question.Head head = asked.question().head();
        Offer offer = Offer.of(asked.lesson().exercise().orElseThrow().ask(), asked.question());
        Verdict verdict = answer instanceof Answer.Unsure ? new Verdict(1.0 / offer.only().size(), answer, asked.question().truth(), List.of()) : Judge.judge(asked.question(), answer);
        Duration took = Duration.between(since, clock.instant());
        attempts.append(new Attempt(UUID.randomUUID().toString(), clock.instant(), learner.profile(), learner.device(), id, asked.lesson().id(), head.skill().id(), head.song(), head.seed(),
            replies.size() + 1, MOST, asked.question().mode(), head.size(), verdict.answer(), verdict.truth(), verdict.score(),
            Purpose.PLACEMENT, offer, OptionalDouble.empty()));
        worked = worked.plus(took.compareTo(ONE) > 0 ? ONE : took);
        replies.add(new Placement.Reply(asked.lesson().id(), verdict.right()));
    }

    public synchronized int answered() {
        return replies.size();
    }

    public synchronized List<Placement.Suggestion> suggestions() {
        return Placement.suggestions(lessons, replies);
    }
}
