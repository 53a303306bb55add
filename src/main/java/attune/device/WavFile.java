package attune.device;

import attune.dsp.Audio;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes WAV files. A file appears complete or not at all. */
public final class WavFile {
    /** How samples are stored. Integers are rounded to the nearest and clipped; there is no dither. */
    public enum Format {
        INT16("16", 2), INT24("24", 3), FLOAT("float", 4);

        private final String id;
        private final int bytes;

        Format(String id, int bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        public String id() {
            return id;
        }

        public static Optional<Format> of(String id) {
            return Stream.of(values()).filter(f -> f.id.equals(id)).findFirst();
        }
    }

    private WavFile() {}

    /** Writes a mono sound as one channel; a file that is there is replaced. */
    public static void write(Path file, Audio audio, Format format) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) throw new IOException("is a folder");
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            fill(target, audio, format);    // a device such as /dev/null must not be moved over
            return;
        }
        if (!Files.isDirectory(target.getParent())) throw new IOException("there is no folder " + file.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
        try {
            fill(draft, audio, format);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Path file, Audio audio, Format format) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out, audio, format);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(OutputStream out, Audio audio, Format format) throws IOException {
        int frame = format.bytes * audio.channels();
        long size = (long) audio.frames() * frame;
        if (size > 0xffffffffL - 64) throw new IOException("a WAV file holds 4 GB; this sound needs more");
        out.write(head(audio, format, frame, size));
        ByteBuffer block = ByteBuffer.allocate(4096 * frame).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < audio.frames(); i++) {
            for (int c = 0; c < audio.channels(); c++) put(block, audio.channel(c)[i], format);
            if (!block.hasRemaining()) {
                out.write(block.array());
                block.clear();
            }
        }
        out.write(block.array(), 0, block.position());
        if (size % 2 == 1) out.write(0);
    }

    private static byte[] head(Audio audio, Format format, int frame, long size) {
        boolean floating = format == Format.FLOAT;
        ByteBuffer head = ByteBuffer.allocate(floating ? 58 : 44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(word("RIFF")).putInt((int) (head.capacity() - 8 + size + size % 2)).put(word("WAVE"));
        head.put(word("fmt ")).putInt(floating ? 18 : 16).putShort((short) (floating ? 3 : 1)).putShort((short) audio.channels()).putInt(audio.rate())
            .putInt(audio.rate() * frame).putShort((short) frame).putShort((short) (8 * format.bytes));
        if (floating) head.putShort((short) 0).put(word("fact")).putInt(4).putInt(audio.frames());    // what is no PCM must say its length
        head.put(word("data")).putInt((int) size);
        return head.array();
    }

    private static byte[] word(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(ByteBuffer out, float sample, Format format) {
        switch (format) {
            case INT16 -> out.putShort((short) whole(sample, 32768));
            case INT24 -> {
                int v = whole(sample, 8388608);
                out.put((byte) v).put((byte) (v >> 8)).put((byte) (v >> 16));
            }
            case FLOAT -> out.putFloat(sample);
        }
    }

    private static int whole(float sample, int full) {
        return (int) Math.clamp(Math.rint((double) sample * full), -full, full - 1);
    }
}
