package attune.session;

import attune.learner.Attempt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The ways in which a record leaves the program. */
public enum ExportFormat {
    CSV("Answers as a table (CSV)", "csv"), JSON("Answers as JSON", "json"), XAPI("Answers as xAPI statements", "json");

    private final String title;
    private final String ending;

    ExportFormat(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    public String title() {
        return title;
    }

    public String ending() {
        return ending;
    }

    /** Complete or not at all. */
    public void write(Path file, List<Attempt> attempts) throws IOException {
        switch (this) {
            case CSV -> WholeFile.write(file, AttemptTable.of(attempts));
            case JSON -> JsonFile.write(file, AttemptJson.report(attempts));
            case XAPI -> JsonFile.write(file, Statements.of(attempts));
        }
    }
}
