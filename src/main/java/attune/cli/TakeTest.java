package attune.cli;

import attune.learner.Journal;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.mix.codec.InvalidInput;
import attune.session.Asker;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Player;
import attune.session.Studio;
import attune.session.exam.Exam;
import attune.session.exam.ExamRun;
import attune.session.exam.Laid;
import attune.session.exam.ResultCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code attune test}. */
@Command(name = "test", description = "Gives a test: nothing is said before the end, songs that were not practised on, few listens.")
final class TakeTest extends Task {
    @Parameters(paramLabel = "LESSON", description = "a lesson's id")
    String lesson;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed gives the same test; drawn when not given")
    Long seed;

    @Option(names = "--form", paramLabel = "A|B", description = "two forms of a seed are equally hard; the one that was not taken last when not given")
    Exam.Form form;

    @Option(names = "--questions", paramLabel = "N", description = "60 when not given; fewer say less")
    int questions = Exam.QUESTIONS;

    @Option(names = "--out", paramLabel = "FILE", description = "writes the result, which 'attune verify' marks anew")
    Path out;

    @Option(names = "--json", description = "one JSON object a line, for programs")
    boolean json;

    @Override public Integer call() throws CannotAsk, IOException {
        if (questions < Exam.LEAST || questions > Exam.MOST)
            throw new ParameterException(attune.spec.commandLine(), "--questions: " + questions + " is not within " + Exam.LEAST + " to " + Exam.MOST);
        if (out != null) writable();
        Library library = attune.library();
        Lesson asked = lesson(library);
        try (Journal journal = attune.journal()) {
            Learner learner = attune.profiles(journal).learner();
            Studio studio = new Studio();
            Asker asker = new Asker(studio, library.songs());
            if (!json) attune.print("Looking for songs that you have not practised this on.");
            long from = seed == null ? RandomGenerator.getDefault().nextLong() : seed;
            Laid laid = Laid.of(asked, library, asker, journal.of(learner.profile()), learner, attune.around().clock().instant(), from, Optional.ofNullable(form), questions);
            ExamRun run = new ExamRun(laid, asked, asker, journal, learner, attune.around().clock());
            try {
                take(run, studio);
            } finally {
                // What was answered is worth a file, however the test ended.
                if (out != null && run.answered() > 0) ResultCodec.write(out, run.result());
            }
        }
        return Exit.DONE;
    }

    /** Said before the first question: after the last one it would be too late. */
    private void writable() throws IOException {
        if (Files.isDirectory(out)) throw new InvalidInput(out.toString(), "", "is a folder");
        Path folder = Files.createDirectories(out.toAbsolutePath().getParent());
        if (!Files.isWritable(folder)) throw new InvalidInput(out.toString(), "", "its folder may not be written");
    }

    private Lesson lesson(Library library) {
        Lesson found = attune.exercise(library, lesson);
        if (!library.lessons().contains(found)) throw new InvalidInput(lesson, "", "is a file by itself; a test can be marked anew only where its lesson is in a folder of lessons: --lessons DIR");
        if (Laid.canTest(found)) return found;
        throw new InvalidInput(lesson, "", "has no change whose size can be set, so it has no test; these have one: "
            + library.lessons().stream().filter(Laid::canTest).map(Lesson::id).collect(Collectors.joining(", ")));
    }

    private void take(ExamRun run, Studio studio) throws CannotAsk, IOException {
        if (json) {
            new TestProtocol(run, new Lines(attune.around().in()), attune.around().out()).run();
            return;
        }
        try (Player player = attune.around().player().get()) {
            Terminal terminal = attune.terminal();
            new TestTalk(studio, run, terminal, new Speaker(player, new Sounds(Optional.empty()), terminal, attune.around().clock()), Optional.ofNullable(out)).run();
        }
    }
}
