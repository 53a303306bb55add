package attune.cli;

import attune.dsp.Unit;
import attune.lesson.Answer;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Match;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.lesson.Question.Point;
import attune.lesson.Question.Slot;
import attune.mix.Change;
import attune.mix.Change.Difference;
import attune.mix.Path;
import attune.mix.codec.Words;
import attune.scoring.Verdict;
import attune.session.Drill.Answered;
import attune.session.Prepared;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict in words. */
final class Telling {
    /** More changes than this are not read. */
    private static final int CHANGES = 4;

    private Telling() {}

    /** The verdict, then what changed, then what was done to the loudness. */
    static List<String> of(Answered answered) {
        Verdict verdict = answered.verdict();
        List<String> lines = new ArrayList<>();
        lines.add(lead(verdict) + " " + switch (answered.prepared().question()) {
            case Choose q -> "It was " + name(q, verdict.truth()) + (verdict.right() ? "." : "; you said " + name(q, verdict.answer()) + ".");
            case Pick q -> "Sound " + q.right() + (q.mode() == Mode.COMPARE ? " had more" : " was the odd one") + (verdict.right() || !(verdict.answer() instanceof Answer.Choice c) ? "." : "; you said " + c.id() + ".");
            case Match q -> controls(q.controls(), verdict.answer());
            case Place q -> controls(q.controls(), verdict.answer());
            case Point q -> "It was " + format(q.control(), q.control().truth()) + (verdict.right() ? "." : "; you said " + said(q.control(), verdict.answer()) + ".");
            case Draw q -> q.lanes().stream().map(Telling::rides).collect(Collectors.joining("; ")) + ".";
            case Find q -> q.slots().stream().map(s -> found(q, s, verdict.answer())).collect(Collectors.joining("; ")) + ".";
        });
        boolean moved = answered.prepared().question() instanceof Question.Moving;
        if (!moved) lines.add("What changed: " + changes(answered.prepared()) + ".");
        double offset = answered.prepared().altered().offset();
        if (!moved && Math.abs(offset) >= 0.05)
            lines.add("The altered mix was turned " + (offset < 0 ? "down" : "up") + " by " + Unit.DECIBELS.format(Math.abs(offset)).substring(1) + " to be as loud as the reference.");
        return lines;
    }

    private static String lead(Verdict verdict) {
        return verdict.right() ? "Correct." : verdict.score() > 0 ? "Close." : "Not this time.";
    }

    private static String name(Choose q, Answer answer) {
        if (!(answer instanceof Answer.Choice c)) return "";
        return q.option(c.id()).map(o -> o.label() + (o.word().isEmpty() || o.word().equals(o.label()) ? "" : " (" + o.word() + ")")).orElse(c.id());
    }

    private static String controls(List<Control> controls, Answer answer) {
        if (!(answer instanceof Answer.Values values)) return "";
        return controls.stream().map(c -> c.label() + ": the reference has " + format(c, c.truth()) + ", you set "
            + format(c, values.values().getOrDefault(c.path().toString(), c.start()))).collect(Collectors.joining("; ")) + ".";
    }

    private static String said(Control c, Answer answer) {
        return answer instanceof Answer.Values v ? format(c, v.values().getOrDefault(c.path().toString(), c.start())) : "";
    }

    /** "Voice: bar 3 by +6 dB". */
    private static String rides(Lane lane) {
        return lane.label() + ": " + lane.steps().stream().map(s -> Unit.DECIBELS.format(s.to() - s.from()) + " on beat " + plain(s.beat() + 1)).collect(Collectors.joining(", "));
    }

    private static String found(Find q, Slot slot, Answer answer) {
        String truth = q.truth().names().get(slot.id()), said = answer instanceof Answer.Named n ? n.names().getOrDefault(slot.id(), "") : "";
        return slot.label() + ": " + label(slot, truth) + (said.equals(truth) ? "" : ", you said " + label(slot, said));
    }

    private static String label(Slot slot, String id) {
        return slot.choices().stream().filter(c -> c.id().equals(id)).map(Slot.Choice::label).findFirst().orElse(id);
    }

    private static String format(Control c, double value) {
        return c.path().declared().unit().format(value);
    }

    private static String changes(Prepared prepared) {
        Question.Head head = prepared.question().head();
        List<Difference> all = Change.between(head.reference(), head.altered());
        String words = all.stream().limit(CHANGES).map(d -> where(prepared, d) + " " + what(head, d) + " " + d.path().declared().unit().format(d.reference()) + " to "
            + d.path().declared().unit().format(d.altered())).collect(Collectors.joining(", "));
        if (all.isEmpty()) return words(head);
        return all.size() > CHANGES ? words + " and " + (all.size() - CHANGES) + " more" : words;
    }

    /** Where no number changed, what else did, in the words of a mix file. */
    private static String words(Question.Head head) {
        String words = Words.between(head.reference(), head.altered()).stream().limit(CHANGES)
            .map(d -> d.path().replaceFirst("^channels\\.", "") + " " + said(d.reference()) + " to " + said(d.altered())).collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String said(JsonElement value) {
        return value.isJsonNull() ? "as it is" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private static String what(Question.Head head, Difference d) {
        String name = d.path().declared().name().toLowerCase(Locale.ROOT);
        return switch (d.path().part()) {
            case STRIP -> name;
            case EQ -> "EQ " + name + (d.path().parameter().equals("frequency") ? "" : " at " + at(head, d));
            case SENDS, EDGES -> name;
            case GATE, COMPRESSOR, DEESSER, SATURATION, LIMITER, REVERB, DELAY -> d.path().part().name().toLowerCase(Locale.ROOT) + " " + name;
        };
    }

    private static String at(Question.Head head, Difference d) {
        Path frequency = new Path(d.path().stem(), Path.Part.EQ, d.path().index(), "frequency");
        return Unit.HERTZ.format(frequency.get(head.altered()));
    }

    private static String where(Prepared prepared, Difference d) {
        return d.path().stem() == null ? "the whole mix" : prepared.song().part(d.path().stem()).name().toLowerCase(Locale.ROOT);
    }

    /** Up to two decimals, none where they are zero. */
    static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}
