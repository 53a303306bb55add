package attune.session;

import attune.learner.Attempt;
import attune.lesson.AnswerCodec;
import com.google.gson.Gson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attempts as a table of comma-separated values (RFC 4180), one a row under a row of names. */
final class AttemptTable {
    private static final List<String> NAMES = List.of("id", "at", "profile", "device", "drill", "lesson", "skill", "song", "seed", "number", "of", "mode", "size", "answer",
        "truth", "score", "purpose", "seconds");

    private AttemptTable() {}

    static String of(List<Attempt> attempts) {
        return Stream.concat(Stream.of(NAMES), attempts.stream().map(AttemptTable::row)).map(r -> r.stream().map(AttemptTable::cell).collect(Collectors.joining(",")) + "\r\n")
            .collect(Collectors.joining());
    }

    private static List<String> row(Attempt a) {
        Gson gson = new Gson();
        return List.of(a.id(), a.at().toString(), a.profile(), a.device(), a.drill(), a.lesson(), a.skill(), a.song(), String.valueOf(a.seed()), String.valueOf(a.number()),
            String.valueOf(a.of()), a.mode().id(), String.valueOf(a.size()), gson.toJson(AnswerCodec.json(a.answer())), gson.toJson(AnswerCodec.json(a.truth())),
            String.valueOf(a.score()), a.purpose().id(), a.seconds().isPresent() ? String.valueOf(a.seconds().getAsDouble()) : "");
    }

    private static String cell(String text) {
        // A spreadsheet takes what begins so for a formula; a name that a learner chose may.
        String safe = text.matches("^[=+@\t].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
