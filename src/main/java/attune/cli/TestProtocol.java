package attune.cli;

import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.session.exam.ExamRun;
import attune.session.exam.ExamRun.Open;
import attune.session.exam.Listens;
import attune.session.exam.ResultCodec;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** A test over the line protocol: as in practice, but what is said of an answer is only that it was noted. */
final class TestProtocol {
    private final ExamRun run;
    private final Lines in;
    private final PrintStream out;

    TestProtocol(ExamRun run, Lines in, PrintStream out) {
        this.run = run;
        this.in = in;
        this.out = out;
    }

    /** Until all is answered, the input ends or says so; the result comes last. */
    void run() throws CannotAsk, IOException {
        for (int number = 1; number <= run.questions(); number++) if (!answered(run.ask(number))) break;
        JsonObject last = Protocol.event("result");
        last.add("result", ResultCodec.json(run.result()));
        last.addProperty("words", run.result().finding().words(run.lesson().skill()));
        last.addProperty("since", run.answered() == 0 ? "" : run.since().words());
        say(last);
    }

    /** Asks until an answer fits. @return false when there comes no more */
    private boolean answered(Open open) throws CannotAsk, IOException {
        JsonObject question = QuestionJson.question(open.prepared(), open.number(), open.of(), sound -> Optional.empty());
        question.addProperty("listens", Listens.EACH);
        while (true) {
            say(question);
            Optional<String> line = in.next();
            if (line.isEmpty()) return false;
            try {
                Optional<Answer> answer = Protocol.answer(line.get());
                if (answer.isEmpty()) return false;
                run.answer(answer.get());
                JsonObject noted = Protocol.event("noted");
                noted.addProperty("number", open.number());
                say(noted);
                return true;
            } catch (Protocol.NoAnswer | IllegalArgumentException e) {
                JsonObject error = Protocol.event("error");
                error.addProperty("message", e.getMessage());
                say(error);
            }
        }
    }

    private void say(JsonObject event) {
        out.print(Attune.line(event) + "\n");
        out.flush();
    }
}
