package attune.engine;

/**
 * The newest frames of a sound, for what looks at them: one thread writes, another copies without a lock. It may copy a frame that
 * is just being written, which a picture does not show.
 */
final class Recent {
    /** Frames that are kept; at most half of them can be copied. */
    static final int HISTORY = 1 << 14;

    private final float[] left = new float[HISTORY];
    private final float[] right = new float[HISTORY];
    private volatile long written, from;

    /** Audio thread. */
    void write(float[] l, float[] r, int frames) {
        long at = written;
        for (int i = 0; i < frames; i++) {
            left[(int) (at + i) & (HISTORY - 1)] = l[i];
            right[(int) (at + i) & (HISTORY - 1)] = r[i];
        }
        written = at + frames;
    }

    /** Audio thread. */
    void write(double[] l, double[] r, int frames) {
        long at = written;
        for (int i = 0; i < frames; i++) {
            left[(int) (at + i) & (HISTORY - 1)] = (float) l[i];
            right[(int) (at + i) & (HISTORY - 1)] = (float) r[i];
        }
        written = at + frames;
    }

    /** What was written before this reads as silence. The reader's thread. */
    void forget() {
        from = written;
    }

    /** Frames written since the start. */
    long written() {
        return written;
    }

    /** Copies the newest {@code into.length} samples, both sides as one. */
    void copy(float[] into) {
        long end = written;
        for (int i = 0; i < into.length; i++) {
            long frame = end - into.length + i;
            int at = (int) frame & (HISTORY - 1);
            into[i] = frame < from ? 0 : (left[at] + right[at]) / 2;
        }
    }

    /** Copies the newest samples of both sides. */
    void copy(float[] intoLeft, float[] intoRight) {
        long end = written;
        for (int i = 0; i < intoLeft.length; i++) {
            int at = (int) (end - intoLeft.length + i) & (HISTORY - 1);
            intoLeft[i] = left[at];
            intoRight[i] = right[at];
        }
    }
}
