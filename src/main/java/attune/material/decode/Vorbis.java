package attune.material.decode;

import attune.dsp.Audio;
import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Ogg Vorbis by the classes of JOrbis, as floats. */
public final class Vorbis {
    private Vorbis() {}

    /** @param start where the first page stands */
    public static Audio read(Source source, long start) throws IOException {
        Ogg ogg = new Ogg(source, start);
        Info info = new Info();
        Comment comment = new Comment();
        comment.init();
        info.init();
        header(info, comment, ogg.packet(), 0);
        ogg.packet();
        header(info, comment, noComments(), 1);    // the file's own may claim any length, and JOrbis would allocate it
        header(info, comment, ogg.packet(), 2);
        Sink sink = new Sink(info.rate, info.channels, 0);
        DspState state = new DspState();
        state.synthesis_init(info);
        Block block = new Block(state);
        float[][][] out = new float[1][][];
        int[] index = new int[info.channels];
        int number = 3;
        for (byte[] data = ogg.packet(); data != null; data = ogg.packet()) {
            // A packet that is no sound is passed over, as the format says.
            if (block.synthesis(packet(data, number++)) != 0) continue;
            state.synthesis_blockin(block);
            for (int count = state.synthesis_pcmout(out, index); count > 0; count = state.synthesis_pcmout(out, index)) {
                float[] left = out[0][0], right = out[0][info.channels - 1];
                for (int i = 0; i < count; i++) sink.add(left[index[0] + i], right[index[info.channels - 1] + i]);
                state.synthesis_read(count);
            }
        }
        // The last block is longer than the recording; the last page says where it ends.
        return sink.audio(0, ogg.frames() < 0 ? sink.frames() : Math.min(ogg.frames(), sink.frames()));
    }

    private static void header(Info info, Comment comment, byte[] data, int number) {
        if (data == null || info.synthesis_headerin(comment, packet(data, number)) != 0) throw new Broken("is damaged: its header cannot be read");
        if (info.channels > 2) throw new Broken("has " + info.channels + " channels; 1 or 2 are supported");
    }

    private static Packet packet(byte[] data, int number) {
        Packet packet = new Packet();
        packet.packet_base = data;
        packet.bytes = data.length;
        packet.b_o_s = number == 0 ? 1 : 0;
        packet.packetno = number;
        packet.granulepos = -1;
        return packet;
    }

    private static byte[] noComments() {
        return ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).put((byte) 3).put("vorbis".getBytes(StandardCharsets.US_ASCII))
            .putInt(0).putInt(0).put((byte) 1).array();
    }
}
