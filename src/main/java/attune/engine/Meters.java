package attune.engine;

import attune.dsp.measure.LoudnessMeter;
import attune.dsp.measure.TruePeakMeter;

/**
 * What the audio thread tells the window: preallocated slots, written by one thread and polled by another without a lock.
 * A reader may see a level one block old, never a torn one. Loudness and true peak are worked out where the sound is made, so
 * that they miss no frame however busy the window is; what only looks at the newest frames (spectrum, goniometer, correlation) is
 * worked out by the reader from {@link #recent}.
 */
public final class Meters {
    /** The integrated loudness and the range reach back over so many seconds: an hour. */
    private static final int REACH = 3600;

    private final Recent recent = new Recent();
    private final LoudnessMeter loudness = new LoudnessMeter(Rack.RATE, 2, REACH);
    private final TruePeakMeter truePeak = new TruePeakMeter(2);
    private volatile int position;
    private volatile float peakLeft;
    private volatile float peakRight;
    private volatile float rmsLeft;
    private volatile float rmsRight;
    private volatile int restarts;
    private int restarted;

    /** Audio thread. Frames on the grid; while nothing plays the loudness waits. */
    void hear(float[] l, float[] r, int frames, boolean playing) {
        int wanted = restarts;
        if (restarted != wanted) {
            restarted = wanted;
            loudness.restart();
            truePeak.restart();
        }
        if (playing) {
            loudness.write(l, r, 0, frames);
            truePeak.write(l, r, 0, frames);
        } else {
            loudness.rest();
            truePeak.rest();
        }
    }

    /** Audio thread. */
    void write(float[] l, float[] r, int frames, int transport) {
        float pl = 0, pr = 0;
        double sl = 0, sr = 0;
        for (int i = 0; i < frames; i++) {
            pl = Math.max(pl, Math.abs(l[i]));
            pr = Math.max(pr, Math.abs(r[i]));
            sl += l[i] * l[i];
            sr += r[i] * r[i];
        }
        peakLeft = pl;
        peakRight = pr;
        rmsLeft = (float) Math.sqrt(sl / frames);
        rmsRight = (float) Math.sqrt(sr / frames);
        position = transport;
        recent.write(l, r, frames);
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

    /** How loud it is what plays, integrated since the last {@link #restart}, at most over an hour; for reading. */
    public LoudnessMeter loudness() {
        return loudness;
    }

    /** The highest true peak since the last {@link #restart}, linear. */
    public double truePeak() {
        return truePeak.peak();
    }

    /** Integrates the loudness and looks for the highest peak anew, from the next frames on. The window's thread. */
    public void restart() {
        restarts = restarts + 1;
    }

    /** Frames played since the start. */
    public long written() {
        return recent.written();
    }

    /** Copies the newest {@code into.length} mono-summed samples, 8192 at most. */
    public void recent(float[] into) {
        recent.copy(into);
    }

    /** Copies the newest samples of both sides, 8192 at most. */
    public void recent(float[] intoLeft, float[] intoRight) {
        recent.copy(intoLeft, intoRight);
    }
}
