package attune.engine;

import attune.dsp.Audio;
import attune.mix.Mix;
import attune.mix.Multitrack;

/** The offline driver: a mix of stems becomes sound. Pure: equal stems and settings give equal samples. */
public final class Render {
    private static final int BLOCK = 4096;

    private Render() {}

    /** From silence: the song's length plus {@code tail} frames. */
    public static Audio once(Multitrack song, Mix mix, int tail) {
        return once(song, mix, tail, BLOCK);
    }

    /** @param block frames at a time; any gives identical samples */
    static Audio once(Multitrack song, Mix mix, int tail, int block) {
        Rack rack = Rack.still(song, mix, block);
        rack.start(0, false);
        return run(rack, rack.frames() + tail, block);
    }

    /** The seamless loop: what is heard the second time round, tails wrapped. */
    public static Audio loop(Multitrack song, Mix mix) {
        return loop(song, mix, BLOCK);
    }

    static Audio loop(Multitrack song, Mix mix, int block) {
        Rack rack = Rack.still(song, mix, block);
        rack.start(0, true);
        if (rack.hasMemory()) skip(rack, rack.frames(), block);
        return run(rack, rack.frames(), block);
    }

    private static void skip(Rack rack, int frames, int block) {
        double[] l = new double[block], r = new double[block];
        for (int done = 0; done < frames; done += block) rack.next(l, r, Math.min(block, frames - done));
    }

    private static Audio run(Rack rack, int frames, int block) {
        float[] left = new float[frames], right = new float[frames];
        double[] l = new double[block], r = new double[block];
        for (int done = 0; done < frames; done += block) {
            int n = Math.min(block, frames - done);
            rack.next(l, r, n);
            for (int i = 0; i < n; i++) {
                left[done + i] = (float) l[i];
                right[done + i] = (float) r[i];
            }
        }
        return new Audio(Rack.RATE, left, right);
    }
}
