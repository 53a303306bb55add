package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** AIFF, and AIFF-C as far as it is not compressed. */
public final class Aiff {
    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    private Aiff() {}

    public static Audio read(Source source) throws IOException {
        boolean compressible = Source.word(source.at(8, 4, ORDER), 0).equals("AIFC");
        Pcm format = null;
        long frames = 0, samples = -1, size = 0;
        for (long at = 12; at + 8 <= source.size() && (format == null || samples < 0); ) {
            ByteBuffer head = source.at(at, 8, ORDER);
            long length = head.getInt(4) & 0xffffffffL;
            at += 8;
            switch (Source.word(head, 0)) {
                case "COMM" -> {
                    ByteBuffer chunk = source.at(at, (int) Math.min(length, 22), ORDER);
                    if (chunk.remaining() < (compressible ? 22 : 18)) throw new Broken("is damaged: its format is too short");
                    frames = chunk.getInt(2) & 0xffffffffL;
                    format = format(chunk, compressible ? Source.word(chunk, 18) : "NONE");
                }
                case "SSND" -> {
                    long offset = source.at(at, 8, ORDER).getInt() & 0xffffffffL;
                    samples = at + 8 + offset;
                    size = length - 8 - offset;
                }
                default -> { }
            }
            at += length + (length & 1);
        }
        if (format == null) throw new Broken("is cut short: it has no format");
        if (samples < 0) throw new Broken("is cut short: it has no samples");
        long bytes = frames * format.bytes() * format.channels();
        if (bytes > size) throw new Broken("is damaged: its format promises " + frames + " frames, there is room for " + Math.max(0, size) + " bytes");
        return format.read(source, samples, bytes);
    }

    private static Pcm format(ByteBuffer chunk, String kind) {
        int channels = chunk.getShort(0) & 0xffff, bits = chunk.getShort(6) & 0xffff;
        if (channels < 1) throw new Broken("has no channels");
        if (channels > 2) throw new Broken("has " + channels + " channels; 1 or 2 are supported");
        int bytes = (bits + 7) / 8;
        return switch (kind) {
            case "NONE", "twos" -> new Pcm(rate(chunk), channels, bytes, false, false, ORDER);
            case "sowt" -> new Pcm(rate(chunk), channels, bytes, false, false, ByteOrder.LITTLE_ENDIAN);
            case "fl32", "FL32" -> new Pcm(rate(chunk), channels, 4, true, false, ORDER);
            case "fl64", "FL64" -> new Pcm(rate(chunk), channels, 8, true, false, ORDER);
            default -> throw new Broken("holds compressed samples; save it as plain AIFF or WAV");
        };
    }

    /** The rate is an 80-bit float: sign and exponent, then 64 bits of mantissa. */
    private static int rate(ByteBuffer chunk) {
        int exponent = (chunk.getShort(8) & 0xffff) - 16383 - 63;
        double mantissa = (chunk.getLong(10) >>> 1) * 2.0;
        return (int) Math.rint(StrictMath.scalb(mantissa, Math.clamp(exponent, -2000, 2000)));
    }
}
