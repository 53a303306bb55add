package attune.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** One command. What it cannot do it throws; {@link Failures} has the words and the exit code. */
@Command
abstract class Task implements Callable<Integer> {
    @ParentCommand Attune attune;
}
