package attune.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongFormatDocTest {
    @TempDir Path root;

    @Test
    void theExamplesOfTheDocumentAreGoodSongs() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("attune.material", "."), "docs/song-format.md"));
        List<String> examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(text).results().map(m -> m.group(1)).toList();
        assertThat(examples).hasSize(2);
        for (String example : examples) {
            Path folder = Files.createDirectories(root.resolve("song" + example.length()));
            Wavs.write(folder.resolve(SongFile.NAME), example);
            for (String file : List.of("kick.wav", "bass.wav", "lead vocal.wav"))
                Wavs.write(folder.resolve(file), Wavs.tone(48_000, 100, 16 * 4 * 60 * 48_000 / 96));
            assertThat(SongFolder.problems(folder)).isEmpty();
        }
    }
}
