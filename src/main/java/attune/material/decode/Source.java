package attune.material.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a sound file by position. What is asked for is checked against the file's size before anything is allocated. */
public final class Source implements Closeable {
    private final FileChannel channel;
    private final long size;

    public Source(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    public long size() {
        return size;
    }

    /** Exactly {@code count} bytes. @throws Broken when the file ends before */
    public ByteBuffer at(long position, int count, ByteOrder order) throws IOException {
        if (position < 0 || count < 0 || position + count > size) throw new Broken("is cut short at byte " + size);
        ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
        while (bytes.hasRemaining())
            if (channel.read(bytes, position + bytes.position()) < 0) throw new Broken("is cut short at byte " + (position + bytes.position()));
        return bytes.flip();
    }

    /** Fills the buffer. @throws Broken when the file ends before */
    void into(long position, ByteBuffer bytes) throws IOException {
        for (int at = bytes.position(); bytes.hasRemaining(); )
            if (channel.read(bytes, position + bytes.position() - at) < 0) throw new Broken("is cut short at byte " + (position + bytes.position() - at));
    }

    /** Up to {@code count} bytes, fewer at the end of the file. */
    public ByteBuffer upTo(long position, int count) throws IOException {
        return at(Math.min(position, size), (int) Math.min(count, Math.max(0, size - position)), ByteOrder.BIG_ENDIAN);
    }

    /** Four characters. */
    public static String word(ByteBuffer bytes, int index) {
        StringBuilder word = new StringBuilder(4);
        for (int i = 0; i < 4; i++) word.append((char) (bytes.get(index + i) & 0xff));
        return word.toString();
    }

    /**
     * The bytes from {@code head} and then those of the file from {@code position} on. A decoder that goes on asking at the
     * end of the file is stopped, so that none can turn there for ever.
     */
    public InputStream stream(byte[] head, long position) {
        return new InputStream() {
            private ByteBuffer bytes = ByteBuffer.wrap(head);
            private long next = position;
            private int asked;

            private boolean fill() throws IOException {
                if (bytes.hasRemaining()) return true;
                bytes = upTo(next, 1 << 16);
                next += bytes.remaining();
                if (!bytes.hasRemaining() && ++asked > 1000) throw new Broken("is cut short");
                return bytes.hasRemaining();
            }

            @Override public int read() throws IOException {
                return fill() ? bytes.get() & 0xff : -1;
            }

            @Override public int read(byte[] out, int offset, int length) throws IOException {
                if (length == 0) return 0;
                if (!fill()) return -1;
                int count = Math.min(length, bytes.remaining());
                bytes.get(out, offset, count);
                return count;
            }
        };
    }

    @Override public void close() throws IOException {
        channel.close();
    }
}
