package attune.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The file for those who look for the cause of trouble: {@code attune.log} in the data folder. It starts anew when it is large. */
public record Log(Path file) {
    private static final long MOST = 1 << 20;

    public static Log in(Folders folders) {
        return new Log(folders.data().resolve("attune.log"));
    }

    /** Adds what happened, with the time. False when it cannot be written: nothing depends on it. */
    public synchronized boolean add(String what) {
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > MOST) Files.delete(file);
            Files.writeString(file, Instant.now() + " " + what.stripTrailing() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
