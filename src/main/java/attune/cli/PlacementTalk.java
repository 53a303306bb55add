package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.Answer;
import attune.session.Placement;
import attune.session.Placement.Suggestion;
import attune.session.PlacementRun;
import attune.session.Prepared;
import attune.session.Services;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The placement at the terminal. */
final class PlacementTalk {
    private final Services services;
    private final Terminal terminal;
    private final Speaker speaker;
    private final InstantSource clock;
    private PlacementRun run;

    PlacementTalk(Services services, InstantSource clock, Terminal terminal, Speaker speaker) {
        this.services = services;
        this.terminal = terminal;
        this.speaker = speaker;
        this.clock = clock;
        run = new PlacementRun(services.library().lessons(), services.asker(), services.journal(), services.learner(), clock, ThreadLocalRandom.current().nextLong());
    }

    void run() throws Ended, IOException {
        terminal.gap();
        terminal.say("About twenty quick questions in five minutes, a few from each module. Nothing is scored. unsure answers too; quit ends it, and what is known by then is said.");
        goOn();
        try {
            for (Optional<Prepared> asked = run.ask(); asked.isPresent(); asked = run.ask()) {
                Prepared p = asked.get();
                int number = run.answered() + 1;
                terminal.gap();
                terminal.line("Question " + number + " of about " + run.about() + ", on " + p.song().info().title());
                terminal.say(p.question().head().prompt());
                speaker.load(number, p.sounds());
                Answer answer = new Reply(services.studio(), terminal, speaker, number, p, true).answer();
                run.answer(p, answer);
            }
            if (run.isLong()) terminal.say("Five minutes are over: this is what is known by now.");
        } finally {
            speaker.stop();
            suggestions();
        }
    }

    /** Takes up what was left, if the learner likes. */
    private void goOn() throws Ended, IOException {
        Optional<Placement.Earlier> earlier = Placement.last(services.journal().of(services.learner().profile()));
        if (earlier.isEmpty()) return;
        PlacementRun left = new PlacementRun(services.library().lessons(), services.asker(), services.journal(), services.learner(), clock, ThreadLocalRandom.current().nextLong(), earlier.get());
        if (!left.isOpen()) return;
        int answered = left.answered();
        terminal.line("You stopped after " + answered + (answered == 1 ? " question." : " questions.") + " Enter goes on; anew begins again.");
        if (!terminal.ask("Enter goes on; anew begins again.").getFirst().equals("anew")) run = left;
    }

    private void suggestions() {
        terminal.gap();
        terminal.line(run.answered() == 0 ? "Nothing was answered: every module begins at its beginning." : "Begin with (" + Placement.rough(run.suggestions()) + "):");
        for (Suggestion s : run.suggestions()) terminal.say("  " + s.lesson().id() + "  ", s.lesson().title() + ": " + s.why());
    }
}
