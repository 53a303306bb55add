package attune.cli;

import attune.device.WavFile;
import attune.dsp.Audio;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear complete or not at all. */
final class Draft {
    private Draft() {}

    /** @throws java.nio.file.FileSystemException when the place is wrong */
    static void wav(Path file, Audio audio, WavFile.Format format) throws IOException {
        if (Files.isDirectory(file)) throw new java.nio.file.FileSystemException(file.toString(), null, "is a folder");
        makeFolder(file.toAbsolutePath().getParent());
        WavFile.write(file, audio, format);
    }

    static void text(Path file, String text) throws IOException {
        makeFolder(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(draft, text);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void makeFolder(Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) Files.createDirectories(folder);
    }

    static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
