package attune.cli;

import attune.cli.Terminal.Ended;
import attune.session.Drill;
import attune.session.Drill.Answered;
import attune.session.Drill.Summary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What came of a drill, at the terminal. */
final class ReviewRun {
    private static final String HELP = "A number plays that question again; then a and b. play, stop. Enter: end the lesson.";

    private final Terminal terminal;
    private final Speaker speaker;
    private final Drill drill;

    ReviewRun(Terminal terminal, Speaker speaker, Drill drill) {
        this.terminal = terminal;
        this.speaker = speaker;
        this.drill = drill;
    }

    void run() throws Ended, IOException {
        Summary s = drill.summary();
        terminal.gap();
        terminal.line("Review: " + s.right() + " of " + s.of() + " right, " + Telling.plain(s.points()) + " points. "
            + (s.passed() ? "Passed." : "Not passed yet. " + drill.lesson().exercise().orElseThrow().toPass()));
        List<Answered> all = drill.answered();
        for (int i = 0; i < all.size(); i++) if (!all.get(i).verdict().right()) terminal.say("  " + (i + 1) + "  ", Telling.verdict(all.get(i)));
        for (String advice : drill.advice()) terminal.say(advice);
        terminal.line("A number plays that question again. Enter ends the lesson.");
        while (true) {
            String word = terminal.ask(HELP).getFirst();
            if (word.isEmpty() || word.equals("next")) break;
            if (speaker.obeys(word)) continue;
            Optional<Integer> number = DrillRun.number(word, all.size());
            if (number.isPresent()) {
                Answered again = all.get(number.get() - 1);
                speaker.load(number.get(), List.of(again.prepared().reference(), again.prepared().altered()));
                speaker.listen(0);
            } else terminal.line("There is no '" + word + "' here; Enter ends the lesson.");
        }
        speaker.stop();
    }
}
