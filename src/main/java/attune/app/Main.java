package attune.app;

import attune.cli.Attune;
import attune.cli.Surroundings;
import attune.learner.Journal;
import attune.session.Folders;
import attune.session.Library;
import attune.session.Log;
import attune.session.Player;
import attune.store.Store;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Wires the rooms together. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The streams of System speak the platform's encoding; ours speak UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Folders folders = Folders.standard();
        System.exit(Attune.run(new Surroundings(folders, Library::new, Main::journal, new Desktop(), System.in, out, err, InstantSource.system(),
            () -> new Player(Log.in(folders)::add).start()), args));
    }

    private static Journal journal(Folders folders) {
        return Store.open(folders.data(), folders.cache());
    }
}
