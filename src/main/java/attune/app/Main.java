package attune.app;

import attune.cli.Attune;
import attune.cli.Surroundings;
import attune.session.Folders;
import attune.store.Store;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Wires the rooms together. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The streams of System speak the platform's encoding; the contract says UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(Folders.standard(), f -> Store.open(f.data(), f.cache()), services -> Optional.of("There is no window yet."),
            System.in, out, err, InstantSource.system());
        System.exit(Attune.run(around, args));
    }
}
