package attune.session;

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
    private final String id = UUID.randomUUID().toString();
    private final List<Lesson> lessons;
    private final Asker asker;
    private final Attempts attempts;
    private final Learner learner;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final List<Placement.Reply> replies = new ArrayList<>();
    /** Lessons that no song could carry just now. */
    private final Set<String> left = new HashSet<>();

    public PlacementRun(List<Lesson> lessons, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed) {
        this.lessons = List.copyOf(lessons);
        this.asker = asker;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
        this.random = attune.lesson.Draws.from(seed);
    }

    /** The next question; none at the end. */
    public synchronized Optional<Prepared> ask() {
        while (true) {
            Optional<Lesson> next = Placement.next(lessons.stream().filter(l -> !left.contains(l.id())).toList(), replies);
            if (next.isEmpty()) return Optional.empty();
            try {
                return Optional.of(asker.ask(next.get(), random.nextLong(), OptionalDouble.empty()));
            } catch (CannotAsk e) {
                left.add(next.get().id());
            }
        }
    }

    /** Returns once it is on disk. @throws IllegalArgumentException when the answer does not fit */
    public synchronized void answer(Prepared asked, Answer answer) {
        Verdict verdict = Judge.judge(asked.question(), answer);
        Question.Head head = asked.question().head();
        Lesson.Exercise exercise = asked.lesson().exercise().orElseThrow();
        attempts.append(new Attempt(UUID.randomUUID().toString(), clock.instant(), learner.profile(), learner.device(), id, asked.lesson().id(), head.skill().id(), head.song(), head.seed(),
            replies.size() + 1, exercise.questions(), asked.question().mode(), head.size(), verdict.answer(), verdict.truth(), verdict.score(),
            Purpose.PLACEMENT, Offer.of(exercise.ask(), asked.question()), OptionalDouble.empty()));
        replies.add(new Placement.Reply(asked.lesson().id(), verdict.right()));
    }

    public synchronized int answered() {
        return replies.size();
    }

    public synchronized List<Placement.Suggestion> suggestions() {
        return Placement.suggestions(lessons, replies);
    }
}
