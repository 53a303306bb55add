package attune.cli;

import attune.learner.Journal;
import attune.lesson.Lesson;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import attune.session.Asker;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Log;
import attune.session.Player;
import attune.session.Profiles;
import attune.session.Program;
import attune.session.Services;
import attune.session.Studio;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code attune}: what all commands share. */
@Command(name = "attune", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, version = "attune " + Program.VERSION, sortOptions = false,
    description = "Trains the ear for mixing. Without a command it opens the trainer.",
    subcommands = {Practice.class, Lessons.class, SongList.class, Validate.class, RenderMix.class, Measure.class, AskQuestion.class, TakeTest.class, Verify.class, Report.class, Simulate.class})
public final class Attune implements Callable<Integer> {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
    private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

    @Spec CommandSpec spec;

    private final List<Path> lessonFolders = new ArrayList<>();
    private final List<Path> songFolders = new ArrayList<>();
    private Optional<String> profile = Optional.empty();

    private final Surroundings around;

    private Attune(Surroundings around) {
        this.around = around;
    }

    @Option(names = "--lessons", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "a further folder of lessons; may be repeated")
    void lessonFolders(List<Path> folders) {
        add(lessonFolders, folders);
    }

    @Option(names = "--songs", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "a further folder of songs; may be repeated")
    void songFolders(List<Path> folders) {
        add(songFolders, folders);
    }

    @Option(names = "--profile", scope = ScopeType.INHERIT, paramLabel = "P", description = "whose record; 'default' when not given, in the trainer whoever was here last")
    void profile(String name) {
        if (name == null) return;
        Profiles.wrong(name).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), "--profile: " + why);
        });
        profile = Optional.of(name);
    }

    /** The parser hands over the list as it grows, before the command and again after it. */
    private static void add(List<Path> all, List<Path> more) {
        if (more != null) for (Path folder : more) if (!all.contains(folder)) all.add(folder);
    }

    /** Runs one command line. Never throws. @return the exit code */
    public static int run(Surroundings around, String... args) {
        Failures failures = new Failures(around.err(), Log.in(around.folders()));
        try {
            CommandLine line = new CommandLine(new Attune(around));
            line.setOut(new PrintWriter(around.out(), true)).setErr(new PrintWriter(around.err(), true));
            line.setExecutionExceptionHandler((e, c, r) -> failures.of(e)).setParameterExceptionHandler((e, a) -> failures.of(e));
            line.setAbbreviatedOptionsAllowed(false).setCaseInsensitiveEnumValuesAllowed(false);
            return line.execute(args);
        } catch (Throwable e) {
            return failures.of(e);
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    /** Without a command: the window, or else the trainer for the terminal and in one line why. */
    @Override public Integer call() throws IOException {
        Library library = everything();
        outcome(library.problems());
        try (Journal journal = journal(); Player player = around.player().get()) {
            Services services = services(library, journal, player, profile.map(p -> profiles(journal)).orElseGet(() -> Profiles.last(journal, around.clock())));
            Optional<String> why = around.window().show(services);
            if (why.isEmpty()) return Exit.DONE;
            print(why.get() + " This is the trainer for the terminal.");
            new Trainer(services, around.clock(), terminal(), new Sounds(Optional.empty())).run();
            return Exit.DONE;
        }
    }

    Services services(Library library, Journal journal, Player player, Profiles profiles) {
        Studio studio = new Studio();
        return new Services(around.folders(), library, studio, new Asker(studio, library.songs()), journal, player, profiles);
    }

    /** With the learner whom the command names. */
    Profiles profiles(Journal journal) {
        return Profiles.at(journal, around.clock(), profile());
    }

    String profile() {
        return profile.orElse(Learner.DEFAULT.profile());
    }

    Terminal terminal() {
        return new Terminal(new Lines(around.in()), around.out());
    }

    Surroundings around() {
        return around;
    }

    /** The lessons and songs. An id found twice stops every command: it does not say which of them is meant. */
    Library library() {
        Library library = everything();
        if (!library.clashes().isEmpty()) throw new InvalidInput(library.clashes());
        return library;
    }

    /**
     * What there is; what is wrong with some of it does not keep the trainer from opening. A folder named on the command line that is not
     * there does.
     */
    Library everything() {
        List<Problem> wrong = new ArrayList<>();
        for (Path folder : lessonFolders) if (!Files.isDirectory(folder)) wrong.add(new Problem(folder.toString(), "", "no such folder of lessons"));
        for (Path folder : songFolders) if (!Files.isDirectory(folder)) wrong.add(new Problem(folder.toString(), "", "no such folder of songs"));
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        return around.library().apply(around.folders().lessons(lessonFolders), around.folders().songs(songFolders));
    }

    /** A lesson that asks. */
    Lesson exercise(Library library, String idOrFile) {
        Lesson lesson = library.lesson(idOrFile);
        if (lesson.exercise().isEmpty()) throw new InvalidInput(idOrFile, "", "is an introduction: there is nothing to answer");
        return lesson;
    }

    Asker asker(Library library) {
        return new Asker(new Studio(), library.songs());
    }

    Journal journal() {
        return around.journal().apply(around.folders());
    }

    void print(String line) {
        around.out().println(line);
    }

    /** For people and files: several lines, null where a value is missing. */
    static String pretty(JsonElement json) {
        return PRETTY.toJson(json);
    }

    /** For the line protocol. */
    static String line(JsonElement json) {
        return LINE.toJson(json);
    }

    /** Says what is wrong with some inputs while others were used. */
    int outcome(List<Problem> problems) {
        for (Problem p : problems) around.err().println(Failures.oneLine(p.toString()));
        return problems.isEmpty() ? Exit.DONE : Exit.WRONG;
    }
}
