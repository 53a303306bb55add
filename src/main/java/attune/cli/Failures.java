package attune.cli;

import attune.lesson.CannotAsk;
import attune.mix.codec.InvalidInput;
import attune.session.Log;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into lines for people and an exit code. A stack trace goes into a file, never to the screen. */
final class Failures {
    private final PrintStream err;
    private final Log log;

    Failures(PrintStream err, Log log) {
        this.err = err;
        this.log = log;
    }

    int of(Throwable thrown) {
        return switch (thrown) {
            case InvalidInput e -> say(e.problems().stream().map(Object::toString).toList(), Exit.WRONG);
            case UnmatchedArgumentException e -> say(List.of(unmatched(e)), Exit.WRONG);
            case ParameterException e -> say(List.of(e.getMessage()), Exit.WRONG);
            case CannotAsk e -> say(List.of(e.getMessage()), Exit.FAILED);
            case UncheckedIOException e -> of(e.getCause());
            case FileSystemException e -> say(List.of(e.getFile() + ": " + reason(e)), Exit.WRONG);
            case IOException e -> say(List.of("the work failed: " + e.getMessage()), Exit.FAILED);
            case OutOfMemoryError e -> say(List.of("the work failed: it needs more memory than there is"), Exit.FAILED);
            default -> say(List.of("the work failed: " + describe(thrown) + note(thrown)), Exit.FAILED);
        };
    }

    private int say(List<String> lines, int exit) {
        for (String line : lines) err.println(oneLine(line));
        return exit;
    }

    /** What files hold may stand in a message; nothing of it commands the terminal. */
    static String oneLine(String message) {
        return message.replaceAll("\\R+", " ").replaceAll("\\p{Cntrl}", "?");
    }

    private static String unmatched(UnmatchedArgumentException e) {
        List<String> near = e.getSuggestions();
        return e.getMessage() + (near.isEmpty() ? "; 'attune --help' lists what there is" : "; did you mean '" + near.getFirst() + "'?");
    }

    /** What the system said, in words; its own message begins with the file's name again. */
    private static String reason(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException a -> "may not be written or read";
            case NoSuchFileException n -> "no such file";
            case FileAlreadyExistsException f -> "is in the way";
            default -> e.getReason() == null ? "cannot be used" : e.getReason();
        };
    }

    private static String describe(Throwable thrown) {
        return thrown.getClass().getSimpleName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** Writes the details down; says where. */
    private String note(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return log.add(trace.toString()) ? "; the details are in " + log.file() : "";
    }
}
