package attune.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Talks with a person in lines of text. */
final class Terminal {
    private static final int WIDTH = 78;

    /** The person said {@code quit}, or the input ended. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;

        Ended() {
            super(null, null, false, false);
        }
    }

    private final Lines in;
    private final PrintStream out;

    Terminal(Lines in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    void line(String text) {
        out.println(text);
    }

    void gap() {
        out.println();
    }

    /** A paragraph, broken between words. */
    void say(String text) {
        say("", text);
    }

    /** A paragraph whose first line begins with {@code lead} and whose others stand under its text. */
    void say(String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }

    /** What was said, in lower case, as words; one empty word for a bare Enter. {@code help} is answered here. */
    List<String> ask(String help) throws Ended, IOException {
        return List.of(text(help).toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** What was said, as it was typed; empty for a bare Enter. */
    String text(String help) throws Ended, IOException {
        while (true) {
            out.print("> ");
            out.flush();
            String line = in.next().orElseThrow(this::ended).strip();
            switch (line.toLowerCase(Locale.ROOT)) {
                case "quit", "exit" -> throw new Ended();
                case "help", "?" -> say(help + " quit: end.");
                default -> {
                    return line;
                }
            }
        }
    }

    private Ended ended() {
        out.println();
        return new Ended();
    }
}
