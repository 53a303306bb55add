package attune.cli;

import attune.cli.Terminal.Ended;
import attune.learner.Workout;
import attune.lesson.CannotAsk;
import attune.session.Drill;
import attune.session.Services;
import attune.session.WorkoutRun;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A workout at the terminal: its plan, then part by part. */
final class WorkoutTalk {
    private final Services services;
    private final InstantSource clock;
    private final Terminal terminal;
    private final Speaker speaker;

    WorkoutTalk(Services services, InstantSource clock, Terminal terminal, Speaker speaker) {
        this.services = services;
        this.clock = clock;
        this.terminal = terminal;
        this.speaker = speaker;
    }

    void run() throws Ended, IOException {
        CheckTalk.remind(services, terminal);
        WorkoutRun run = WorkoutRun.plan(services.library(), services.asker(), services.journal(), services.learner(), clock, ThreadLocalRandom.current().nextLong());
        List<Workout.Part> parts = run.workout().parts();
        terminal.gap();
        if (parts.isEmpty()) {
            terminal.say("There is nothing to practise yet: no lesson can be asked on this device.");
            return;
        }
        terminal.line("Today's workout, about " + WorkoutRun.minutes(run.workout().time()));
        for (int i = 0; i < parts.size(); i++) terminal.say("  " + (i + 1) + "  ", run.title(parts.get(i)));
        terminal.line("Enter begins. quit stops at any time; what was answered is kept.");
        terminal.ask("Enter: begin.");
        int answered = 0;
        for (int i = 0; i < parts.size(); i++) {
            terminal.gap();
            terminal.line("Part " + (i + 1) + " of " + parts.size() + ": " + run.title(parts.get(i)));
            terminal.say(parts.get(i).why());
            answered += part(run, parts.get(i));
        }
        terminal.gap();
        terminal.line("The workout is done; " + answered + " answers are written down.");
    }

    /** @return how many answers there were */
    private int part(WorkoutRun run, Workout.Part part) throws Ended, IOException {
        return switch (part) {
            case Workout.Listening l -> {
                new LessonRun(services, clock, terminal, speaker, run.lesson(l)).listen();
                yield 0;
            }
            case Workout.Questions q -> {
                Drill drill = run.drill(q);
                try {
                    new DrillRun(services.studio(), terminal, speaker, drill).run();
                } catch (CannotAsk e) {
                    terminal.say("This part is left out: " + e.getMessage() + ".");
                }
                yield drill.answered().size();
            }
        };
    }
}
