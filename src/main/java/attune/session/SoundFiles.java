package attune.session;

import attune.device.WavFile;
import attune.dsp.Audio;
import attune.material.SoundFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound files for the front ends. */
public final class SoundFiles {
    private SoundFiles() {}

    /** At the file's own rate. @throws attune.mix.codec.InvalidInput when it cannot be read */
    public static Audio read(Path file) {
        return SoundFile.read(file);
    }

    /** Writes a WAV file, complete or not at all; its folder is made. @throws FileSystemException when the place is wrong */
    public static void write(Path file, Audio audio, WavFile.Format format) throws IOException {
        write(file, () -> WavFile.write(file, audio, format));
    }

    /** The same for a sound that is made while it is written. */
    public static void write(Path file, WavFile.Shape shape, WavFile.Format format, WavFile.Content content) throws IOException {
        write(file, () -> WavFile.write(file, shape, format, content));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Path file, Writing writing) throws IOException {
        if (Files.isDirectory(file)) throw new FileSystemException(file.toString(), null, "is a folder");
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) Files.createDirectories(folder);
            writing.write();
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** The same failure under the name that was asked for, in place of the draft's. */
    public static IOException named(Path file, IOException e) {
        return e instanceof FileSystemException ? new FileSystemException(file.toString(), null, "cannot be written") : new IOException(file + ": " + e.getMessage(), e);
    }
}
