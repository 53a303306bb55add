package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.session.Studio;
import attune.session.exam.ExamResult;
import attune.session.exam.ExamRun;
import attune.session.exam.ExamRun.Open;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A test at the terminal. */
final class TestTalk {
    private final Studio studio;
    private final ExamRun run;
    private final Terminal terminal;
    private final Speaker speaker;
    private final Optional<Path> out;

    TestTalk(Studio studio, ExamRun run, Terminal terminal, Speaker speaker, Optional<Path> out) {
        this.studio = studio;
        this.run = run;
        this.terminal = terminal;
        this.speaker = speaker;
        this.out = out;
    }

    void run() throws CannotAsk, IOException {
        terminal.line("A test: " + run.lesson().title());
        terminal.say(run.questions() + " questions. " + String.join(" ", ExamRun.rules(run.lesson())) + " quit stops.");
        try {
            for (int number = 1; number <= run.questions(); number++) ask(run.ask(number));
        } catch (Ended e) {
            // Then this is the end.
        } finally {
            speaker.stop();
        }
        end();
    }

    private void ask(Open open) throws Ended, CannotAsk, IOException {
        terminal.gap();
        terminal.line("Question " + open.number() + " of " + open.of() + ", on " + open.prepared().song().info().title());
        terminal.say(open.prepared().question().head().prompt());
        speaker.load(open.number(), open.prepared().sounds(), open.listens());
        Answer answer = new Reply(studio, terminal, speaker, open.number(), open.prepared(), false).answer();
        run.answer(answer);
    }

    private void end() {
        terminal.gap();
        ExamResult result = run.result();
        if (run.answered() == 0) {
            terminal.line("Nothing was answered, so there is no result.");
            return;
        }
        if (!result.complete()) terminal.line("Stopped after " + run.answered() + " of " + run.questions() + " questions: the result is incomplete.");
        terminal.say(result.finding().words(run.lesson().skill()));
        terminal.say(run.since().words());
        out.ifPresent(file -> terminal.say("The result is in " + file + "; 'attune verify' marks it anew."));
    }
}
