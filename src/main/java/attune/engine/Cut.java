package attune.engine;

import attune.dsp.Trig;
import attune.mix.Edges;

/** Beginning, end and fades of the finished mix, in frames of the song. A fade is half a cosine: no corner at either end. */
final class Cut {
    private final double start, end, in, out;
    private final int loop;

    /**
     * @param frames length of the song
     * @param loop   the same where the song repeats, else 0
     */
    Cut(Edges edges, double framesPerBeat, int frames, int loop) {
        this.loop = loop;
        start = edges.start() * framesPerBeat;
        boolean ends = edges.end() > 0 || edges.fadeOut() > 0;
        end = !ends ? Double.POSITIVE_INFINITY : edges.end() > 0 ? edges.end() * framesPerBeat : frames;
        in = edges.fadeIn() * Rack.RATE;
        out = edges.fadeOut() * Rack.RATE;
    }

    /** Audio thread. */
    void process(double[] left, double[] right, long time, int frames) {
        for (int i = 0; i < frames; i++) {
            double gain = at(loop > 0 ? Math.floorMod(time + i, (long) loop) : time + i);
            if (gain == 1) continue;
            left[i] *= gain;
            right[i] *= gain;
        }
    }

    private double at(long frame) {
        if (frame < start || frame >= end) return 0;
        double gain = 1;
        if (frame < start + in) gain = rise((frame - start) / in);
        if (frame > end - out) gain *= rise((end - frame) / out);
        return gain;
    }

    private static double rise(double part) {
        return (1 - Trig.cos(Math.PI * part)) / 2;
    }
}
