package attune.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files complete or not at all. */
public final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its folder is made. @throws java.nio.file.FileSystemException when the place is wrong */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath(), draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.write(draft, bytes);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException left) {
                // What went wrong first is what is told.
                e.addSuppressed(left);
            }
            throw SoundFiles.named(file, e);
        }
    }
}
