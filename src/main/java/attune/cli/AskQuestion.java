package attune.cli;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Medleys;
import attune.session.Asker;
import attune.session.Library;
import attune.session.Prepared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code attune question}. */
@Command(name = "question", description = "Writes a question of a lesson as sound files and JSON.")
final class AskQuestion extends Task {
    @Parameters(paramLabel = "LESSON", description = "a lesson's id or file")
    String lesson;

    @Option(names = "--seed", required = true, paramLabel = "N", description = "the same seed gives the same question")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write")
    Path out;

    @Option(names = "--song", paramLabel = "SONG", description = "a song's id or folder; drawn by the seed when not given")
    String song;

    @Option(names = "--size", paramLabel = "X", description = "how large the change is, on the axis of the lesson's skill")
    Double size;

    @Option(names = "--count", paramLabel = "N", description = "questions of the seeds from --seed on, each into DIR/SEED")
    Integer count;

    @Override public Integer call() throws CannotAsk, IOException {
        if (size != null && !(size > 0 && size < 1e6)) throw usage("--size: " + size + " is no size of a change");
        if (count != null && (count < 1 || seed > Long.MAX_VALUE - count)) throw usage("--count: " + count + " is no number of questions");
        Library library = attune.library();
        Lesson exercise = attune.exercise(library, lesson);
        if (song != null && !Medleys.SONGS.containsKey(song)) library.songs().find(song);
        Asker asker = attune.asker(library);
        if (count == null) QuestionFolder.write(out, ask(asker, exercise, seed));
        else for (long s = seed; s < seed + count; s++) QuestionFolder.write(out.resolve(String.valueOf(s)), ask(asker, exercise, s));
        return Exit.DONE;
    }

    private Prepared ask(Asker asker, Lesson exercise, long seed) throws CannotAsk {
        OptionalDouble wanted = size == null ? OptionalDouble.empty() : OptionalDouble.of(size);
        try {
            return song == null ? asker.ask(exercise, seed, wanted) : asker.ask(exercise, song, seed, wanted);
        } catch (IllegalArgumentException e) {
            if (size == null) throw e;
            throw usage("--size: " + e.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(attune.spec.commandLine(), message);
    }
}
