package attune.cli;

import attune.dsp.Unit;
import attune.lesson.Answer;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import attune.mix.Change;
import attune.mix.Change.Difference;
import attune.mix.Path;
import attune.mix.codec.Words;
import attune.session.Drill.Answered;
import attune.session.Prepared;
import attune.session.Wording;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict in words. */
final class Telling {
    /** More changes than this are not read. */
    private static final int CHANGES = 4;
    private static final String MUTE = ".mute";

    private Telling() {}

    /** The verdict, then what changed, then what was done to the loudness. */
    static List<String> of(Answered answered) {
        List<String> lines = new ArrayList<>();
        boolean faults = answered.prepared().question() instanceof Question.Find f && f.faults().size() > 1;
        lines.add(faults ? Wording.of(answered.prepared(), answered.verdict()).lead() + " It was:" : verdict(answered));
        boolean moved = answered.prepared().question() instanceof Question.Moving;
        if (!moved) lines.add("What changed: " + changes(answered.prepared()) + ".");
        double offset = answered.prepared().altered().offset();
        if (!moved && Math.abs(offset) >= 0.05)
            lines.add("The altered mix was turned " + (offset < 0 ? "down" : "up") + " by " + Unit.DECIBELS.format(Math.abs(offset)).substring(1) + " to be as loud as the reference.");
        return lines;
    }

    /** Each of several controls or faults: of these the sentence says the worst alone, or which is which. */
    static List<String> each(Answered answered) {
        Question question = answered.prepared().question();
        if (question instanceof Question.Moving m && m.controls().size() > 1 && answered.answer() instanceof Answer.Values v)
            return m.controls().stream().map(c -> c.label() + ": the reference has " + format(c, c.truth()) + ", you set " + format(c, v.values().getOrDefault(c.path().toString(), c.start()))).toList();
        if (question instanceof Question.Find f && f.faults().size() > 1)
            return f.faults().stream().map(slots -> slots.stream().map(s -> f.label(s, f.truth().names()) + (answered.verdict().parts().get(f.slots().indexOf(s)) >= 1 ? "" : " (missed)")).collect(Collectors.joining(", "))).toList();
        return List.of();
    }

    private static String format(Control c, double value) {
        return c.path().declared().unit().format(value);
    }

    /** In one sentence, as the window says it. */
    static String verdict(Answered answered) {
        return Wording.of(answered.prepared(), answered.verdict()).plain();
    }

    private static String changes(Prepared prepared) {
        Question.Head head = prepared.question().head();
        List<Difference> all = Change.between(head.reference(), head.altered());
        String words = all.stream().limit(CHANGES).map(d -> where(prepared, d) + " " + what(head, d) + " " + d.path().declared().unit().format(d.reference()) + " to "
            + d.path().declared().unit().format(d.altered())).collect(Collectors.joining(", "));
        if (all.isEmpty()) return words(prepared);
        return all.size() > CHANGES ? words + " and " + (all.size() - CHANGES) + " more" : words;
    }

    /** Where no number changed, what else did, in the words of a mix file. */
    private static String words(Prepared prepared) {
        Question.Head head = prepared.question().head();
        String words = Words.between(head.reference(), head.altered()).stream().limit(CHANGES)
            .map(d -> word(prepared, d)).collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String word(Prepared prepared, Words.Difference d) {
        String path = d.path().replaceFirst("^channels\\.", "");
        return path.endsWith(MUTE) ? "the " + prepared.song().part(path.substring(0, path.length() - MUTE.length())).name().toLowerCase(Locale.ROOT) + (d.altered().isJsonNull() ? " joins" : " is silent")
            : path + " " + said(d.reference()) + " to " + said(d.altered());
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
