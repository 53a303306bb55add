package attune.session;

import attune.learner.Attempt;
import attune.learner.Offer;
import attune.lesson.Answer;
import attune.mix.codec.MixCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attempts as a table for spreadsheets (RFC 4180), one a row under a row of names. */
public final class AttemptTable {
    private AttemptTable() {}

    public static String of(List<Attempt> attempts) {
        List<String> lines = new ArrayList<>(List.of("id,at,profile,device,lesson,skill,song,seed,number,mode,size,answer,truth,score,purpose,choices,seconds"));
        for (Attempt a : attempts)
            lines.add(Stream.of(a.id(), a.at(), a.profile(), a.device(), a.lesson(), a.skill(), a.song(), a.seed(), a.number(), a.mode().id(),
                MixCodec.number(a.size()), answer(a.answer()), answer(a.truth()), MixCodec.number(a.score()), a.purpose().id(), choices(a.offer()),
                a.seconds().isPresent() ? MixCodec.number(a.seconds().getAsDouble()) : "").map(Object::toString).map(AttemptTable::cell)
                .collect(Collectors.joining(",")));
        return String.join("\r\n", lines);
    }

    /** A choice's id, or {@code path=value; path=value}. */
    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Choice c -> c.id();
            case Answer.Unsure u -> "unsure";
            case Answer.Values v -> v.values().entrySet().stream().map(e -> e.getKey() + "=" + MixCodec.number(e.getValue())).collect(Collectors.joining("; "));
            case Answer.Drawn d -> d.curves().entrySet().stream().map(e -> e.getKey() + "=" + MixCodec.json(e.getValue())).collect(Collectors.joining("; "));
            case Answer.Named n -> n.names().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
        };
    }

    /** How many there were; of several parts {@code part=count; part=count}. */
    private static String choices(Offer offer) {
        if (!offer.only().isEmpty()) return String.valueOf(offer.only().size());
        return offer.choices().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().size()).collect(Collectors.joining("; "));
    }

    private static String cell(String text) {
        // A spreadsheet takes what begins so for a formula; a name that a learner chose may. A number with - before it stays one.
        String safe = text.matches("(?s)[=+@\t].*|-(?![0-9.]+(E-?[0-9]+)?$).*") ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
