package attune.dsp.effect;

import java.util.Arrays;

/** Sound on its way: written and read by the cell, a run of frames between two grid points. */
final class DelayRing {
    private final double[] data;
    private final int mask;
    private int at;

    /** @param longest the longest delay in frames that is ever read */
    DelayRing(int longest, int cell) {
        data = new double[Integer.highestOneBit(longest + cell) << 1];
        mask = data.length - 1;
    }

    void put(double[] from, int frames) {
        int first = Math.min(frames, data.length - at);
        System.arraycopy(from, 0, data, at, first);
        System.arraycopy(from, first, data, 0, frames - first);
    }

    /** What was put {@code delay} frames before this cell; a delay shorter than the cell wants it put first. */
    void get(int delay, double[] to, int frames) {
        int from = (at - delay) & mask, first = Math.min(frames, data.length - from);
        System.arraycopy(data, from, to, 0, first);
        System.arraycopy(data, 0, to, first, frames - first);
    }

    /** The cell is over. */
    void advance(int frames) {
        at = (at + frames) & mask;
    }

    /** Takes over the memory of a ring of the same size. */
    void copy(DelayRing other) {
        System.arraycopy(other.data, 0, data, 0, data.length);
        at = other.at;
    }

    void clear() {
        Arrays.fill(data, 0);
        at = 0;
    }
}
