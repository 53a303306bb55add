// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads 16-bit and float WAV files, writes 16-bit ones. Sound is {@code [channel][frame]}. */
final class Wav {
    static final int RATE = 48000;

    private Wav() {
    }

    static double[][] read(Path file) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int channels = 0;
        int bits = 0;
        b.position(12);
        while (b.remaining() >= 8) {
            int id = b.getInt();
            int size = b.getInt();
            int start = b.position();
            if (id == 0x20746d66) {
                channels = b.getShort(start + 2);
                bits = b.getShort(start + 14);
                if (b.getInt(start + 4) != RATE) {
                    throw new IOException(file + ": not " + RATE + " Hz");
                }
            } else if (id == 0x61746164) {
                int bytes = Math.min(size < 0 ? Integer.MAX_VALUE : size, b.remaining());
                int frames = bytes / (bits / 8 * channels);
                double[][] x = new double[channels][frames];
                for (int i = 0; i < frames; i++) {
                    for (int c = 0; c < channels; c++) {
                        x[c][i] = bits == 16 ? b.getShort() / 32768.0 : b.getFloat();
                    }
                }
                return x;
            }
            b.position(start + size + (size & 1));
        }
        throw new IOException(file + ": no data chunk");
    }

    static void write(Path file, double[][] x) throws IOException {
        int channels = x.length;
        int bytes = x[0].length * channels * 2;
        ByteBuffer b = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
        b.putShort((short) 1).putShort((short) channels).putInt(RATE).putInt(RATE * channels * 2);
        b.putShort((short) (channels * 2)).putShort((short) 16).put("data".getBytes()).putInt(bytes);
        for (int i = 0; i < x[0].length; i++) {
            for (double[] c : x) {
                b.putShort((short) Math.max(-32768, Math.min(32767, Math.round(c[i] * 32768))));
            }
        }
        Files.write(file, b.array());
    }
}
