package attune.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.device.WavFile.Format;
import attune.dsp.Audio;
import attune.material.SoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
    @TempDir Path folder;

    private static Audio noise(int frames, boolean stereo, double level) {
        Random random = new Random(frames);
        float[] left = new float[frames], right = new float[frames];
        for (int i = 0; i < frames; i++) {
            left[i] = (float) (level * (2 * random.nextDouble() - 1));
            right[i] = (float) (level * (2 * random.nextDouble() - 1));
        }
        return stereo ? new Audio(48_000, left, right) : Audio.mono(44_100, left);
    }

    @Test
    void floatsComeBackAsTheyWere() throws IOException {
        for (int frames : new int[] {1, 7, 4096, 5001})
            for (boolean stereo : new boolean[] {false, true}) {
                Audio audio = noise(frames, stereo, 3), back = round(audio, Format.FLOAT);
                assertThat(back.rate()).isEqualTo(audio.rate());
                assertThat(back.isMono()).isEqualTo(!stereo);
                assertThat(back.left()).isEqualTo(audio.left());
                assertThat(back.right()).isEqualTo(audio.right());
            }
    }

    private Audio round(Audio audio, Format format) throws IOException {
        WavFile.write(folder.resolve("x.wav"), audio, format);
        return SoundFile.read(folder.resolve("x.wav"));
    }

    @Test
    void integersAreRoundedToTheNearestAndClipped() throws IOException {
        float[] in = {0, 1, -1, 2, -2, 0.4f / 32768, 0.6f / 32768, -0.6f / 32768, 100.4f / 32768, Float.NaN};
        assertThat(round(Audio.mono(48_000, in), Format.INT16).left()).containsExactly(0, 32767 / 32768f, -1, 32767 / 32768f, -1, 0,
            1 / 32768f, -1 / 32768f, 100 / 32768f, 0);
        assertThat(round(Audio.mono(48_000, new float[] {0.6f / 8388608, -1, 1, 5}), Format.INT24).left())
            .containsExactly(1 / 8388608f, -1, 8388607 / 8388608f, 8388607 / 8388608f);
    }

    @Test
    void theHeaderIsReadByOthers() throws Exception {
        for (Format format : Format.values())
            for (int frames : new int[] {5, 1001}) {
                round(noise(frames, false, 0.5), format);
                try (AudioInputStream in = AudioSystem.getAudioInputStream(folder.resolve("x.wav").toFile())) {
                    assertThat(in.getFrameLength()).isEqualTo(frames);
                    assertThat(in.getFormat().getChannels()).isEqualTo(1);
                    assertThat(in.getFormat().getSampleRate()).isEqualTo(44_100);
                }
                assertThat(Files.size(folder.resolve("x.wav")) % 2).isZero();
            }
    }

    @Test
    void nothingIsLeftBehindAndAnOldFileIsReplacedOrKept() throws IOException {
        round(noise(10, true, 1), Format.INT16);
        round(noise(20, true, 1), Format.INT24);
        assertThat(Files.list(folder)).hasSize(1);
        assertThatThrownBy(() -> WavFile.write(folder.resolve("no/x.wav"), noise(10, true, 1), Format.FLOAT)).isInstanceOf(IOException.class)
            .hasMessage("there is no folder " + folder.resolve("no"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aFolderIsRefusedAndALinkStaysALink() throws IOException {
        Files.createDirectory(folder.resolve("d"));
        assertThatThrownBy(() -> WavFile.write(folder.resolve("d"), noise(10, true, 1), Format.FLOAT)).isInstanceOf(IOException.class);
        WavFile.write(folder.resolve("d/real.wav"), noise(10, true, 1), Format.FLOAT);
        Files.createSymbolicLink(folder.resolve("link.wav"), folder.resolve("d/real.wav"));
        WavFile.write(folder.resolve("link.wav"), noise(20, true, 1), Format.FLOAT);
        assertThat(Files.isSymbolicLink(folder.resolve("link.wav"))).isTrue();
        assertThat(SoundFile.read(folder.resolve("d/real.wav")).frames()).isEqualTo(20);
    }

    @Test
    void theSameSoundGivesTheSameBytes() throws IOException {
        round(noise(1000, true, 1), Format.FLOAT);
        byte[] first = Files.readAllBytes(folder.resolve("x.wav"));
        round(noise(1000, true, 1), Format.FLOAT);
        assertThat(Files.readAllBytes(folder.resolve("x.wav"))).isEqualTo(first);
    }
}
