package attune.ui.lesson;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question;
import attune.mix.Mix;
import attune.scoring.Verdict;
import attune.session.Difference;
import attune.session.Drill;
import attune.session.Drill.Answered;
import attune.session.Prepared;
import attune.session.Sentence;
import attune.session.Sound;
import attune.session.Studio;
import attune.session.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes outcomes from answers. Slow: renders what the answer sounds like; run in the background. */
final class Outcomes {
    private final Studio studio;

    Outcomes(Studio studio) {
        this.studio = studio;
    }

    Outcome of(Asked asked, Answered answered) {
        Prepared p = asked.prepared();
        Verdict verdict = answered.verdict();
        Sentence sentence = Wording.of(p, verdict);
        Optional<Sound> heard = moves(p.question()) || !verdict.right() ? studio.heard(p, answered.answer()) : Optional.empty();
        Truth truth = new TruthMaker(p, heard, verdict, sentence.facts()).make();
        List<Sound> sounds = Stream.concat(Stream.of(p.reference(), p.altered()), heard.stream()).toList();
        return new Outcome(asked, answered, sentence, truth, heard, studio.elsewhere(p, sounds), title(p.question(), answered.answer()), listenFor(p, verdict), matching(p, heard), new BitSet());
    }

    private static boolean moves(Question question) {
        return question instanceof Question.Moving;
    }

    private static String title(Question question, Answer answer) {
        return switch (question) {
            case Question.Choose q when answer instanceof Answer.Choice c -> "Your answer: " + unbroken(q.option(c.id()).map(Question.Option::label).orElse(c.id()));
            case Question.Choose q -> "Your answer";
            case Question.Pick q -> "Your answer";
            case Question.Point q -> "Your answer";
            case Question.Find q -> "Your answer";
            case Question.Moving q -> "Your mix";
        };
    }

    /** A number and its unit stay on one line. */
    private static String unbroken(String label) {
        return label.replaceFirst("(?<=\\d) (?=\\S+$)", "\u00a0");
    }

    /** Advice for this mistake, else the words for what was played and what was said. */
    static String listenFor(Prepared asked, Verdict verdict) {
        List<String> parts = new ArrayList<>();
        Drill.advice(asked, verdict).ifPresent(parts::add);
        if (parts.isEmpty()) {
            hint(asked.lesson(), verdict.truth()).ifPresent(parts::add);
            if (!verdict.right()) hint(asked.lesson(), verdict.answer()).ifPresent(parts::add);
        }
        return String.join(" ", parts);
    }

    private static Optional<String> hint(Lesson lesson, Answer answer) {
        if (!(answer instanceof Answer.Choice c)) return Optional.empty();
        return lesson.word(c.id()).filter(w -> !w.hint().isBlank()).map(w -> Difference.upper(w.word()) + ": " + w.hint());
    }

    /** Whether one of the sounds may be louder as a whole: "A and B are made equally loud". */
    static String loudness(Question question) {
        String sounds = switch (question) {
            case Question.Choose q -> "A and B";
            case Question.Point q -> "A and B";
            case Question.Find q -> "A and B";
            case Question.Pick q -> "The sounds";
            case Question.Moving q -> "A and Y";
        };
        return sounds + switch (question.head().matching()) {
            case NONE -> " are not made equally loud";
            case MIX, STEM -> " are made equally loud";
        };
    }

    /** "B was turned down 0.4 dB to match A." */
    static String matching(Prepared p, Optional<Sound> heard) {
        Question.Head head = p.question().head();
        if (head.matching() == Matching.NONE) return loudness(p.question());
        List<String> parts = new ArrayList<>();
        if (!moves(p.question())) turned("B", p.altered().offset()).ifPresent(parts::add);
        heard.flatMap(y -> turned(moves(p.question()) ? "Your mix" : "Y", y.offset())).ifPresent(parts::add);
        if (head.matching() == Matching.STEM) head.subject().flatMap(s -> stem(p, head.reference(), head.altered(), s)).ifPresent(parts::add);
        return parts.isEmpty() ? loudness(p.question()) : String.join("; ", parts);
    }

    private static Optional<String> turned(String what, double decibels) {
        double d = Math.rint(decibels * 10) / 10;
        return d == 0 ? Optional.empty() : Optional.of(what + " was turned " + (d > 0 ? "up " : "down ") + number(d) + " dB to match A");
    }

    private static Optional<String> stem(Prepared p, Mix reference, Mix altered, String stem) {
        double d = Math.rint((altered.channel(stem).gain() - reference.channel(stem).gain()) * 10) / 10;
        return d == 0 ? Optional.empty()
            : Optional.of(Difference.name(p.song(), Optional.of(stem)) + " itself " + (d > 0 ? "up " : "down ") + number(d) + " dB");
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.1f", Math.abs(d));
    }
}
