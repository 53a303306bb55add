package attune.ui;

import attune.dsp.Audio;
import attune.material.Song;

/**
 * What the waveform shows of a loop.
 *
 * @param peaks the largest magnitude of equal parts, in order
 */
public record Loop(float[] peaks, int bars, int frames) {
    public static final Loop NONE = new Loop(new float[0], 1, 0);
    private static final int PARTS = 2048;

    /** Slow enough to be made in the background. */
    public static Loop of(Song song, Audio audio) {
        float[] peaks = new float[PARTS];
        int frames = audio.frames();
        for (int c = 0; c < audio.channels(); c++) {
            float[] samples = audio.channel(c);
            for (int i = 0; i < frames; i++) {
                int part = (int) ((long) i * PARTS / frames);
                peaks[part] = Math.max(peaks[part], Math.abs(samples[i]));
            }
        }
        return new Loop(peaks, song.bars(), frames);
    }

    /** The first frame of a bar, counted from 0; the number of bars gives the end. */
    public int frame(int bar) {
        return (int) ((long) frames * bar / bars);
    }
}
