package attune.cli;

import attune.session.Checks;
import attune.session.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune validate}. */
@Command(name = "validate", description = "Checks lesson files, song folders, mix files, sounds and folders of them.")
final class Validate extends Task {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
    List<Path> paths;

    @Option(names = "--hear", description = "also makes the examples of lessons and a question: says where no song can carry them, and where A and B sound alike")
    boolean hear;

    @Override public Integer call() {
        Library library = attune.everything();
        Checks checks = new Checks(library, hear ? Optional.of(attune.asker(library)) : Optional.empty());
        paths.forEach(checks::check);
        if (checks.problems().isEmpty()) attune.print("no mistakes in " + checks.checked() + (checks.checked() == 1 ? " file or song" : " files and songs"));
        return attune.outcome(checks.problems());
    }
}
