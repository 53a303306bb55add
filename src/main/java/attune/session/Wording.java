package attune.session;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Match;
import attune.lesson.Question.Option;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.lesson.Question.Point;
import attune.lesson.Question.Slot;
import attune.lesson.Shaping;
import attune.scoring.Verdict;
import attune.session.Sentence.Letter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a verdict: short, concrete, kind. */
public final class Wording {
    private static final String[] COUNTS = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};

    private Wording() {}

    public static Sentence of(Prepared prepared, Verdict verdict) {
        return switch (prepared.question()) {
            case Choose q -> choose(prepared, q, verdict);
            case Pick q -> odd(prepared, q, verdict);
            case Match q -> controls(q.controls(), verdict);
            case Place q -> controls(q.controls(), verdict);
            case Point q -> pointed(prepared, q, verdict);
            case Draw q -> drawn(q, verdict);
            case Find q -> found(q, verdict);
        };
    }

    private static Sentence choose(Prepared p, Choose q, Verdict verdict) {
        Option truth = q.option(q.correct()).orElseThrow();
        Optional<Option> said = verdict.answer() instanceof Answer.Choice c ? q.option(c.id()) : Optional.empty();
        String name = Difference.name(p.song(), q.head().subject());
        Optional<Vary> axis = p.lesson().exercise().flatMap(Lesson.Exercise::choiceAxis);
        Sentence.Builder s = Sentence.lead(verdict.right() ? "Correct." : lead(q, truth, said));
        if (p.lesson().exercise().filter(e -> !e.kinds().isEmpty()).isPresent()) return kind(s, truth, verdict.right() ? Optional.empty() : said);
        if (axis.isEmpty()) return stem(p, s, truth, verdict.right() ? Optional.empty() : said);
        s.say(subject(axis.get(), name) + " ").say(Letter.B, fact(q, axis.get(), truth));
        if (!verdict.right()) said.ifPresent(o -> s.say("; you said ").say(Letter.Y, brief(q, axis.get(), o)));
        return s.say(".").end();
    }

    /** What stands before the fact: "The snare had". The verbs fit one cymbal and two. */
    private static String subject(Vary axis, String name) {
        String upper = Difference.upper(name), parameter = axis.parameter();
        if (parameter.startsWith("eq[")) return upper + " had";
        return switch (parameter) {
            case "gain" -> upper + " became";
            case "pan" -> upper + (axis.relative() ? " moved" : " sat");
            case Setting.REDUCTION, Setting.DISTORTION -> upper + " had";
            default -> "In " + name + " the " + parameter.replaceAll(".*\\.", "") + " was";
        };
    }

    /** The whole truth about a choice. */
    private static String fact(Choose q, Vary axis, Option truth) {
        String parameter = axis.parameter();
        if (parameter.startsWith("eq[")) {
            String words = Difference.words(q.head(), q.head().altered());
            // The label, not the centre as drawn near it: it is what was asked for.
            return parameter.endsWith("frequency") ? words.replaceFirst(" at .*", " at " + truth.label()) : words.isEmpty() ? truth.label() : words;
        }
        return brief(q, axis, truth);
    }

    private static String brief(Choose q, Vary axis, Option option) {
        return switch (axis.parameter()) {
            case "gain" -> Difference.louder(number(option) - (axis.relative() ? 0 : before(q, axis)));
            case "pan" -> axis.relative() ? (number(option) < 0 ? "left" : "right") : place(option);
            case Setting.REDUCTION -> number(option) == 0 ? "no gain reduction" : option.label() + " of gain reduction";
            case Setting.DISTORTION -> number(option) == 0 ? "no distortion" : option.label() + " of distortion";
            default -> option.label();
        };
    }

    /** "at L67 (left)": the number is the truth, the word a help. */
    private static String place(Option option) {
        String at = Difference.at(number(option));
        return at.startsWith("at ") && !option.word().isBlank() ? at + " (" + option.word() + ")" : at;
    }

    private static double before(Choose q, Vary axis) {
        return Shaping.path(q.head().subject(), axis.parameter()).get(q.head().reference());
    }

    private static double number(Option option) {
        try {
            return Double.parseDouble(option.id());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Sentence kind(Sentence.Builder s, Option truth, Optional<Option> said) {
        s.say("The truth is ").say(Letter.B, quoted(truth));
        said.ifPresent(o -> s.say("; you said ").say(Letter.Y, quoted(o)));
        return s.say(".").end();
    }

    /** Labels are whole phrases: quotation marks keep them apart from the sentence. */
    private static String quoted(Option option) {
        return "\u201c" + option.label() + "\u201d";
    }

    private static Sentence stem(Prepared p, Sentence.Builder s, Option truth, Optional<Option> said) {
        Question.Head head = p.question().head();
        String words = Difference.words(head, head.altered());
        s.say("It was ").say(Letter.B, Difference.name(p.song(), Optional.of(truth.id())));
        if (!words.isEmpty()) s.say(": ").say(Letter.B, words);
        said.ifPresent(o -> s.say("; you said ").say(Letter.Y, Difference.name(p.song(), Optional.of(o.id()))));
        return s.say(".").end();
    }

    private static String lead(Choose q, Option truth, Optional<Option> said) {
        if (said.isEmpty()) return "Not this time.";
        if (q.options().size() == 2) return "The other one.";
        if (q.unit().equals("Hz")) return octaves(Math.abs(Math.log(number(truth) / number(said.get())) / Math.log(2)));
        if (!q.ordered()) return "Not this one.";
        List<Option> all = q.options();
        return count(Math.abs(all.indexOf(truth) - all.indexOf(said.get())), "step") + " off.";
    }

    private static String octaves(double octaves) {
        if (octaves > 0.9) return count((int) Math.round(octaves), "octave") + " off.";
        return octaves > 0.6 ? "Two thirds of an octave off." : octaves > 0.42 ? "Half an octave off." : "A third of an octave off.";
    }

    private static String count(int n, String what) {
        return (n < COUNTS.length ? COUNTS[n] : String.valueOf(n)) + " " + what + (n == 1 ? "" : "s");
    }

    private static Sentence odd(Prepared p, Pick q, Verdict verdict) {
        Sentence.Builder s = Sentence.lead(verdict.right() ? "Correct." : "Not this one.");
        String words = Difference.words(q.head(), q.head().altered());
        s.say("Sound ").say(Letter.B, String.valueOf(q.right())).say(q.mode() == Mode.COMPARE ? " had more" : " was different");
        if (!words.isEmpty()) s.say(": ").say(Difference.name(p.song(), q.head().subject()) + ", ").say(Letter.B, words);
        if (!verdict.right() && verdict.answer() instanceof Answer.Choice c) s.say("; you said ").say(Letter.Y, c.id());
        return s.say(".").end();
    }

    private static Sentence pointed(Prepared p, Point q, Verdict verdict) {
        double truth = q.control().truth(), said = verdict.answer() instanceof Answer.Values v ? v.values().getOrDefault(q.control().path().toString(), truth) : truth;
        var unit = q.control().path().declared().unit();
        Sentence.Builder s = Sentence.lead(verdict.right() ? "Correct." : octaves(Math.abs(Math.log(said / truth) / Math.log(2))));
        s.say(Difference.upper(Difference.name(p.song(), q.head().subject())) + " had ").say(Letter.B, Difference.words(q.head(), q.head().altered()));
        return s.say("; you pointed at ").say(Letter.Y, unit.format(round(said))).say(".").end();
    }

    private static Sentence drawn(Draw q, Verdict verdict) {
        Sentence.Builder s = Sentence.lead(verdict.right() ? "Correct." : verdict.score() >= 0.5 ? "Close." : "Still some way off.");
        for (int i = 0; i < q.lanes().size(); i++) {
            var lane = q.lanes().get(i);
            s.say((i > 0 ? "; the " : "The ") + lane.label().toLowerCase(Locale.ROOT) + ": ");
            s.say(Letter.A, lane.steps().stream().map(step -> (Math.abs(step.to() - lane.flat()) < 0.05 ? "back" : Difference.louder(step.to() - step.from())) + " from bar " + (Math.round(step.beat()) / q.meter() + 1)).collect(Collectors.joining(", ")));
        }
        return s.say(".").end();
    }

    private static Sentence found(Find q, Verdict verdict) {
        long right = verdict.parts().stream().filter(x -> x >= 1).count();
        Sentence.Builder s = Sentence.lead(verdict.right() ? "Correct." : right > 0 ? right + " of " + q.slots().size() + " right." : "Not this time.");
        if (q.faults().size() > 1) {
            List<String> faults = q.faults().stream().map(f -> f.stream().map(slot -> q.label(slot, q.truth().names())).collect(Collectors.joining(", "))).toList();
            for (int f = 0; f < faults.size(); f++) s.say(f == 0 ? "" : "; ").say(Letter.B, (f + 1) + ": " + faults.get(f));
            return s.say(".").end();
        }
        for (Slot slot : q.slots()) {
            String truth = q.label(slot, q.truth().names()), said = verdict.answer() instanceof Answer.Named n ? q.label(slot, n.names()) : truth;
            s.say(slot.label() + ": ").say(Letter.B, truth);
            if (!said.equals(truth)) s.say(", you said ").say(Letter.Y, said);
            s.say(". ");
        }
        return s.end();
    }

    private static Sentence controls(List<Control> controls, Verdict verdict) {
        if (!(verdict.answer() instanceof Answer.Values values)) return Sentence.lead("").end();
        Control worst = controls.getFirst();
        for (int i = 1; i < controls.size(); i++)
            if (verdict.parts().get(i) < verdict.parts().get(controls.indexOf(worst))) worst = controls.get(i);
        double said = values.values().getOrDefault(worst.path().toString(), worst.start());
        var unit = worst.path().declared().unit();
        String lead = verdict.right() ? "Correct." : verdict.score() >= 0.5 ? "Close." : "Still some way off.";
        long within = verdict.parts().stream().filter(x -> x >= 1).count();
        Sentence.Builder s = Sentence.lead(lead);
        if (controls.size() > 1) s.say(within + " of " + controls.size() + " near enough. ");
        s.say(verdict.right() && controls.size() > 1 ? "Furthest off, " + worst.label().toLowerCase(Locale.ROOT) + ": the reference has " : controls.size() > 1
            ? Difference.upper(worst.label()) + ": the reference has " : "The reference has ");
        return s.say(Letter.A, unit.format(round(worst.truth()))).say("; you set ").say(Letter.Y, unit.format(round(said))).say(".").end();
    }

    private static double round(double v) {
        return Math.abs(v) < 100 ? Math.rint(v * 10) / 10 : v;
    }
}
