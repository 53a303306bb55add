package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;

/**
 * FLAC by the classes of jflac. Its own reading of metadata trusts lengths and its frame reader skips bad frames in silence,
 * so it is given nothing but the stream's description and the frames, and the result is held against the count and the MD5
 * sum that the file carries.
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
        int rate = (int) (packed >>> 44), channels = (int) (packed >>> 41 & 7) + 1, bits = (int) (packed >>> 36 & 31) + 1;
        long promised = packed & 0xfffffffffL;
        Sink sink = new Sink(rate, channels, promised);
        if (bits > 24) throw new Broken("has samples of " + bits + " bits; up to 24 are supported");
        byte[] sum = decode(source, at, info.array(), sink, bits, channels, promised);
        if (promised > 0 && sink.frames() < promised) throw new Broken("is cut short: it promises " + promised + " frames, it holds " + sink.frames());
        byte[] carried = Arrays.copyOfRange(info.array(), 18, DESCRIPTION);
        if (!Arrays.equals(carried, new byte[16]) && !Arrays.equals(carried, sum)) throw new Broken("is damaged: its sound differs from its checksum");
        return sink.audio();
    }

    private static byte[] decode(Source source, long frames, byte[] info, Sink sink, int bits, int channels, long promised) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(8 + DESCRIPTION).putInt(0x664c6143).putInt(0x80000000 | DESCRIPTION).put(info);
        FLACDecoder decoder = new FLACDecoder(source.stream(head.array(), frames));
        decoder.readMetadata();
        MessageDigest md5 = md5();
        int bytes = (bits + 7) / 8;
        float scale = 1f / (1 << bits - 1);
        // Told the number of frames, jflac would otherwise look for another block in what follows them.
        while (promised == 0 || sink.frames() < promised) {
            Frame frame = decoder.readNextFrame();
            if (frame == null) break;
            if (decoder.getBadFrames() > 0) throw new Broken("is damaged near frame " + sink.frames());
            if (frame.header.channels != channels || frame.header.bitsPerSample != bits) throw new Broken("changes its format at frame " + sink.frames());
            int count = frame.header.blockSize;
            int[] left = decoder.getChannelData()[0].getOutput(), right = decoder.getChannelData()[channels - 1].getOutput();
            byte[] raw = new byte[count * channels * bytes];
            for (int i = 0, r = 0; i < count; i++) {
                sink.add(left[i] * scale, right[i] * scale);
                for (int b = 0; b < bytes; b++) raw[r++] = (byte) (left[i] >> 8 * b);
                if (channels == 2) for (int b = 0; b < bytes; b++) raw[r++] = (byte) (right[i] >> 8 * b);
            }
            md5.update(raw);
        }
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
