package attune.material.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The packets of an Ogg file that holds one recording. Every page's checksum and number are held against it. */
public final class Ogg {
    private static final int HEAD = 27, FIRST = 2, CONTINUED = 1, LAST = 4;
    private static final int LARGEST_PACKET = 1 << 24;
    private static final int[] CRC = table();

    private final Source source;
    private long at;
    private int serial;
    private int pages;
    private byte[] body = {};
    private byte[] lacing = {};
    private int segment;
    private int offset;
    private boolean last;
    private long frames = -1;

    /** @param start where the first page stands */
    Ogg(Source source, long start) throws IOException {
        this.source = source;
        at = start;
        page();
    }

    /** The next packet, or null after the last. */
    byte[] packet() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        while (true) {
            while (segment == lacing.length) {
                if (last) return null;
                page();
            }
            int size = lacing[segment++] & 0xff;
            packet.write(body, offset, size);
            offset += size;
            if (packet.size() > LARGEST_PACKET) throw new Broken("is damaged: a packet has no end");
            if (size < 255) return packet.toByteArray();
        }
    }

    /** What the recording is by its first packet: "vorbis", "opus" or nothing known. */
    public static String kind(Source source, long start) throws IOException {
        byte[] first = new Ogg(source, start).packet();
        String word = new String(first, 0, Math.min(8, first.length), StandardCharsets.ISO_8859_1);
        return word.startsWith("\1vorbis") ? "vorbis" : word.equals("OpusHead") ? "opus" : "";
    }

    /** How long the recording is, once the last packet has come: frames counted from its beginning, or -1. */
    long frames() {
        return frames;
    }

    private void page() throws IOException {
        if (at >= source.size()) throw new Broken("is cut short: its last page is missing");
        ByteBuffer head = source.at(at, HEAD, ByteOrder.LITTLE_ENDIAN);
        if (!Source.word(head, 0).equals("OggS") || head.get(4) != 0) throw new Broken("is damaged at byte " + at);
        int flags = head.get(5), count = head.get(26) & 0xff;
        byte[] sizes = source.at(at + HEAD, count, ByteOrder.LITTLE_ENDIAN).array();
        int size = 0;
        for (byte s : sizes) size += s & 0xff;
        byte[] data = source.at(at + HEAD + count, size, ByteOrder.LITTLE_ENDIAN).array();
        int carried = head.getInt(22);
        head.putInt(22, 0);
        if (crc(crc(crc(0, head.array()), sizes), data) != carried) throw new Broken("is damaged: the page at byte " + at + " differs from its checksum");
        if (pages == 0) serial = head.getInt(14);
        if (pages > 0 && (flags & FIRST) != 0 || head.getInt(14) != serial) throw new Broken("holds more than one recording; save it as one");
        if (head.getInt(18) != pages++) throw new Broken("is damaged: a page is missing before byte " + at);
        if ((flags & CONTINUED) != 0 && pages == 1) throw new Broken("is damaged: its beginning is missing");
        if (head.getLong(6) >= 0) frames = head.getLong(6);
        last = (flags & LAST) != 0;
        at += HEAD + count + size;
        body = data;
        lacing = sizes;
        segment = 0;
        offset = 0;
    }

    static int crc(int crc, byte[] bytes) {
        for (byte b : bytes) crc = crc << 8 ^ CRC[(crc >>> 24 ^ b) & 0xff];
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int r = i << 24;
            for (int k = 0; k < 8; k++) r = r < 0 ? r << 1 ^ 0x04c11db7 : r << 1;
            table[i] = r;
        }
        return table;
    }
}
