package attune.engine;

/**
 * What the audio thread tells the window: preallocated slots, written by one thread and polled by another without a lock.
 * A reader may see a level one block old, never a torn one.
 */
public final class Meters {
    /** Frames of recent output kept for analysers. */
    public static final int HISTORY = 1 << 14;

    private final float[] left = new float[HISTORY];
    private final float[] right = new float[HISTORY];
    private volatile long written;
    private volatile int position;
    private volatile float peakLeft;
    private volatile float peakRight;
    private volatile float rmsLeft;
    private volatile float rmsRight;

    /** Audio thread. */
    void write(float[] l, float[] r, int frames, int transport) {
        float pl = 0, pr = 0;
        double sl = 0, sr = 0;
        long at = written;
        for (int i = 0; i < frames; i++) {
            pl = Math.max(pl, Math.abs(l[i]));
            pr = Math.max(pr, Math.abs(r[i]));
            sl += l[i] * l[i];
            sr += r[i] * r[i];
            left[(int) (at + i) & (HISTORY - 1)] = l[i];
            right[(int) (at + i) & (HISTORY - 1)] = r[i];
        }
        peakLeft = pl;
        peakRight = pr;
        rmsLeft = (float) Math.sqrt(sl / frames);
        rmsRight = (float) Math.sqrt(sr / frames);
        position = transport;
        written = at + frames;
    }

    /** The frame of the loop that is about to sound. */
    public int position() {
        return position;
    }

    /** Peak of the last block, 0..1 and above. */
    public float peak(int channel) {
        return channel == 0 ? peakLeft : peakRight;
    }

    /** Root mean square of the last block. */
    public float rms(int channel) {
        return channel == 0 ? rmsLeft : rmsRight;
    }

    /** Frames played since the start. */
    public long written() {
        return written;
    }

    /** Copies the newest {@code into.length} mono-summed samples, up to half of {@link #HISTORY}. */
    public void recent(float[] into) {
        long end = written;
        for (int i = 0; i < into.length; i++) {
            int at = (int) (end - into.length + i) & (HISTORY - 1);
            into[i] = (left[at] + right[at]) / 2;
        }
    }
}
