package attune.cli;

import attune.device.WavFile;
import attune.session.Prepared;
import attune.session.Sound;
import attune.session.SoundFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the sounds of a drill are written, if anywhere: {@code DIR/01/reference.wav}. */
record Sounds(Optional<Path> folder) {
    /** Writes the sounds of a question. @return the file of each */
    Function<Sound, Optional<String>> write(int number, Prepared asked) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Sound sound : asked.sounds()) write(number, sound).ifPresent(f -> files.put(sound.id(), f.toString()));
        return sound -> Optional.ofNullable(files.get(sound.id()));
    }

    Optional<Path> write(int number, Sound sound) throws IOException {
        if (folder.isEmpty()) return Optional.empty();
        Path file = folder.get().resolve(String.format(Locale.ROOT, "%02d", number)).resolve(QuestionFolder.file(sound));
        SoundFiles.write(file, sound.audio(), WavFile.Format.FLOAT);
        return Optional.of(file);
    }
}
