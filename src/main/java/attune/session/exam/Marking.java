package attune.session.exam;

import attune.learner.Attempt;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Problem;
import attune.scoring.Judge;
import attune.scoring.Verdict;
import attune.session.Asker;
import attune.session.Library;
import attune.session.Prepared;
import attune.session.Program;
import attune.session.exam.ExamResult.Marked;
import attune.session.exam.ExamResult.Material;
import attune.session.exam.Finding.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks a result file anew, from the audio up: lays the test down again from its seed, draws and renders every question, compares what
 * would be heard with what was, judges every answer, and computes the estimate. Slow: renders everything that was played.
 */
public final class Marking {
    /** A part of an estimate: what is computed here is the same to the bit on every machine, what another program writes may be rounded. */
    private static final double SAME = 1e-9;

    private final String file;
    private final ExamResult result;
    private final Asker asker;
    private final Lesson lesson;
    private final String lessonHash;
    private final List<Problem> wrong = new ArrayList<>();
    private final List<Attempt> answers = new ArrayList<>();

    private Marking(String file, ExamResult result, Library library, Asker asker) {
        this.file = file;
        this.result = result;
        this.asker = asker;
        lesson = lesson(library);
        lessonHash = Fingerprint.file(library.file(lesson.id()));
    }

    /**
     * Where a result file and its re-marking disagree; nowhere for a true one.
     *
     * @param file the name that disagreements carry
     * @throws InvalidInput when there is no such lesson or song here to mark it with
     */
    public static List<Problem> disagreements(String file, ExamResult result, Library library, Asker asker) {
        return new Marking(file, result, library, asker).mark();
    }

    private Lesson lesson(Library library) {
        String id = result.exam().lesson();
        Lesson lesson = found(library, id);
        // A path may name a lesson that came with the file, easier than the one whose id it has.
        if (!lesson.id().equals(id)) throw new InvalidInput(file, "lesson", "'" + id + "' is a file, and no lesson's id");
        if (!Laid.canTest(lesson)) throw new InvalidInput(file, "lesson", "'" + id + "' has no test");
        return lesson;
    }

    private Lesson found(Library library, String id) {
        try {
            return library.lesson(id);
        } catch (InvalidInput e) {
            throw new InvalidInput(file, "lesson", "cannot be marked here: " + e.getMessage());
        }
    }

    private List<Problem> mark() {
        if (!lessonHash.equals(result.lessonHash())) say("lessonHash", "the lesson '" + lesson.id() + "' is not the one here");
        for (int i = 0; i < result.materials().size(); i++) material("songs[" + i + "]", result.materials().get(i));
        // Of other material, what was played cannot be made again.
        boolean same = wrong.isEmpty();
        if (same) {
            Maker maker = new Maker(asker, lesson, result.exam());
            for (int i = 0; i < result.questions().size(); i++) question("questions[" + i + "]", i + 1, result.questions().get(i), maker);
            finding();
        }
        if (!wrong.isEmpty() && !result.version().equals(Program.VERSION)) say("version", "it was written by Attune " + result.version() + "; this is " + Program.VERSION);
        return wrong;
    }

    private void say(String place, String what) {
        wrong.add(new Problem(file, place, what));
    }

    private void material(String place, Material material) {
        if (!asker.materials(lesson).contains(material.song())) throw new InvalidInput(file, place + ".id", "cannot be marked here: there is no song '" + material.song() + "'");
        try {
            if (!Fingerprint.song(asker.song(material.song())).equals(material.hash())) say(place + ".hash", "the song '" + material.song() + "' is not the one here");
        } catch (InvalidInput e) {
            throw new InvalidInput(file, place + ".id", "cannot be marked here: " + e.problems().getFirst());
        }
    }

    /** At most one line: what follows from a disagreement is not another one. */
    private void question(String place, int number, Marked said, Maker maker) {
        Exam.Item item = maker.item(number);
        int before = wrong.size();
        if (said.number() != number) say(place + ".number", "is " + said.number() + ", and should be " + number);
        else if (!said.song().equals(item.song())) say(place + ".song", "the test asks this on '" + item.song() + "', not on '" + said.song() + "'");
        else if (said.size() != item.size()) say(place + ".size", "the test asks for a change of " + plain(item.size()) + ", not of " + plain(said.size()));
        try {
            Prepared p = maker.make(number);
            Question question = p.question();
            Verdict verdict = Judge.judge(question, said.answer());
            answers.add(attempt(number, question, verdict));
            if (wrong.size() > before) return;
            if (said.seed() != question.head().seed()) say(place + ".seed", "the test draws this with " + question.head().seed() + ", not with " + said.seed());
            else if (!said.sounds().equals(Fingerprint.sounds(p))) say(place + ".sounds", "what was played is not what is rendered here");
            else if (verdict.score() != said.score()) say(place + ".score", "the answer scores " + plain(verdict.score()) + ", not " + plain(said.score()));
        } catch (CannotAsk e) {
            say(place, "cannot be asked here: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            say(place + ".answer", e.getMessage());
        }
    }

    private Attempt attempt(int number, Question question, Verdict verdict) {
        Question.Head head = question.head();
        return new Attempt("", result.at(), "", result.device(), "", lesson.id(), head.skill().id(), head.song(), head.seed(), number, result.exam().questions(), question.mode(), head.size(),
            verdict.answer(), verdict.truth(), verdict.score(), Purpose.TEST, Offer.of(lesson.exercise().orElseThrow().ask(), question), java.util.OptionalDouble.empty());
    }

    private void finding() {
        Finding said = result.finding(), found = Finding.of(lesson.skill(), result.device(), answers);
        if (said.answered() != found.answered()) say("result.answered", "is " + said.answered() + ", and should be " + found.answered());
        if (said.right() != found.right()) say("result.right", "is " + said.right() + ", and should be " + found.right());
        if (!said.unit().equals(found.unit())) say("result.unit", "is '" + said.unit() + "', and should be '" + found.unit() + "'");
        if (said.label() != found.label()) say("result.label", "is '" + said.label().id() + "', and should be '" + found.label().id() + "'");
        interval("result.threshold", said.threshold(), found.threshold());
        interval("result.noticeable", said.noticeable(), found.noticeable());
    }

    private void interval(String place, Optional<Interval> said, Optional<Interval> found) {
        if (said.isPresent() && found.isPresent()) {
            number(place + ".value", said.get().value(), found.get().value());
            number(place + ".low", said.get().low(), found.get().low());
            number(place + ".high", said.get().high(), found.get().high());
        } else if (said.isPresent()) say(place, "is stated, and nothing may be said");
        else if (found.isPresent()) say(place, "is missing");
    }

    private void number(String place, double said, double found) {
        if (Math.abs(said - found) > SAME * found) say(place, "is " + plain(said) + ", and should be " + plain(found));
    }

    /** As the file writes it. */
    private static String plain(double value) {
        return MixCodec.number(value).getAsString();
    }
}
