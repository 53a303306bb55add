package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * FLAC of up to 24 bits. The reader is our own: jflac passes over bad frames in silence, trusts the lengths of comments, and
 * prints to standard output where a file uses an escape code. Each frame is held against its sum, and all of it against the
 * count and the MD5 sum that the file carries, so what is read is what was written.
 */
public final class Flac {
    private static final int DESCRIPTION = 34;

    private Flac() {}

    /** @param start where the word fLaC stands */
    public static Audio read(Source source, long start) throws IOException {
        ByteBuffer info = null;
        long at = start + 4;
        for (boolean last = false; !last; ) {
            int head = source.at(at, 4, ByteOrder.BIG_ENDIAN).getInt();
            last = head < 0;
            if (info == null) {
                if ((head >> 24 & 0x7f) != 0 || (head & 0xffffff) != DESCRIPTION) throw new Broken("is damaged: it does not begin with its format");
                info = source.at(at + 4, DESCRIPTION, ByteOrder.BIG_ENDIAN);
            }
            at += 4 + (head & 0xffffff);
        }
        long packed = info.getLong(10);
        int longest = info.getShort(2) & 0xffff;
        int rate = (int) (packed >>> 44), channels = (int) (packed >>> 41 & 7) + 1, bits = (int) (packed >>> 36 & 31) + 1;
        long promised = packed & 0xfffffffffL;
        Sink sink = new Sink(rate, channels, promised);
        if (bits > 24) throw new Broken("has samples of " + bits + " bits; up to 24 are supported");
        Bits in = new Bits(source, at);
        byte[] sum = decode(in, new FlacFrame(in, channels, bits, longest), sink, bits, promised);
        byte[] carried = Arrays.copyOfRange(info.array(), 18, DESCRIPTION);
        if (!Arrays.equals(carried, new byte[16]) && !Arrays.equals(carried, sum)) throw new Broken("is damaged: its sound differs from its checksum");
        return sink.audio();
    }

    private static byte[] decode(Bits in, FlacFrame frame, Sink sink, int bits, long promised) throws IOException {
        MessageDigest md5 = md5();
        int bytes = (bits + 7) / 8, channels = frame.samples.length;
        float scale = 1f / (1 << bits - 1);
        byte[] raw = new byte[frame.samples[0].length * channels * bytes];
        while (promised == 0 ? !in.atEnd() : sink.frames() < promised) {
            if (in.atEnd()) throw new Broken("is cut short: it promises " + promised + " frames, it holds " + sink.frames());
            try {
                frame.read();
            } catch (Broken e) {
                throw new Broken(e.getMessage() + " near frame " + sink.frames());
            }
            int[] left = frame.samples[0], right = frame.samples[channels - 1];
            int r = 0;
            for (int i = 0; i < frame.length; i++) {
                sink.add(left[i] * scale, right[i] * scale);
                for (int b = 0; b < bytes; b++) raw[r++] = (byte) (left[i] >> 8 * b);
                if (channels == 2) for (int b = 0; b < bytes; b++) raw[r++] = (byte) (right[i] >> 8 * b);
            }
            md5.update(raw, 0, r);
        }
        if (promised > 0 && sink.frames() > promised) throw new Broken("is damaged: it promises " + promised + " frames, it holds " + sink.frames());
        return md5.digest();
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
