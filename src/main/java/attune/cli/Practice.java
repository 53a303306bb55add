package attune.cli;

import attune.learner.Journal;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.session.Drill;
import attune.session.Library;
import attune.session.Player;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune practice}. */
@Command(name = "practice", description = "Trains a lesson in the terminal.")
final class Practice extends Task {
    @Parameters(paramLabel = "LESSON", description = "a lesson's id or file")
    String lesson;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed asks the same questions; drawn when not given")
    Long seed;

    @Option(names = "--json", description = "one JSON object a line, for programs")
    boolean json;

    @Option(names = "--audio", paramLabel = "DIR", description = "writes the sounds there as WAV files")
    Path audio;

    @Override public Integer call() throws CannotAsk, IOException {
        Library library = attune.library();
        if (json) lines(library, attune.exercise(library, lesson));
        else terminal(library, library.lesson(lesson));
        return Exit.DONE;
    }

    private void lines(Library library, Lesson exercise) throws CannotAsk, IOException {
        long from = seed == null ? RandomGenerator.getDefault().nextLong() : seed;
        try (Journal journal = attune.journal()) {
            Drill drill = new Drill(exercise, attune.asker(library), journal, attune.profiles(journal).learner(), attune.around().clock(), from, Optional.empty());
            new Protocol(drill, new Lines(attune.around().in()), attune.around().out(), sounds()).run();
        }
    }

    private void terminal(Library library, Lesson found) throws CannotAsk, IOException {
        try (Journal journal = attune.journal(); Player player = attune.around().player().get()) {
            new Trainer(attune.services(library, journal, player, attune.profiles(journal)), attune.around().clock(), attune.terminal(), sounds())
                .run(found, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
        }
    }

    private Sounds sounds() {
        return new Sounds(Optional.ofNullable(audio));
    }
}
