package attune.cli;

import attune.cli.Terminal.Ended;
import attune.learner.DeviceRecord;
import attune.session.ListeningCheck;
import attune.session.Services;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The listening check at the terminal. */
final class CheckTalk {
    private final Services services;
    private final Terminal terminal;
    private final Speaker speaker;
    private final ListeningCheck check;

    CheckTalk(Services services, InstantSource clock, Terminal terminal, Speaker speaker) {
        this.services = services;
        this.terminal = terminal;
        this.speaker = speaker;
        check = new ListeningCheck(services.library().songs(), services.player()::status, clock, ThreadLocalRandom.current());
    }

    void run() throws Ended, IOException {
        terminal.gap();
        if (!check.isSilent()) terminal.say("Nine short questions about what you listen on. back goes one back; what is found is written down at the end.");
        for (Optional<ListeningCheck.Question> q = check.next(); q.isPresent(); q = check.next()) {
            if (check.isSilent()) {
                speaker.stop();
                terminal.say(ListeningCheck.SILENT);
                return;
            }
            ask(q.get());
        }
        speaker.stop();
        DeviceRecord record = check.record(services.player().outputs());
        services.profiles().listenOn(record);
        terminal.gap();
        terminal.line("From now on you listen on: " + record.device().title() + ".");
        for (String words : ListeningCheck.words(record)) terminal.say(words);
    }

    /** Says when the last check may belong to another device. */
    static void remind(Services services, Terminal terminal) {
        ListeningCheck.outdated(services.learner().record(), services.player()::outputs).ifPresent(w -> {
            terminal.gap();
            terminal.say(w + " The word check, where the modules are listed, does it again.");
        });
    }

    private void ask(ListeningCheck.Question q) throws Ended, IOException {
        terminal.gap();
        terminal.say(q.number() + " of " + q.of() + "  ", q.prompt());
        for (int i = 0; i < q.answers().size(); i++) terminal.say("  " + (i + 1) + "  ", q.answers().get(i));
        speaker.load(q.number(), q.sound().map(List::of).orElse(List.of()));
        if (q.step() != ListeningCheck.Step.LEVEL) speaker.listen(0);
        while (true) {
            String word = terminal.ask("A number answers. play, stop. back: one step back.").getFirst();
            Optional<Integer> number = DrillRun.number(word, q.answers().size());
            if (number.isPresent()) {
                check.answer(number.get() - 1);
                return;
            }
            if (word.equals("back")) {
                check.back();
                return;
            }
            if (!word.equals("play") && !word.equals("stop") || !speaker.obeys(word)) terminal.line("There is no '" + word + "' here; 1 to " + q.answers().size() + " are.");
        }
    }
}
