package attune.material.decode;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bits of a file, the highest first, with the CRC-16 that FLAC ends its frames with. It never reads a byte before it is asked for. */
final class Bits {
    private static final int[] CRC = table();

    private final Source source;
    private long next;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private long cache;
    private int cached;
    private int crc;

    Bits(Source source, long position) {
        this.source = source;
        next = position;
    }

    boolean atEnd() {
        return !bytes.hasRemaining() && next >= source.size();
    }

    private void load() throws IOException {
        if (!bytes.hasRemaining()) {
            bytes = source.upTo(next, 1 << 16);
            next += bytes.remaining();
            if (!bytes.hasRemaining()) throw new Broken("is cut short");
        }
        int b = bytes.get() & 0xff;
        crc = crc << 8 & 0xffff ^ CRC[crc >>> 8 ^ b];
        cache = cache << 8 | b;
        cached += 8;
    }

    /** Up to 32 bits. */
    int read(int count) throws IOException {
        while (cached < count) load();
        cached -= count;
        return (int) (cache >>> cached & (1L << count) - 1);
    }

    /** Up to 32 bits in two's complement. */
    int signed(int count) throws IOException {
        return count == 0 ? 0 : read(count) << 32 - count >> 32 - count;
    }

    /** The number of zeros before the next one. */
    int zeros() throws IOException {
        int zeros = 0;
        while (true) {
            long left = cache & (1L << cached) - 1;
            if (left != 0) {
                int run = cached - 64 + Long.numberOfLeadingZeros(left);
                cached -= run + 1;
                return zeros + run;
            }
            zeros += cached;
            cached = 0;
            load();
        }
    }

    void startFrame() {
        cached = 0;
        crc = 0;
    }

    /** Goes to the next whole byte and reads the sum that stands there. */
    boolean sumIsRight() throws IOException {
        cached -= cached % 8;
        int sum = crc;
        return read(16) == sum;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int r = i << 8;
            for (int k = 0; k < 8; k++) r = (r & 0x8000) != 0 ? r << 1 ^ 0x8005 : r << 1;
            table[i] = r & 0xffff;
        }
        return table;
    }
}
