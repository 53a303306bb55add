package attune.cli;

import attune.mix.codec.Problem;
import attune.session.Library;
import attune.session.Program;
import attune.session.exam.ExamResult;
import attune.session.exam.Marking;
import attune.session.exam.ResultCodec;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attune verify}: the re-marking is the proof. */
@Command(name = "verify", description = "Marks a result file of a test anew, from the audio up.")
final class Verify extends Task {
    @Parameters(paramLabel = "FILE", description = "a result file")
    Path file;

    @Override public Integer call() {
        ExamResult result = ResultCodec.read(file, file.toString());
        Library library = attune.library();
        List<Problem> wrong = Marking.disagreements(file.toString(), result, library, attune.asker(library));
        for (Problem p : wrong) attune.print(Failures.oneLine(p.toString()));
        if (!wrong.isEmpty()) return Exit.FAILED;
        String by = result.version().equals(Program.VERSION) ? "" : "; written by Attune " + result.version() + ", marked by " + Program.VERSION;
        attune.print(Failures.oneLine(file + ": all agrees: " + result.questions().size() + " of " + result.exam().questions() + " questions, " + result.finding().label().id() + by));
        return Exit.DONE;
    }
}
