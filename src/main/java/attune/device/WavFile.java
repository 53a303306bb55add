package attune.device;

import attune.dsp.Audio;
import attune.engine.Render;
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
        write(file, new Shape(audio.rate(), audio.channels(), audio.frames()), format, sink -> sink.take(audio.left(), audio.right(), audio.frames()));
    }

    /** What must be known of a sound before its first frame is written. */
    public record Shape(int rate, int channels, int frames) {}

    /** Gives the sound piece by piece, from its beginning to its end. */
    public interface Content {
        void into(Render.Sink sink) throws IOException;
    }

    /** The same for a sound that is made while it is written. */
    public static void write(Path file, Shape shape, Format format, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) throw new IOException("is a folder");
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            fill(target, shape, format, content);    // a device such as /dev/null must not be moved over
            return;
        }
        if (!Files.isDirectory(target.getParent())) throw new IOException("there is no folder " + file.getParent());
        Path draft = target.resolveSibling("." + target.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
        try {
            fill(draft, shape, format, content);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Path file, Shape shape, Format format, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, shape, format, content);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(OutputStream out, Shape shape, Format format, Content content) throws IOException {
        int frame = format.bytes * shape.channels;
        long size = (long) shape.frames * frame;
        if (size > 0xffffffffL - 64) throw new IOException("a WAV file holds 4 GB; this sound needs more");
        out.write(head(shape, format, frame, size));
        Samples samples = new Samples(out, shape.channels, format);
        content.into(samples);
        if (samples.frames != shape.frames) throw new IllegalStateException(samples.frames + " frames given, " + shape.frames + " promised");
        if (size % 2 == 1) out.write(0);
    }

    /** Turns frames into bytes, a block at a time. */
    private static final class Samples implements Render.Sink {
        private static final int BLOCK = 4096;

        private final OutputStream out;
        private final int channels;
        private final Format format;
        private final float[] woven;
        private final ByteBuffer bytes;
        private long frames;

        Samples(OutputStream out, int channels, Format format) {
            this.out = out;
            this.channels = channels;
            this.format = format;
            woven = new float[BLOCK * channels];
            bytes = ByteBuffer.allocate(BLOCK * channels * format.bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override public void take(float[] left, float[] right, int count) throws IOException {
            for (int done = 0; done < count; done += BLOCK) {
                int n = Math.min(BLOCK, count - done);
                weave(left, right, done, n);
                bytes.clear();
                encode(n * channels);
                out.write(bytes.array(), 0, n * channels * format.bytes);
            }
            frames += count;
        }

        private void weave(float[] left, float[] right, int from, int count) {
            if (channels == 1) System.arraycopy(left, from, woven, 0, count);
            else for (int i = 0; i < count; i++) {
                woven[2 * i] = left[from + i];
                woven[2 * i + 1] = right[from + i];
            }
        }

        private void encode(int count) {
            switch (format) {
                case INT16 -> {
                    for (int i = 0; i < count; i++) bytes.putShort((short) whole(woven[i], 32768));
                }
                case INT24 -> {
                    for (int i = 0; i < count; i++) {
                        int v = whole(woven[i], 8388608);
                        bytes.put((byte) v).put((byte) (v >> 8)).put((byte) (v >> 16));
                    }
                }
                case FLOAT -> bytes.asFloatBuffer().put(woven, 0, count);
            }
        }
    }

    private static byte[] head(Shape shape, Format format, int frame, long size) {
        boolean floating = format == Format.FLOAT;
        ByteBuffer head = ByteBuffer.allocate(floating ? 58 : 44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(word("RIFF")).putInt((int) (head.capacity() - 8 + size + size % 2)).put(word("WAVE"));
        head.put(word("fmt ")).putInt(floating ? 18 : 16).putShort((short) (floating ? 3 : 1)).putShort((short) shape.channels).putInt(shape.rate)
            .putInt(shape.rate * frame).putShort((short) frame).putShort((short) (8 * format.bytes));
        if (floating) head.putShort((short) 0).put(word("fact")).putInt(4).putInt(shape.frames);    // what is no PCM must say its length
        head.put(word("data")).putInt((int) size);
        return head.array();
    }

    private static byte[] word(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int whole(float sample, int full) {
        return (int) Math.clamp(Math.rint((double) sample * full), -full, full - 1);
    }
}
