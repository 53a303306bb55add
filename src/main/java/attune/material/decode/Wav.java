package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WAV: integers of 8 to 32 bits and floats of 32 or 64, plain or extensible, and the RF64 form of long files. */
public final class Wav {
    private static final int PLAIN = 1, FLOATING = 3, EXTENSIBLE = 0xfffe;
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private Wav() {}

    public static Audio read(Source source) throws IOException {
        Pcm.Place place = find(source);
        return place.format().read(source, place);
    }

    /** The sound left in its file, which is open from then on. @param name what problems call the file */
    public static PcmFile open(Source source, String name) throws IOException {
        Pcm.Place place = find(source);
        Sink.accept(place.format().rate(), place.format().channels(), place.frames());
        if (place.frames() == 0) throw new Broken("holds no sound");
        return new PcmFile(source, name, place);
    }

    private static Pcm.Place find(Source source) throws IOException {
        Pcm format = null;
        long longSize = -1;
        for (long at = 12; at + 8 <= source.size(); ) {
            ByteBuffer head = source.at(at, 8, ORDER);
            long size = head.getInt(4) & 0xffffffffL;
            at += 8;
            switch (Source.word(head, 0)) {
                case "fmt " -> format = format(source.at(at, (int) Math.min(size, 40), ORDER));
                case "ds64" -> longSize = source.at(at, 16, ORDER).getLong(8);
                case "data" -> {
                    if (format == null) throw new Broken("is damaged: its samples come before their format");
                    return format.place(source, at, size == 0xffffffffL && longSize >= 0 ? longSize : size);
                }
                default -> { }
            }
            at += size + (size & 1);
        }
        throw new Broken(format == null ? "is cut short: it has no format" : "is cut short: it has no samples");
    }

    private static Pcm format(ByteBuffer chunk) {
        if (chunk.remaining() < 16) throw new Broken("is damaged: its format is too short");
        int kind = chunk.getShort(0) & 0xffff, channels = chunk.getShort(2) & 0xffff, rate = chunk.getInt(4);
        int block = chunk.getShort(12) & 0xffff, bits = chunk.getShort(14) & 0xffff;
        if (kind == EXTENSIBLE && chunk.remaining() >= 40) kind = chunk.getShort(24) & 0xffff;
        if (kind != PLAIN && kind != FLOATING) throw new Broken("holds compressed samples (kind " + kind + "); save it as plain PCM");
        if (channels < 1) throw new Broken("has no channels");
        if (channels > 2) throw new Broken("has " + channels + " channels; 1 or 2 are supported");
        int bytes = (bits + 7) / 8;
        if (bits < 1 || block != bytes * channels) throw new Broken("is damaged: " + channels + " samples of " + bits + " bits do not fill " + block + " bytes");
        return new Pcm(rate, channels, bytes, kind == FLOATING, bytes == 1, ORDER);
    }
}
