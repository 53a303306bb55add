package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Plain samples, one after another: what WAV and AIFF hold.
 *
 * @param bytes    bytes a sample takes; integers narrower than that stand at its top
 * @param unsigned 8 bits around 128, as WAV has them
 */
record Pcm(int rate, int channels, int bytes, boolean floating, boolean unsigned, ByteOrder order) {
    Pcm {
        if (floating ? bytes != 4 && bytes != 8 : bytes < 1 || bytes > 4)
            throw new Broken("has samples of " + 8 * bytes + " bits; 8, 16, 24, 32 and floating 32 and 64 are supported");
    }

    /** @param size bytes of samples, as the header says */
    Audio read(Source source, long position, long size) throws IOException {
        int frame = bytes * channels;
        long frames = size / frame, there = Math.max(0, source.size() - position) / frame;
        if (frames > there) throw new Broken("is cut short: its header promises " + frames + " frames, it holds " + there);
        Sink sink = new Sink(rate, channels, frames);
        for (long done = 0; done < frames; ) {
            int count = (int) Math.min(8192, frames - done);
            ByteBuffer data = source.at(position + done * frame, count * frame, order);
            for (int i = 0; i < count; i++) {
                float left = sample(data);
                sink.add(left, channels == 1 ? left : sample(data));
            }
            done += count;
        }
        return sink.audio();
    }

    /** Full scale is 2 to the bits less one, so that every integer up to 24 bits is exact. */
    private float sample(ByteBuffer data) {
        if (floating) return bytes == 4 ? data.getFloat() : (float) data.getDouble();
        return switch (bytes) {
            case 1 -> (unsigned ? (data.get() & 0xff) - 128 : data.get()) / 128f;
            case 2 -> data.getShort() / 32768f;
            case 3 -> three(data) / 8388608f;
            default -> (float) (data.getInt() / 2147483648.0);
        };
    }

    private int three(ByteBuffer data) {
        int a = data.get() & 0xff, b = data.get() & 0xff, c = data.get() & 0xff;
        return order == ByteOrder.LITTLE_ENDIAN ? (byte) c << 16 | b << 8 | a : (byte) a << 16 | b << 8 | c;
    }
}
