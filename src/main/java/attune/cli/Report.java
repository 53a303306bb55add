package attune.cli;

import attune.learner.Attempt;
import attune.learner.Journal;
import attune.session.AttemptJson;
import attune.session.AttemptTable;
import attune.session.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code attune report}: every attempt of a profile, oldest first. */
@Command(name = "report", description = "Prints every attempt of a profile.")
final class Report extends Task {
    private enum Format {
        JSON(a -> Attune.pretty(AttemptJson.report(a))), CSV(AttemptTable::of), XAPI(a -> Attune.pretty(Statements.of(a)));

        private final Function<List<Attempt>, String> text;

        Format(Function<List<Attempt>, String> text) {
            this.text = text;
        }
    }

    @Option(names = "--format", paramLabel = "csv|json|xapi", description = "json when not given; xapi: xAPI 1.0.3 statements")
    String format = "json";

    @Override public Integer call() {
        Format wanted = Arrays.stream(Format.values()).filter(f -> f.name().toLowerCase(Locale.ROOT).equals(format)).findFirst()
            .orElseThrow(() -> new ParameterException(attune.spec.commandLine(), "--format: '" + format + "' is not one of csv, json, xapi"));
        try (Journal journal = attune.journal()) {
            attune.print(wanted.text.apply(journal.of(attune.profile())));
        }
        return Exit.DONE;
    }
}
