package attune.cli;

import attune.learner.Journal;
import attune.session.Folders;
import attune.session.Library;
import attune.session.Player;
import attune.session.Services;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands are given to work with.
 *
 * @param library finds the lessons and songs of some folders
 * @param journal opens the journal of the learners
 * @param player  makes what the learner hears, its sound card opening
 * @param in      UTF-8
 * @param out     UTF-8
 * @param err     UTF-8
 */
public record Surroundings(Folders folders, BiFunction<List<Path>, List<Path>, Library> library, Function<Folders, Journal> journal, Window window, InputStream in,
                           PrintStream out, PrintStream err, InstantSource clock, Supplier<Player> player) {
    /** The other front end. */
    public interface Window {
        /** Shows the window until it is closed, or says in one line why it cannot be shown. */
        Optional<String> show(Services services);
    }
}
