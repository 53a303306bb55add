package attune.cli;

import attune.cli.Terminal.Ended;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.session.Services;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The trainer for the terminal: a menu of modules and lessons. A number or an id chooses. */
final class Trainer {
    private static final String HELP = "A number or a name chooses. back: one step back.";

    private final Services services;
    private final InstantSource clock;
    private final Terminal terminal;
    private final Speaker speaker;

    Trainer(Services services, InstantSource clock, Terminal terminal, Sounds files) {
        this.services = services;
        this.clock = clock;
        this.terminal = terminal;
        this.speaker = new Speaker(services.player(), files, terminal, clock);
    }

    /** Until the learner says {@code quit}. */
    void run() throws IOException {
        try {
            terminal.line("Attune. help lists the words, quit ends.");
            while (true) menu();
        } catch (Ended e) {
            speaker.stop();
        }
    }

    /** One lesson, from beginning to end. */
    void run(Lesson lesson, OptionalLong seed) throws IOException, CannotAsk {
        try {
            new LessonRun(services, clock, terminal, speaker, lesson).run(seed);
        } catch (Ended e) {
            speaker.stop();
        }
    }

    private void menu() throws Ended, IOException {
        List<Lesson> lessons = services.library().lessons();
        List<Module> modules = lessons.stream().map(Lesson::module).distinct().toList();
        if (modules.isEmpty()) {
            terminal.line("There are no lessons here. --lessons DIR names a folder of them.");
            throw new Ended();
        }
        List<String> titles = new ArrayList<>(modules.stream().map(m -> m.title() + "  (" + lessons.stream().filter(l -> l.module() == m).count() + ")").toList());
        titles.add("Workout, picked for you");
        titles.add("Where to begin");
        titles.add("Listening check");
        List<String> names = new ArrayList<>(modules.stream().map(Module::id).toList());
        names.add("workout");
        names.add("placement");
        names.add("check");
        Optional<Integer> module = choose(titles, names);
        if (module.isEmpty()) return;
        if (module.get() == modules.size()) {
            new WorkoutTalk(services, clock, terminal, speaker).run();
            return;
        }
        if (module.get() == modules.size() + 2) {
            new CheckTalk(services, clock, terminal, speaker).run();
            return;
        }
        if (module.get() > modules.size()) {
            new PlacementTalk(services, clock, terminal, speaker).run();
            return;
        }
        List<Lesson> inside = lessons.stream().filter(l -> l.module() == modules.get(module.get())).toList();
        Optional<Integer> lesson = choose(inside.stream().map(l -> l.level() + "  " + l.title()).toList(), inside.stream().map(Lesson::id).toList());
        if (lesson.isEmpty()) return;
        try {
            new LessonRun(services, clock, terminal, speaker, inside.get(lesson.get())).run(OptionalLong.empty());
        } catch (CannotAsk e) {
            terminal.say(e.getMessage() + ".");
        }
    }

    /** @return which, or empty for {@code back} */
    private Optional<Integer> choose(List<String> titles, List<String> names) throws Ended, IOException {
        terminal.gap();
        for (int i = 0; i < titles.size(); i++) terminal.line(String.format(Locale.ROOT, "%4d  %s", i + 1, titles.get(i)));
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= titles.size(); i++) numbers.add(String.valueOf(i));
        while (true) {
            String said = terminal.ask(HELP).getFirst();
            if (said.equals("back") || said.isEmpty()) return Optional.empty();
            int index = Math.max(numbers.indexOf(said), names.indexOf(said));
            if (index >= 0) return Optional.of(index);
            terminal.line("There is no '" + said + "' here; 1 to " + titles.size() + " are.");
        }
    }
}
