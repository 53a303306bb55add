package attune.cli;

import attune.cli.Terminal.Ended;
import attune.mix.codec.InvalidInput;
import attune.session.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who learns on this computer, at the terminal. */
final class ProfileTalk {
    private static final String HELP = "list: who is known. switch NAME, or a number: another learner is here. add NAME: a new one, who is then here. "
        + "rename NAME, export FILE, delete: whoever is here. Enter: back.";

    private final Profiles profiles;
    private final Terminal terminal;

    ProfileTalk(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    void run() throws Ended, IOException {
        terminal.gap();
        list();
        terminal.line("switch, add, rename, export, delete; help says how. Enter goes back.");
        while (true) {
            String said = terminal.text(HELP);
            String[] words = said.split("\\s+", 2);
            String word = words[0].toLowerCase(Locale.ROOT), rest = words.length > 1 ? words[1] : "";
            if (word.isEmpty() || word.equals("back")) return;
            try {
                obey(word, rest);
            } catch (InvalidInput | IOException e) {
                terminal.say(sentence(e.getMessage()));
            }
        }
    }

    private void obey(String word, String rest) throws Ended, IOException {
        switch (word) {
            case "list" -> list();
            case "switch" -> here(profiles.switchTo(named(rest)).profile());
            case "add" -> here(profiles.create(rest).profile());
            case "rename" -> here(profiles.rename(here(), rest).profile());
            case "export" -> export(rest);
            case "delete" -> delete();
            default -> {
                Optional<Integer> number = DrillRun.number(word, profiles.names().size());
                if (number.isPresent() && rest.isEmpty()) here(profiles.switchTo(profiles.names().get(number.get() - 1)).profile());
                else terminal.line("There is no '" + word + "' here; help lists the words.");
            }
        }
    }

    private String here() {
        return profiles.learner().profile();
    }

    private void here(String name) {
        terminal.line(name + " is here.");
    }

    private void list() {
        List<String> names = profiles.names();
        for (int i = 0; i < names.size(); i++) terminal.line("  " + (i + 1) + "  " + names.get(i) + (names.get(i).equals(here()) ? "  (is here)" : ""));
    }

    /** A name as it is written down, whatever case it is typed in, or of a number. */
    private String named(String said) {
        List<String> names = profiles.names();
        if (names.contains(said)) return said;
        return names.stream().filter(n -> n.equalsIgnoreCase(said)).findFirst().or(() -> DrillRun.number(said, names.size()).map(n -> names.get(n - 1))).orElse(said);
    }

    private void export(String file) throws IOException {
        Optional<Path> path = path(file);
        if (path.isEmpty()) terminal.line("export needs a file: export learner.json");
        else if (Files.exists(path.get())) terminal.line(path.get() + " is there already; nothing was written.");
        else {
            profiles.export(here(), path.get());
            terminal.line("Answers, devices and settings of " + here() + " are in " + path.get() + ".");
        }
    }

    private static Optional<Path> path(String file) {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void delete() throws Ended, IOException {
        String name = here();
        terminal.say(profiles.contents(name).warning() + " delete, once more, deletes it; Enter keeps it.");
        if (terminal.ask("delete: deletes it. Enter: keeps it.").getFirst().equals("delete")) {
            profiles.delete(name);
            terminal.line("Everything of " + name + " is deleted. " + here() + " is here.");
        } else terminal.line("Nothing was deleted.");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
