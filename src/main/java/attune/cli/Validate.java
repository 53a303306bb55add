package attune.cli;

import attune.session.Checks;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attune validate}. */
@Command(name = "validate", description = "Checks lesson files, song folders, mix files, sounds and folders of them.")
final class Validate extends Task {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
    List<Path> paths;

    @Override public Integer call() {
        Checks checks = new Checks(attune.everything());
        paths.forEach(checks::check);
        if (checks.problems().isEmpty()) attune.print("no mistakes in " + checks.checked() + (checks.checked() == 1 ? " file or song" : " files and songs"));
        return attune.outcome(checks.problems());
    }
}
