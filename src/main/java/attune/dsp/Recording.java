package attune.dsp;

/** Sound that can be read at any place: in memory ({@link Audio}), or still in its file. Any thread may read. */
public interface Recording {
    /** Frames a second. */
    int rate();

    int frames();

    boolean isMono();

    /** Puts {@code count} frames from {@code from} on at {@code at}, a mono sound on both sides. The frames must be there. */
    void read(int from, int count, double[] left, double[] right, int at);

    /** All of it in memory. */
    Audio audio();
}
