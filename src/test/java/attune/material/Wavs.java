package attune.material;

import attune.dsp.Audio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound files for tests, byte by byte. */
public final class Wavs {
    private Wavs() {}

    /** A chunk's size as {@code claimed}, whatever its body holds. */
    static byte[] chunk(String word, byte[] body, int claimed) {
        ByteBuffer b = ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return b.put(word.getBytes(StandardCharsets.US_ASCII)).putInt(claimed).put(body).array();
    }

    static byte[] format(int kind, int channels, int rate, int bits) {
        int block = channels * ((bits + 7) / 8);
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putShort((short) kind).putShort((short) channels).putInt(rate)
            .putInt(rate * block).putShort((short) block).putShort((short) bits).array();
    }

    static byte[] wave(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] c : chunks) all.writeBytes(c);
        byte[] body = all.toByteArray();
        return ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(StandardCharsets.US_ASCII))
            .putInt(4 + body.length).put("WAVE".getBytes(StandardCharsets.US_ASCII)).put(body).array();
    }

    static byte[] wave(int kind, int channels, int rate, int bits, byte[] data) {
        return wave(chunk("fmt ", format(kind, channels, rate, bits), 16), chunk("data", data, data.length));
    }

    /** A float WAV of the sound. */
    public static Path write(Path file, Audio audio) {
        ByteBuffer data = ByteBuffer.allocate(4 * audio.frames() * audio.channels()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < audio.frames(); i++) for (int c = 0; c < audio.channels(); c++) data.putFloat(audio.channel(c)[i]);
        return write(file, wave(3, audio.channels(), audio.rate(), 32, data.array()));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A tone at a level of 0 dBFS peak. */
    public static Audio tone(int rate, double hz, int frames) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) x[i] = (float) Math.sin(2 * Math.PI * hz * i / rate);
        return Audio.mono(rate, x);
    }
}
