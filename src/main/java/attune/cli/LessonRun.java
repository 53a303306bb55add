package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Example;
import attune.session.Drill;
import attune.session.Examples;
import attune.session.Introductions;
import attune.session.Prepared;
import attune.session.Services;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A lesson at the terminal: Learn, Listen, Drill, Review. */
final class LessonRun {
    private static final String LISTEN = "A number opens an example. a, b: hear the reference, the altered mix. play, stop. next: go on.";

    private final Services services;
    private final InstantSource clock;
    private final Terminal terminal;
    private final Speaker speaker;
    private final Lesson lesson;

    LessonRun(Services services, InstantSource clock, Terminal terminal, Speaker speaker, Lesson lesson) {
        this.services = services;
        this.clock = clock;
        this.terminal = terminal;
        this.speaker = speaker;
        this.lesson = lesson;
    }

    void run(OptionalLong seed) throws Ended, IOException, CannotAsk {
        learn();
        Introductions.read(services.journal(), services.learner().profile(), lesson, clock.instant());
        if (!lesson.listen().isEmpty()) listen();
        if (lesson.exercise().isEmpty()) return;
        CheckTalk.remind(services, terminal);
        Drill drill = seed.isPresent() ? new Drill(lesson, services.asker(), services.journal(), services.learner(), clock, seed.getAsLong(), Optional.empty())
            : Drill.fresh(lesson, services.asker(), services.journal(), services.learner(), clock);
        try {
            new DrillRun(services.studio(), terminal, speaker, drill).run();
        } catch (Ended e) {
            Drill.Summary s = drill.summary();
            if (s.of() > 0) terminal.line(s.right() + " of " + s.of() + " right; they are written down." + (s.passed() ? " Passed." : ""));
            throw e;
        }
        new ReviewRun(terminal, speaker, drill).run();
    }

    private void learn() throws Ended, IOException {
        terminal.gap();
        terminal.line(lesson.name() + ": " + lesson.title());
        for (String paragraph : lesson.learn()) {
            terminal.gap();
            terminal.say(paragraph);
        }
        if (!lesson.words().isEmpty()) terminal.gap();
        for (Lesson.Word w : lesson.words()) terminal.say("  " + w.choice() + " " + w.word() + (w.hint().isEmpty() ? "" : ": "), w.hint());
        terminal.gap();
        terminal.line(lesson.exercise().isPresent() || !lesson.listen().isEmpty() ? "Enter goes on." : "Enter ends the lesson.");
        terminal.ask("Enter: go on.");
    }

    void listen() throws Ended, IOException {
        terminal.gap();
        terminal.line("Listen");
        for (int i = 0; i < lesson.listen().size(); i++) terminal.say("  " + (i + 1) + "  ", lesson.listen().get(i).caption());
        terminal.line("A number opens an example; then a and b. next goes on.");
        while (true) {
            String word = terminal.ask(LISTEN).getFirst();
            if (word.equals("next") || word.isEmpty()) break;
            if (speaker.obeys(word)) continue;
            Optional<Example> example = DrillRun.number(word, lesson.listen().size()).map(n -> lesson.listen().get(n - 1));
            if (example.isPresent()) open(Integer.parseInt(word), example.get());
            else terminal.line("There is no '" + word + "' here; help lists the words.");
        }
        speaker.stop();
    }

    private void open(int number, Example example) throws IOException {
        try {
            Prepared p = Examples.prepare(services.asker(), lesson, example);
            speaker.load(number, List.of(p.reference(), p.altered()));
            speaker.listen(0);
        } catch (CannotAsk e) {
            terminal.say("This example cannot be played: " + e.getMessage() + ".");
        }
    }
}
