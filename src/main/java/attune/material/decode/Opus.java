package attune.material.decode;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ogg Opus by the classes of Concentus: 48 kHz, and the 16 bits that Concentus gives. */
public final class Opus {
    private static final int RATE = 48_000, LONGEST = 5760;

    private Opus() {}

    /** @param start where the first page stands */
    public static Audio read(Source source, long start) throws IOException {
        Ogg ogg = new Ogg(source, start);
        ByteBuffer head = ByteBuffer.wrap(ogg.packet()).order(ByteOrder.LITTLE_ENDIAN);
        if (head.remaining() < 19 || (head.get(8) & 0xf0) != 0) throw new Broken("is damaged: its header cannot be read");
        int channels = head.get(9) & 0xff, skip = head.getShort(10) & 0xffff;
        double gain = Decibels.toGain(head.getShort(16) / 256.0) / 32768;
        Sink sink = new Sink(RATE, channels, 0);
        if (head.get(18) != 0) throw new Broken("has an unusual order of channels; convert it to WAV or FLAC");
        ogg.packet();    // comments
        try {
            OpusDecoder decoder = new OpusDecoder(RATE, channels);
            short[] out = new short[LONGEST * channels];
            for (byte[] data = ogg.packet(); data != null; data = ogg.packet()) {
                if (data.length == 0) throw new Broken("is damaged near frame " + sink.frames());
                int count = decoder.decode(data, 0, data.length, out, 0, LONGEST, false);
                for (int i = 0; i < count; i++) sink.add((float) (out[i * channels] * gain), (float) (out[i * channels + channels - 1] * gain));
            }
        } catch (OpusException e) {
            throw new Broken("is damaged near frame " + sink.frames());
        }
        return sink.audio(skip, ogg.frames() < 0 ? sink.frames() : Math.min(ogg.frames(), sink.frames()));
    }
}
