package attune.material;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Audio;
import attune.mix.codec.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files of every kind: each gives a sound or one clear error, soon and silently. */
class FuzzTest {
    private static final List<String> CHECKED = List.of("exact16.flac", "exact24.aiff", "exact.wav", "tones.ogg", "tones.opus");
    @TempDir Path folder;

    private byte[] file(String name) {
        if (!name.equals("exact.wav")) return SoundFileTest.resource(name);
        byte[] data = new byte[4000];
        new Random(1).nextBytes(data);
        return Wavs.wave(1, 2, 44_100, 16, data);
    }

    /** Makes the checksums of Ogg pages true again, so that damage reaches the decoders. */
    static void repair(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 27 <= bytes.length && b.getInt(at) == 0x5367674f; ) {
            int size = 27 + (bytes[at + 26] & 0xff);
            if (at + size > bytes.length) return;
            for (int i = at + 27, end = at + size; i < end; i++) size += bytes[i] & 0xff;
            if (at + size > bytes.length) return;
            b.putInt(at + 22, 0);
            int crc = 0;
            for (int i = at; i < at + size; i++) {
                crc ^= bytes[i] << 24;
                for (int k = 0; k < 8; k++) crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            }
            b.putInt(at + 22, crc);
            at += size;
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        int hits = 1 + random.nextInt(random.nextBoolean() ? 3 : 40), within = random.nextInt(3) == 0 ? good.length : Math.min(good.length, 300);
        for (int i = 0; i < hits; i++) bad[random.nextInt(within)] = random.nextInt(4) == 0 ? (byte) (random.nextInt(3) - 1) : (byte) random.nextInt(256);
        if (random.nextInt(4) == 0) bad = Arrays.copyOf(bad, random.nextInt(bad.length) + 1);
        if (random.nextInt(10) == 0) bad = Arrays.copyOf(bad, bad.length + random.nextInt(5000));
        if (random.nextBoolean()) repair(bad);
        return bad;
    }

    /** Null when it was refused. */
    private Audio read(byte[] bytes, String what) {
        Path file = Wavs.write(folder.resolve("x"), bytes);
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                Audio audio = SoundFile.read(file, "x");
                assertThat(audio.frames()).isPositive();
                for (int c = 0; c < audio.channels(); c++) for (float v : audio.channel(c)) if (!Float.isFinite(v)) throw new AssertionError(what);
                return audio;
            } catch (InvalidInput e) {
                assertThat(e.problems()).as(what).hasSize(1);
                assertThat(e.getMessage()).startsWith("x: ").doesNotContain("\n", "Exception", "null");
                return null;
            }
        }, what);
    }

    private void fuzz(String name, int rounds, long seed) {
        byte[] good = file(name);
        PrintStream err = System.err, out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said));
        System.setOut(new PrintStream(said));
        try {
            for (int n = 0; n < rounds; n++) read(damaged(good, new Random(seed + n)), name + " damaged by seed " + (seed + n));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertThat(said.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact.wav", "exact24.aiff", "exact16.flac", "exact24.flac", "tones.mp3", "mono22.mp3", "tones.ogg", "tones.opus"})
    void aDamagedFileGivesASoundOrOneClearError(String name) {
        fuzz(name, 150, 1);
    }

    @Test
    void aFileCutShortIsNeverTakenForWhole() {
        Random random = new Random(2);
        for (String name : CHECKED) {
            byte[] good = file(name);
            for (int n = 0; n < 60; n++) {
                int length = 1 + random.nextInt(good.length - 1);
                assertThat(read(Arrays.copyOf(good, length), name)).as(name + " cut to " + length).isNull();
            }
        }
    }

    @Test
    @Tag("soak")
    void manyDamagedFiles() {
        for (String name : List.of("exact.wav", "exact24.aiff", "exact16.flac", "exact24.flac", "tones.mp3", "mono22.mp3", "tones.ogg", "tones.opus"))
            fuzz(name, 20_000, 1_000_000);
    }
}
