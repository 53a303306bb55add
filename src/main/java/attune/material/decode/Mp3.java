package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;

/**
 * MP3 by the classes of JLayer, as floats before JLayer's rounding and clipping. Nothing is dropped: what the encoder put
 * before the music (about 50 ms) stays, so an MP3 never loops without a seam.
 */
public final class Mp3 {
    /** JLayer's full scale. */
    private static final float SCALE = 1 / 32700f;

    private Mp3() {}

    /** Takes the 32 samples a channel that JLayer's synthesis gives at a time. */
    private static final class Frame extends Obuffer {
        private final float[][] samples = new float[MAXCHANNELS][OBUFFERSIZE];
        private final int[] used = new int[MAXCHANNELS];

        @Override public void append(int channel, short value) {
            samples[channel][used[channel]++] = value;
        }

        @Override public void appendSamples(int channel, float[] block) {
            System.arraycopy(block, 0, samples[channel], used[channel], 32);
            used[channel] += 32;
        }

        @Override public void write_buffer(int value) {}

        @Override public void close() {}

        @Override public void clear_buffer() {
            used[0] = 0;
            used[1] = 0;
        }

        @Override public void set_stop_flag() {}
    }

    /** Whether four bytes can be the head of an MPEG frame of layers 1 to 3. */
    public static boolean begins(ByteBuffer bytes) {
        if (bytes.remaining() < 4) return false;
        int head = bytes.getInt(bytes.position());
        return head >>> 21 == 0x7ff && (head >> 19 & 3) != 1 && (head >> 17 & 3) != 0 && (head >> 12 & 15) != 15 && (head >> 10 & 3) != 3;
    }

    /** @param start where the first frame stands */
    public static Audio read(Source source, long start) throws IOException {
        Bitstream stream = new Bitstream(source.stream(new byte[0], start));
        Decoder decoder = new Decoder();
        Frame frame = new Frame();
        decoder.setOutputBuffer(frame);
        Sink sink = null;
        int rate = 0, channels = 0, blocks = 0, promised = promised(source.upTo(start, 64));
        try {
            for (Header head = stream.readFrame(); head != null; head = stream.readFrame()) {
                int count = head.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
                if (sink == null) {
                    rate = head.frequency();
                    channels = count;
                    sink = new Sink(rate, channels, 0);
                }
                if (head.frequency() != rate || count != channels) throw new Broken("changes its format at frame " + sink.frames());
                blocks++;
                frame.clear_buffer();
                decoder.decodeFrame(head, stream);
                stream.closeFrame();
                for (int i = 0; i < frame.used[0]; i++) sink.add(frame.samples[0][i] * SCALE, frame.samples[channels - 1][i] * SCALE);
            }
        } catch (BitstreamException | DecoderException e) {
            throw new Broken("is damaged" + (sink == null ? "" : " near frame " + sink.frames()));
        }
        if (sink == null) throw new Broken("holds no sound");
        if (blocks < promised) throw new Broken("is cut short: it promises " + promised + " blocks, it holds " + blocks);
        return sink.audio();
    }

    /** Blocks of sound, as the first frame says in most files: after its head and side information stands a word, flags and the count. */
    private static int promised(ByteBuffer first) {
        if (!begins(first)) return 0;
        int head = first.getInt(0);
        boolean mono = (head >> 6 & 3) == 3, small = (head >> 19 & 3) != 3;
        int at = 4 + (small ? mono ? 9 : 17 : mono ? 17 : 32);
        if (first.remaining() < at + 12) return 0;
        String word = Source.word(first, at);
        return (word.equals("Xing") || word.equals("Info")) && (first.getInt(at + 4) & 1) != 0 ? first.getInt(at + 8) : 0;
    }
}
