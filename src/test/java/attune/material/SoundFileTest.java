package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFileTest {
    @TempDir Path folder;

    static byte[] resource(String name) {
        try (InputStream in = SoundFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Audio read(byte[] bytes) {
        return SoundFile.read(Wavs.write(folder.resolve("x"), bytes));
    }

    private void refuses(byte[] bytes, String message) {
        Path file = Wavs.write(folder.resolve("x"), bytes);
        assertThatThrownBy(() -> SoundFile.read(file, "x")).isInstanceOf(InvalidInput.class).hasMessage("x: " + message);
    }

    /** The integers that the exact test files hold. */
    static int[] exact(int frames, int bits, int channels) {
        int[] out = new int[frames * channels];
        int seed = 1;
        for (int i = 0; i < out.length; i++) {
            seed = seed * 1103515245 + 12345 & 0x7fffffff;
            int triangle = Math.abs(i / channels * (i % channels + 3) % 400 - 200) - 100;
            out[i] = triangle * (1 << bits - 9) + (seed >> 16) % (1 << bits - 8);
        }
        return out;
    }

    private static void assertExact(Audio audio, int rate, int bits, int channels) {
        assertThat(audio.rate()).isEqualTo(rate);
        assertThat(audio.channels()).isEqualTo(channels);
        assertThat(audio.frames()).isEqualTo(6000);
        int[] values = exact(6000, bits, channels);
        for (int i = 0; i < values.length; i++)
            assertThat(audio.channel(i % channels)[i / channels]).isEqualTo(values[i] / (float) (1 << bits - 1));
    }

    @Test
    void flacAndAiffAreExact() {
        assertExact(read(resource("exact16.flac")), 48_000, 16, 2);
        assertExact(read(resource("exact24.flac")), 44_100, 24, 1);
        assertExact(read(resource("exact24.aiff")), 44_100, 24, 1);
    }

    @Test
    void everyKindOfWavIsExact() {
        ByteBuffer b = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(read(Wavs.wave(1, 1, 8000, 8, new byte[] {0, (byte) 128, (byte) 255})).left()).containsExactly(-1, 0, 127 / 128f);
        assertThat(read(Wavs.wave(1, 1, 8000, 16, bytes(b.clear().putShort((short) -32768).putShort((short) 1)))).left())
            .containsExactly(-1, 1 / 32768f);
        assertThat(read(Wavs.wave(1, 1, 8000, 24, new byte[] {1, 0, 0, 0, 0, (byte) 128, (byte) 255, (byte) 255, 127})).left())
            .containsExactly(1 / 8388608f, -1, 8388607 / 8388608f);
        assertThat(read(Wavs.wave(1, 1, 8000, 32, bytes(b.clear().putInt(Integer.MIN_VALUE).putInt(1 << 20)))).left())
            .containsExactly(-1, 1 / 2048f);
        assertThat(read(Wavs.wave(3, 1, 8000, 32, bytes(b.clear().putFloat(1.7f).putFloat(1e-20f)))).left()).containsExactly(1.7f, 1e-20f);
        assertThat(read(Wavs.wave(3, 1, 8000, 64, bytes(b.clear().putDouble(0.1).putDouble(-3)))).left()).containsExactly(0.1f, -3);
        Audio stereo = read(Wavs.wave(1, 2, 96_000, 16, bytes(b.clear().putShort((short) 1).putShort((short) 2).putShort((short) 3).putShort((short) 4))));
        assertThat(stereo.left()).containsExactly(1 / 32768f, 3 / 32768f);
        assertThat(stereo.right()).containsExactly(2 / 32768f, 4 / 32768f);
        assertThat(stereo.rate()).isEqualTo(96_000);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] out = new byte[buffer.position()];
        buffer.flip().get(out);
        return out;
    }

    @Test
    void anExtensibleWavWithOtherChunksIsRead() {
        ByteBuffer format = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN).put(Wavs.format(0xfffe, 1, 48_000, 24)).putShort((short) 22)
            .putShort((short) 24).putInt(4).putShort((short) 1);
        byte[] file = Wavs.wave(Wavs.chunk("LIST", new byte[3], 3), Wavs.chunk("fmt ", format.array(), 40), Wavs.chunk("junk", new byte[8], 8),
            Wavs.chunk("data", new byte[] {0, 0, 64}, 3));
        assertThat(read(file).left()).containsExactly(0.5f);
    }

    @Test
    void aHeaderThatPromisesTooMuchIsOneErrorAndNoAllocation() {
        byte[] file = Wavs.wave(Wavs.chunk("fmt ", Wavs.format(1, 2, 48_000, 16), 16), Wavs.chunk("data", new byte[1000], 0x7ffffff0));
        refuses(file, "is cut short: its header promises 536870908 frames, it holds 250");
    }

    @Test
    void whatCannotBeUsedIsSaidInOneLine() {
        refuses(new byte[0], "is empty");
        refuses("hello, this is no sound".getBytes(), "is not a known kind of sound file; WAV, AIFF, FLAC, MP3, Ogg Vorbis and Opus are supported");
        refuses(Wavs.wave(1, 6, 48_000, 16, new byte[24]), "has 6 channels; 1 or 2 are supported");
        refuses(Wavs.wave(1, 0, 48_000, 16, new byte[24]), "has no channels");
        refuses(Wavs.wave(1, 2, 48_000, 16, new byte[0]), "holds no sound");
        refuses(Wavs.wave(1, 2, 10, 16, new byte[4]), "has a sample rate of 10 Hz; 1000 to 768000 are supported");
        refuses(Wavs.wave(7, 1, 8000, 8, new byte[4]), "holds compressed samples (kind 7); save it as plain PCM");
        refuses(Wavs.wave(Wavs.chunk("data", new byte[4], 4)), "is damaged: its samples come before their format");
        refuses(Wavs.wave(Wavs.chunk("fmt ", Wavs.format(1, 1, 8000, 16), 16)), "is cut short: it has no samples");
        ByteBuffer b = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putFloat(0).putFloat(1).putFloat(Float.NaN);
        refuses(Wavs.wave(3, 1, 8000, 32, b.array()), "has a sample that is no number, at frame 2");
        b.putFloat(4, Float.POSITIVE_INFINITY);
        refuses(Wavs.wave(3, 1, 8000, 32, b.array()), "has a sample that is no number, at frame 1");
        refuses(resource("tones.m4a"), "is M4A or MP4 (AAC), which is not supported; convert it to WAV or FLAC");
    }

    @Test
    void aPathThatIsNoFileIsSaidInOneLine() throws IOException {
        assertThatThrownBy(() -> SoundFile.read(folder.resolve("no.wav"), "no.wav")).isInstanceOf(InvalidInput.class).hasMessage("no.wav: no such file");
        Files.createDirectory(folder.resolve("d.wav"));
        assertThatThrownBy(() -> SoundFile.read(folder.resolve("d.wav"), "d.wav")).hasMessage("d.wav: is a folder, not a sound");
    }

    @Test
    void anHourIsTheLongest() {
        byte[] file = Wavs.wave(1, 1, 1000, 8, new byte[3_600_001]);
        refuses(file, "is longer than 60 minutes");
    }

    /** Amplitude of a tone, by projection over the middle of the sound. */
    private static double amplitude(Audio audio, int channel, double hz) {
        double a = 0, b = 0;
        int from = audio.frames() / 4, to = audio.frames() * 3 / 4;
        for (int i = from; i < to; i++) {
            a += audio.channel(channel)[i] * Math.cos(2 * Math.PI * hz * i / audio.rate());
            b += audio.channel(channel)[i] * Math.sin(2 * Math.PI * hz * i / audio.rate());
        }
        return 2 * Math.hypot(a, b) / (to - from);
    }

    private void assertTones(String name, int rate, int frames) {
        Audio audio = read(resource(name));
        assertThat(audio.rate()).isEqualTo(rate);
        assertThat(audio.frames()).as("frames").isEqualTo(frames);
        assertThat(amplitude(audio, 0, 440)).isCloseTo(0.5, within(0.03));
        if (audio.channels() == 2) assertThat(amplitude(audio, 1, 1000)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void compressedFilesKeepTheirTonesSidesAndLevel() {
        assertTones("tones.mp3", 44_100, 22 * 1152);     // half a second, and what the encoder put around it
        assertTones("mono22.mp3", 22_050, 23 * 576);
        assertTones("tones.ogg", 44_100, 22_050);
        assertTones("tones.opus", 48_000, 24_000);
    }

    @Test
    void whatIsNotSupportedIsCalledByItsName() {
        refuses(resource("tones.aac"), "is AAC, which is not supported; convert it to WAV or FLAC");
        byte[] page = resource("tones.ogg");
        byte[] theora = java.util.Arrays.copyOf(page, 58);
        System.arraycopy("\200theora".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, theora, 28, 7);
        FuzzTest.repair(theora);
        refuses(theora, "is an Ogg file with neither Vorbis nor Opus in it; WAV, AIFF, FLAC, MP3, Ogg Vorbis and Opus are supported");
    }

    @Test
    void aTagBeforeTheSoundIsPassedOver() {
        for (String name : new String[] {"tones.mp3", "exact16.flac"}) {
            byte[] sound = resource(name);
            byte[] tagged = ByteBuffer.allocate(10 + 300 + sound.length).put("ID3".getBytes()).put(new byte[] {4, 0, 0, 0, 0, 2, 44}).position(310).put(sound).array();
            assertThat(read(tagged).left()).isEqualTo(read(sound).left());
        }
    }

    /** A FLAC file of one frame: 16 samples of 16 bits, in two partitions of plain numbers of 5 and of no bits. */
    @Test
    void aFlacWithEscapeCodesIsRead() {
        StringBuilder bits = new StringBuilder("111111111111100" + "0" + "0110" + "0000" + "0000" + "100" + "0" + "00000000" + "00001111" + "00000000");
        bits.append("0" + "001000" + "0" + "00" + "0001" + "1111" + "00101");
        for (int i = 0; i < 8; i++) bits.append(Integer.toBinaryString(32 + (i - 4 & 31)).substring(1));
        bits.append("1111" + "00000");
        while (bits.length() % 8 != 0) bits.append('0');
        byte[] frame = new byte[bits.length() / 8 + 2];
        int crc = 0;
        for (int i = 0; i < frame.length - 2; i++) {
            frame[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            crc ^= (frame[i] & 0xff) << 8;
            for (int k = 0; k < 8; k++) crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x8005) & 0xffff : crc << 1;
        }
        ByteBuffer file = ByteBuffer.allocate(42 + frame.length).putInt(0x664c6143).putInt(0x80000022).putShort((short) 16).putShort((short) 16)
            .putInt(0).putShort((short) 0).putLong(48_000L << 44 | 15L << 36 | 16).position(42).put(frame);
        file.put(42 + frame.length - 2, (byte) (crc >> 8)).put(42 + frame.length - 1, (byte) crc);
        float[] expected = new float[16];
        for (int i = 0; i < 8; i++) expected[i] = (i - 4) / 32768f;
        assertThat(read(file.array()).left()).isEqualTo(expected);
    }

    @Test
    void aDamagedFlacIsNeverTakenForGood() {
        byte[] good = resource("exact16.flac");
        refuses(java.util.Arrays.copyOf(good, good.length * 3 / 4), "is cut short near frame 4096");
        byte[] other = good.clone();
        other[8 + 30] ^= 1;
        refuses(other, "is damaged: its sound differs from its checksum");
    }
}
