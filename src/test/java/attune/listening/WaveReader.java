package attune.listening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads WAV files of 16, 24 or 32 bits, whole numbers or floats. */
final class WaveReader {
    private static final int FLOATS = 3, EXTENSIBLE = 0xfffe;

    private WaveReader() {}

    static Sound read(Path file) {
        try {
            return read(file.toString(), ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sound read(String name, ByteBuffer in) {
        if (!word(in, 0).equals("RIFF") || !word(in, 8).equals("WAVE")) throw new IllegalArgumentException(name + " is no WAV file");
        int kind = 0, count = 0, rate = 0, bits = 0;
        for (int at = 12; at + 8 <= in.limit(); ) {
            String chunk = word(in, at);
            int length = in.getInt(at + 4), body = at + 8;
            if (chunk.equals("fmt ")) {
                kind = in.getShort(body) & 0xffff;
                count = in.getShort(body + 2);
                rate = in.getInt(body + 4);
                bits = in.getShort(body + 14);
                if (kind == EXTENSIBLE) kind = in.getShort(body + 24) & 0xffff;
            } else if (chunk.equals("data")) {
                if (body + length > in.limit()) throw new IllegalArgumentException(name + " is cut short");
                return new Sound(rate, samples(in, body, length, kind, count, bits));
            }
            at = body + length + (length & 1);
        }
        throw new IllegalArgumentException(name + " holds no sound");
    }

    private static float[][] samples(ByteBuffer in, int from, int length, int kind, int count, int bits) {
        int bytes = bits / 8, frames = length / (bytes * count);
        float[][] all = new float[count][frames];
        for (int i = 0, at = from; i < frames; i++)
            for (int c = 0; c < count; c++, at += bytes) all[c][i] = sample(in, at, kind, bits);
        return all;
    }

    private static float sample(ByteBuffer in, int at, int kind, int bits) {
        if (kind == FLOATS) return in.getFloat(at);
        return switch (bits) {
            case 16 -> in.getShort(at) / 32768f;
            case 24 -> ((in.get(at + 2) << 16) | (in.get(at + 1) & 255) << 8 | in.get(at) & 255) / 8388608f;
            default -> in.getInt(at) / 2147483648f;
        };
    }

    private static String word(ByteBuffer in, int at) {
        byte[] four = new byte[4];
        in.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
