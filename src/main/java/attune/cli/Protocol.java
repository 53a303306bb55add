package attune.cli;

import attune.lesson.Answer;
import attune.lesson.AnswerCodec;
import attune.lesson.CannotAsk;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.mix.codec.Problem;
import attune.session.Drill;
import attune.session.Drill.Answered;
import attune.session.Drill.Summary;
import attune.session.Prepared;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;

/** A drill over the line protocol: one JSON object a line, each way. */
final class Protocol {
    private final Drill drill;
    private final Lines in;
    private final PrintStream out;
    private final Sounds sounds;

    Protocol(Drill drill, Lines in, PrintStream out, Sounds sounds) {
        this.drill = drill;
        this.in = in;
        this.out = out;
        this.sounds = sounds;
    }

    /** Until all is answered, the input ends or says so; the summary comes last. */
    void run() throws CannotAsk, IOException {
        try {
            for (int number = 1; number <= drill.questions(); number++) {
                Prepared asked = drill.ask(number);
                JsonObject question = QuestionJson.question(asked, number, drill.questions(), sounds.write(number, asked));
                if (!answered(question, number, asked)) break;
            }
        } catch (CannotAsk e) {
            if (!drill.answered().isEmpty()) say(summary(drill.summary()));
            throw e;
        }
        say(summary(drill.summary()));
    }

    /** Asks until an answer fits. @return false when there comes no more */
    private boolean answered(JsonObject question, int number, Prepared asked) throws CannotAsk, IOException {
        while (true) {
            say(question);
            Optional<String> line = in.next();
            if (line.isEmpty()) return false;
            try {
                Optional<Answer> answer = answer(line.get());
                if (answer.isEmpty()) return false;
                say(verdict(drill.answer(answer.get()), number, asked));
                return true;
            } catch (NoAnswer | IllegalArgumentException e) {
                JsonObject o = event("error");
                o.addProperty("message", e.getMessage());
                say(o);
            }
        }
    }

    /** The line is no answer; what cannot be written down is another thing, and ends the drill. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1;

        NoAnswer(InvalidInput e) {
            super(e.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")), null, false, false);
        }
    }

    /** Empty for quit. */
    static Optional<Answer> answer(String line) throws NoAnswer {
        try {
            Node root = Node.parse("answer", line);
            Optional<Node> quit = root.get("quit");
            if (quit.isEmpty()) return Optional.of(AnswerCodec.parse("answer", line));
            root.only("quit");
            if (!quit.get().flag()) quit.get().problem("is true or not there");
            root.finish();
            return Optional.empty();
        } catch (InvalidInput e) {
            throw new NoAnswer(e);
        }
    }

    private static JsonObject verdict(Answered answered, int number, Prepared asked) {
        JsonObject o = event("verdict");
        o.addProperty("attempt", answered.attempt());
        o.addProperty("number", number);
        o.add("score", MixCodec.number(answered.verdict().score()));
        o.add("answer", AnswerCodec.json(answered.answer()));
        o.add("truth", QuestionJson.answer(asked));
        return o;
    }

    private static JsonObject summary(Summary summary) {
        JsonObject o = event("summary");
        o.add("score", MixCodec.number(summary.score()));
        o.addProperty("right", summary.right());
        o.addProperty("of", summary.of());
        o.addProperty("passed", summary.passed());
        return o;
    }

    static JsonObject event(String type) {
        JsonObject o = new JsonObject();
        o.addProperty("type", type);
        return o;
    }

    private void say(JsonObject event) {
        out.print(Attune.line(event) + "\n");
        out.flush();
    }
}
