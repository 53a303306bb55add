package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.Answer;
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
    private final PlacementRun run;

    PlacementTalk(Services services, InstantSource clock, Terminal terminal, Speaker speaker) {
        this.services = services;
        this.terminal = terminal;
        this.speaker = speaker;
        run = new PlacementRun(services.library().lessons(), services.asker(), services.journal(), services.learner(), clock, ThreadLocalRandom.current().nextLong());
    }

    void run() throws Ended, IOException {
        terminal.gap();
        terminal.say("About twenty quick questions, two or three from each module. Nothing is scored. quit ends it; what is known by then is said.");
        try {
            for (Optional<Prepared> asked = run.ask(); asked.isPresent(); asked = run.ask()) {
                Prepared p = asked.get();
                int number = run.answered() + 1;
                terminal.gap();
                terminal.line("Question " + number + ", on " + p.song().info().title());
                terminal.say(p.question().head().prompt());
                speaker.load(number, p.sounds());
                Answer answer = new Reply(services.studio(), terminal, speaker, number, p).answer();
                run.answer(p, answer);
            }
        } finally {
            speaker.stop();
            suggestions();
        }
    }

    private void suggestions() {
        terminal.gap();
        terminal.line(run.answered() == 0 ? "Nothing was answered: every module begins at its beginning." : "Begin with (rough, from two or three answers each):");
        for (Suggestion s : run.suggestions()) terminal.say("  " + s.lesson().id() + "  ", s.lesson().title() + ": " + s.why());
    }
}
