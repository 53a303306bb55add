package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.dsp.Audio;
import attune.dsp.Recording;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSongTest {
    private static final int FRAMES = 10_001;

    @TempDir Path folder;

    private SongInfo song(byte[] stem) {
        Wavs.write(folder.resolve("a.wav"), stem);
        Wavs.write(folder.resolve("song.json"), "{\"title\": \"T\", \"tempo\": 120, \"stems\": [{\"id\": \"a\", \"file\": \"a.wav\"}]}");
        return SongFile.read(folder);
    }

    @ParameterizedTest
    @CsvSource({"1,8,1", "1,8,2", "1,16,1", "1,16,2", "1,24,1", "1,24,2", "1,32,2", "3,32,1", "3,32,2", "3,64,1", "3,64,2"})
    void what_stays_in_its_file_reads_as_what_is_loaded(int kind, int bits, int channels) throws IOException {
        SongInfo info = song(Wavs.wave(kind, channels, 48_000, bits, data(kind, bits, FRAMES * channels)));
        Audio loaded = Song.load(info).stems().getFirst().audio();
        try (OpenSong open = new OpenSong(info)) {
            Recording read = open.song().stems().getFirst().recording();
            assertThat(read).isNotInstanceOf(Audio.class);
            assertThat(read.frames()).isEqualTo(FRAMES);
            assertThat(read.isMono()).isEqualTo(channels == 1);
            Random random = new Random(1);
            double[] left = new double[FRAMES + 3], right = new double[FRAMES + 3];
            for (int n = 0; n < 20; n++) {
                int from = n == 0 ? 0 : random.nextInt(FRAMES), count = n == 0 ? FRAMES : random.nextInt(FRAMES - from);
                read.read(from, count, left, right, 3);
                for (int i = 0; i < count; i++) {
                    assertThat(left[3 + i]).isEqualTo(loaded.left()[from + i]);
                    assertThat(right[3 + i]).isEqualTo(loaded.right()[from + i]);
                }
            }
            assertThat(read.audio().left()).isEqualTo(loaded.left());
            assertThat(read.audio().right()).isEqualTo(loaded.right());
        }
    }

    private static byte[] data(int kind, int bits, int samples) {
        Random random = new Random(bits);
        ByteBuffer data = ByteBuffer.allocate(samples * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        if (kind == 1) random.nextBytes(data.array());
        else for (int i = 0; i < samples; i++) {
            if (bits == 32) data.putFloat((float) random.nextGaussian());
            else data.putDouble(random.nextGaussian());
        }
        return data.array();
    }

    @Test void another_rate_is_resampled_as_when_it_is_loaded() throws IOException {
        SongInfo info = song(Wavs.wave(1, 2, 44_100, 16, data(1, 16, 2 * FRAMES)));
        try (OpenSong open = new OpenSong(info)) {
            assertThat(open.song().stems().getFirst().audio().left()).isEqualTo(Song.load(info).stems().getFirst().audio().left());
        }
    }

    @Test void a_sample_that_is_no_number_is_named_with_its_place() throws IOException {
        byte[] data = data(3, 32, 2 * FRAMES);
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putFloat(4 * (2 * 7000 + 1), Float.NaN);
        SongInfo info = song(Wavs.wave(3, 2, 48_000, 32, data));
        String message = "has a sample that is no number, at frame 7000";
        assertThatThrownBy(() -> Song.load(info)).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
        try (OpenSong open = new OpenSong(info)) {
            double[] l = new double[FRAMES], r = new double[FRAMES];
            assertThatThrownBy(() -> open.song().stems().getFirst().recording().read(0, FRAMES, l, r, 0)).isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
        }
    }
}
