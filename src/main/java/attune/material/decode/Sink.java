package attune.material.decode;

import attune.dsp.Audio;
import java.util.ArrayList;
import java.util.List;

/** Collects what a decoder gives. It refuses what is too much before the memory is taken, and samples that are no numbers. */
public final class Sink {
    private static final int BLOCK = 1 << 16;
    private static final int MINUTES = 60;

    private final int rate;
    private final int channels;
    private final List<float[][]> blocks = new ArrayList<>();
    private float[][] block = {};
    private int used = BLOCK;
    private long frames;

    /** @param expected frames that the file promises; 0 when it does not say */
    public Sink(int rate, int channels, long expected) {
        accept(rate, channels, expected);
        this.rate = rate;
        this.channels = channels;
        check(expected);
    }

    /** Says no to what no song may be, whether it is held in memory or not. */
    static void accept(int rate, int channels, long frames) {
        if (rate < 1000 || rate > 768_000) throw new Broken("has a sample rate of " + rate + " Hz; 1000 to 768000 are supported");
        if (channels < 1) throw new Broken("has no channels");
        if (channels > 2) throw new Broken("has " + channels + " channels; 1 or 2 are supported");
        if (frames > 60L * MINUTES * rate || frames > Integer.MAX_VALUE - 16) throw new Broken("is longer than " + MINUTES + " minutes");
    }

    private void check(long frames) {
        accept(rate, channels, frames);
        long bytes = frames * channels * Float.BYTES, most = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > most)
            throw new Broken("is too long for the memory: it needs " + (bytes >> 20) + " MB, " + (most >> 20) + " are the most");
    }

    public long frames() {
        return frames;
    }

    /** One frame; a mono sound takes the left. */
    public void add(float left, float right) {
        if (used == BLOCK) {
            check(frames + BLOCK);
            block = new float[channels][BLOCK];
            blocks.add(block);
            used = 0;
        }
        if (!Float.isFinite(left) || !Float.isFinite(right)) throw new Broken("has a sample that is no number, at frame " + frames);
        block[0][used] = left;
        if (channels == 2) block[1][used] = right;
        used++;
        frames++;
    }

    public Audio audio() {
        return audio(0, frames);
    }

    /** The frames between two places. */
    public Audio audio(long from, long to) {
        if (from >= to) throw new Broken("holds no sound");
        float[] left = joined(0, (int) from, (int) to);
        Audio audio = channels == 1 ? Audio.mono(rate, left) : new Audio(rate, left, joined(1, (int) from, (int) to));
        blocks.clear();
        return audio;
    }

    private float[] joined(int channel, int from, int to) {
        float[] all = new float[to - from];
        for (int b = 0; b < blocks.size(); b++) {
            int start = Math.max(from, b * BLOCK), end = Math.min(to, (b + 1) * BLOCK);
            if (start < end) System.arraycopy(blocks.get(b)[channel], start - b * BLOCK, all, start - from, end - start);
        }
        return all;
    }
}
