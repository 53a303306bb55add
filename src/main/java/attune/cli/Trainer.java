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
    private static final String WORDS = "A number or a name chooses. workout: picked for you. placement: where to begin. check: what you listen on. "
        + "profile: who learns. back: one step back.";

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
        List<Entry> entries = new ArrayList<>();
        for (Module m : modules) entries.add(new Entry(m.title() + "  (" + lessons.stream().filter(l -> l.module() == m).count() + ")", m.id(), () -> module(m)));
        entries.add(new Entry("Workout, picked for you", "workout", () -> new WorkoutTalk(services, clock, terminal, speaker).run()));
        entries.add(new Entry("Where to begin", "placement", () -> new PlacementTalk(services, clock, terminal, speaker).run()));
        entries.add(new Entry("Listening check", "check", () -> new CheckTalk(services, clock, terminal, speaker).run()));
        entries.add(new Entry("Learners: " + services.learner().profile() + " is here", "profile", () -> new ProfileTalk(services.profiles(), terminal).run()));
        Optional<Integer> chosen = choose(WORDS, entries.stream().map(Entry::title).toList(), entries.stream().map(Entry::name).toList());
        if (chosen.isPresent()) entries.get(chosen.get()).talk().run();
    }

    private interface Talk {
        void run() throws Ended, IOException;
    }

    /** @param name the word that chooses it */
    private record Entry(String title, String name, Talk talk) {}

    private void module(Module module) throws Ended, IOException {
        List<Lesson> inside = services.library().lessons().stream().filter(l -> l.module() == module).toList();
        Optional<Integer> lesson = choose(HELP, inside.stream().map(l -> l.level() + "  " + l.title()).toList(), inside.stream().map(Lesson::id).toList());
        if (lesson.isEmpty()) return;
        try {
            new LessonRun(services, clock, terminal, speaker, inside.get(lesson.get())).run(OptionalLong.empty());
        } catch (CannotAsk e) {
            terminal.say(e.getMessage() + ".");
        }
    }

    /** @return which, or empty for {@code back} */
    private Optional<Integer> choose(String help, List<String> titles, List<String> names) throws Ended, IOException {
        terminal.gap();
        for (int i = 0; i < titles.size(); i++) terminal.line(String.format(Locale.ROOT, "%4d  %s", i + 1, titles.get(i)));
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= titles.size(); i++) numbers.add(String.valueOf(i));
        while (true) {
            String said = terminal.ask(help).getFirst();
            if (said.equals("back") || said.isEmpty()) return Optional.empty();
            int index = Math.max(numbers.indexOf(said), names.indexOf(said));
            if (index >= 0) return Optional.of(index);
            terminal.line("There is no '" + said + "' here; 1 to " + titles.size() + " are.");
        }
    }
}
