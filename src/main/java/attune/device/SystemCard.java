package attune.device;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** The system's sound card. */
final class SystemCard implements Card {
    @Override public SourceDataLine open(int rate, int frames) throws LineUnavailableException {
        AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
        SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format, frames * FRAME_BYTES));
        line.open(format, frames * FRAME_BYTES);
        line.start();
        return line;
    }

    /** Where a sound server plays to another device without telling Java, the server's word; else the names of all devices, the default first. None is opened for it. */
    @Override public String outputs() {
        return SoundServer.output().or(SystemCard::mixers).orElse("");
    }

    private static Optional<String> mixers() {
        try {
            return Optional.of(Arrays.stream(AudioSystem.getMixerInfo()).map(Mixer.Info::getName).filter(n -> !n.startsWith("Port ")).distinct().collect(Collectors.joining("; ")));
        } catch (RuntimeException | LinkageError e) {
            // Java Sound throws an Error without the ALSA library.
            return Optional.empty();
        }
    }
}
