package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.session.Drill;
import attune.session.Drill.Answered;
import attune.session.Prepared;
import attune.session.Sound;
import attune.session.Studio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions of a drill at the terminal. Letters listen, numbers answer. */
final class DrillRun {
    private static final String AFTER = "a: the reference. b: the altered mix. y: your answer. play, stop. Enter or next: go on. review: to the end, where it is passed.";

    private final Studio studio;
    private final Terminal terminal;
    private final Speaker speaker;
    private final Drill drill;

    DrillRun(Studio studio, Terminal terminal, Speaker speaker, Drill drill) {
        this.studio = studio;
        this.terminal = terminal;
        this.speaker = speaker;
        this.drill = drill;
    }

    void run() throws Ended, IOException, CannotAsk {
        for (int number = 1; number <= drill.questions(); number++) {
            Prepared asked = drill.ask(number);
            terminal.gap();
            terminal.line("Question " + number + " of " + drill.questions() + ", on " + asked.song().info().title());
            terminal.say(asked.question().head().prompt());
            speaker.load(number, asked.sounds());
            Answer answer = new Reply(studio, terminal, speaker, number, asked, false).answer();
            if (!verdict(number, drill.answer(answer, speaker.seconds()))) return;
        }
    }

    /** @return the number, if the word is one from 1 to {@code most} */
    static Optional<Integer> number(String word, int most) {
        return word.matches("\\d{1,2}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= most ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    /** @return whether to go on */
    private boolean verdict(int number, Answered answered) throws Ended, IOException {
        List<String> lines = Telling.of(answered), each = Telling.each(answered);
        terminal.say(lines.getFirst());
        for (int i = 0; i < each.size(); i++) terminal.say("  " + (i + 1) + "  ", each.get(i));
        for (String line : lines.subList(1, lines.size())) terminal.say(line);
        Drill.advice(answered.prepared(), answered.verdict()).ifPresent(terminal::say);
        List<Sound> heard = new ArrayList<>(List.of(answered.prepared().reference(), answered.prepared().altered()));
        Optional<Sound> mine = answered.verdict().right() ? Optional.empty() : studio.heard(answered.prepared(), answered.answer());
        mine.ifPresent(heard::add);
        speaker.load(number, heard);
        boolean early = number < drill.questions() && drill.summary().passed(), on = true;
        terminal.line("a, b" + (mine.isPresent() ? ", y" : "") + " play them again. Enter goes on." + (early ? " Passed already: review ends it here." : ""));
        while (on) {
            String word = terminal.ask(AFTER).getFirst();
            if (word.isEmpty() || word.equals("next")) break;
            if (early && word.equals("review")) on = false;
            else if (word.equals("y") ? !speaker.listen(2) : !speaker.obeys(word)) terminal.line("There is no '" + word + "' here; Enter goes on.");
        }
        speaker.stop();
        return on;
    }
}
