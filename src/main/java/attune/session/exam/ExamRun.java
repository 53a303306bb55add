package attune.session.exam;

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
import attune.session.Asker;
import attune.session.Learner;
import attune.session.Prepared;
import attune.session.exam.ExamResult.Marked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A test being taken. Nothing is said about an answer before the end, but each is written down at once, so that stopping half-way loses
 * none. Renders and writes: not for the JavaFX thread; any other may call.
 */
public final class ExamRun {
    /** A question with what may be heard of it. */
    public record Open(int number, int of, Prepared prepared, Listens listens) {}

    private final String id = UUID.randomUUID().toString();
    private final Laid laid;
    private final Lesson lesson;
    private final Maker maker;
    private final Attempts attempts;
    private final Learner learner;
    private final InstantSource clock;
    private final Map<Integer, Open> open = new HashMap<>();
    private final List<Attempt> answered = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private volatile int count;

    public ExamRun(Laid laid, Lesson lesson, Asker asker, Attempts attempts, Learner learner, InstantSource clock) {
        this.laid = laid;
        this.lesson = lesson;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
        maker = new Maker(asker, lesson, laid.exam());
    }

    public Lesson lesson() {
        return lesson;
    }

    public int questions() {
        return laid.exam().questions();
    }

    /** What whoever takes a test of a lesson should know before it. */
    public static List<String> rules(Lesson lesson) {
        List<String> rules = new ArrayList<>(List.of(
            "Nothing is said about an answer before the end, and some changes are too small to hear: where you are not sure, choose what seems likeliest.",
            "Each sound may be listened to " + Listens.EACH + " times. The songs are ones that you have not practised this on, where there are any.",
            "Stop whenever you like. What was answered is kept; the result is then marked incomplete."));
        if (Maker.roves(lesson)) rules.add(1, "The sounds differ a little in loudness on purpose: it tells nothing.");
        return List.copyOf(rules);
    }

    /** The question to be answered next, or the one after it, to have it ready. @throws CannotAsk when it cannot be made */
    public synchronized Open ask(int number) throws CannotAsk {
        if (number <= answered.size() || number > answered.size() + 2) throw new IllegalArgumentException("question " + number + " is not open");
        Open known = open.get(number);
        if (known != null) return known;
        Prepared p = maker.make(number);
        Open next = new Open(number, questions(), p, new Listens(p.sounds().size(), clock));
        open.put(number, next);
        return next;
    }

    /**
     * Marks the answer to the next question, silently; returns once it is on disk.
     *
     * @throws IllegalArgumentException with a line for people when the answer does not fit; nothing is written
     */
    public synchronized void answer(Answer answer) throws CannotAsk {
        if (isComplete()) throw new IllegalStateException("all questions are answered");
        Open asked = ask(answered.size() + 1);
        Question question = asked.prepared.question();
        Verdict verdict = Judge.judge(question, answer);
        String sounds = Fingerprint.sounds(asked.prepared);
        Attempt attempt = attempt(UUID.randomUUID().toString(), asked, question, verdict);
        attempts.append(attempt);
        answered.add(attempt);
        marked.add(new Marked(asked.number, question.head().seed(), question.head().song(), maker.item(asked.number).size(), answer, verdict.score(), attempt.seconds(), sounds));
        open.remove(asked.number);
        count++;
    }

    private Attempt attempt(String attempt, Open asked, Question question, Verdict verdict) {
        Question.Head head = question.head();
        Instant now = clock.instant();
        return new Attempt(attempt, now, learner.profile(), learner.device(), id, lesson.id(), head.skill().id(), head.song(), head.seed(), asked.number, asked.of,
            question.mode(), head.size(), verdict.answer(), verdict.truth(), verdict.score(), Purpose.TEST, Offer.of(lesson.exercise().orElseThrow().ask(), question), asked.listens.seconds(now));
    }

    /** How many are. Quick; any thread. */
    public int answered() {
        return count;
    }

    public synchronized boolean isComplete() {
        return answered.size() == questions();
    }

    /** What is known by now, complete or not. */
    public synchronized ExamResult result() {
        return laid.result(learner, answered.isEmpty() ? clock.instant() : answered.getLast().at(), marked, Finding.of(lesson.skill(), learner.device(), answered));
    }

    /** This test beside the one before it. Reads the log. */
    public synchronized Since since() {
        return Since.of(lesson, attempts.of(learner.profile()), id, 1);
    }
}
