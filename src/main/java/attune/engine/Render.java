package attune.engine;

import attune.dsp.Audio;
import attune.mix.Mix;
import attune.mix.Multitrack;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The offline driver: a mix of stems becomes sound. Pure: equal stems and settings give equal samples, on any number of cores. */
public final class Render {
    private static final int BLOCK = 4096;

    private Render() {}

    /** Takes sound piece by piece, from its beginning to its end. */
    public interface Sink {
        /** The first {@code frames} of both; they are overwritten afterwards. */
        void take(float[] left, float[] right, int frames) throws IOException;
    }

    /** From silence: the song's length plus {@code tail} frames. */
    public static Audio once(Multitrack song, Mix mix, int tail) {
        return once(song, mix, tail, BLOCK);
    }

    /** @param block frames at a time; any gives identical samples */
    static Audio once(Multitrack song, Mix mix, int tail, int block) {
        return held(song.frames() + tail, sink -> once(song, mix, tail, block, sink));
    }

    /** The same, given on as it is made. */
    public static void once(Multitrack song, Mix mix, int tail, Sink sink) throws IOException {
        once(song, mix, tail, BLOCK, sink);
    }

    private static void once(Multitrack song, Mix mix, int tail, int block, Sink sink) throws IOException {
        Rack rack = Rack.still(song, mix, block);
        rack.start(0, false);
        run(rack, rack.frames() + tail, block, sink);
    }

    /** The seamless loop: what is heard the second time round, tails wrapped. */
    public static Audio loop(Multitrack song, Mix mix) {
        return loop(song, mix, BLOCK);
    }

    static Audio loop(Multitrack song, Mix mix, int block) {
        return held(song.frames(), sink -> loop(song, mix, block, sink));
    }

    /** The same, given on as it is made. */
    public static void loop(Multitrack song, Mix mix, Sink sink) throws IOException {
        loop(song, mix, BLOCK, sink);
    }

    private static void loop(Multitrack song, Mix mix, int block, Sink sink) throws IOException {
        Rack rack = Rack.still(song, mix, block);
        rack.start(0, true);
        if (rack.hasMemory()) rack.goRound(block);
        run(rack, rack.frames(), block, sink);
    }

    private static void run(Rack rack, int frames, int block, Sink sink) throws IOException {
        float[] left = new float[block], right = new float[block];
        double[] l = new double[block], r = new double[block];
        for (int done = 0; done < frames; done += block) {
            int n = Math.min(block, frames - done);
            rack.nextOnAllCores(l, r, n);
            for (int i = 0; i < n; i++) left[i] = (float) l[i];
            for (int i = 0; i < n; i++) right[i] = (float) r[i];
            sink.take(left, right, n);
        }
    }

    private interface Running {
        void into(Sink sink) throws IOException;
    }

    private static Audio held(int frames, Running running) {
        float[] left = new float[frames], right = new float[frames];
        int[] at = {0};
        try {
            running.into((l, r, n) -> {
                System.arraycopy(l, 0, left, at[0], n);
                System.arraycopy(r, 0, right, at[0], n);
                at[0] += n;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);    // memory does not fail
        }
        return new Audio(Rack.RATE, left, right);
    }
}
