package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several learners at one terminal. */
class ProfileTalkTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void desk() {
        desk = new Desk(folder);
    }

    private String says(String... lines) {
        return String.join(" ", desk.say(String.join("\n", lines) + "\n").out().split("\\s+"));
    }

    @Test void learners_are_added_listed_switched_and_renamed() {
        assertThat(says("help", "profile", "?", "add Ada Byron", "add ada byron", "add", "add Grace", "list", "switch Nobody", "switch ADA byron", "2", "switch 1", "rename Ada King", "", "quit"))
            .containsSubsequence("Learners: default is here", "profile: who learns", "1 default (is here)", "switch NAME", "Ada Byron is here.",
                "The profile 'ada byron': is there already.", "a name has 1 to 60 characters", "Grace is here.", "1 Ada Byron 2 Grace (is here)",
                "The profile 'Nobody': is not there.", "Ada Byron is here.", "Grace is here.", "Ada Byron is here.", "Ada King is here.", "Learners: Ada King is here");
        assertThat(says("quit")).as("who was here last").contains("Learners: Ada King is here");
    }

    @Test void what_is_answered_belongs_to_who_is_here_and_goes_with_them() throws Exception {
        Path file = folder.resolve("Ada.json");
        String out = says("profile", "add Ada", "", "eq", "1", "", "next", "1", "", "back", "quit");
        assertThat(out).contains("Ada is here.");
        assertThat(desk.run("report", "--format", "csv", "--profile", "Ada").lines()).hasSize(2);
        out = says("profile", "export", "export " + file, "export " + file, "delete", "", "quit");
        assertThat(out).containsSubsequence("export needs a file", "Answers, devices and settings of Ada are in", "is there already; nothing was written",
            "This deletes 1 answer, 0 devices and all settings of Ada.", "Nothing was deleted.");
        assertThat(Files.readString(file)).contains("\"profile\": \"Ada\"", "\"eq/01\"");
        assertThat(says("profile", "delete", "delete", "quit")).contains("Everything of Ada is deleted. default is here.");
        assertThat(desk.run("report", "--format", "csv", "--profile", "Ada").lines()).hasSize(1);
    }
}
