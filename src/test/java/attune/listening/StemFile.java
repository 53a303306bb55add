package attune.listening;

import attune.dsp.Audio;
import attune.material.SoundFile;
import java.nio.file.Path;

/** Reads the FLAC files of stems. The only place that borrows from the program: its decoder, which each file's checksum proves. */
final class StemFile {
    private StemFile() {}

    static Sound read(Path file) {
        Audio audio = SoundFile.read(file);
        return new Sound(audio.rate(), audio.isMono() ? new float[][] {audio.left()} : new float[][] {audio.left(), audio.right()});
    }
}
