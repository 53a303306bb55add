package attune.ui;

import attune.dsp.Audio;
import attune.material.Song;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What the waveform shows of a loop.
 *
 * @param peaks the largest magnitude of equal parts, in order
 * @param rests bars in which the part that it is about is silent
 */
public record Loop(float[] peaks, int bars, int frames, BitSet rests) {
    public static final Loop NONE = new Loop(new float[0], 1, 0, new BitSet());
    private static final int PARTS = 2048;
    /** Of the power of its loudest bar: a bar with less is a rest. */
    private static final double SILENT = 1e-4;

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
        return new Loop(peaks, song.bars(), frames, new BitSet());
    }

    /** About one of the stems, which is to be heard soon after the loop begins. */
    public static Loop of(Song song, Audio audio, Optional<String> stem) {
        Loop loop = of(song, audio);
        stem.ifPresent(s -> {
            double[] power = new double[loop.bars];
            Audio alone = song.stem(s).audio();
            for (int bar = 0; bar < power.length; bar++)
                for (int c = 0; c < alone.channels(); c++)
                    for (int i = loop.frame(bar); i < loop.frame(bar + 1); i++) power[bar] += alone.channel(c)[i] * alone.channel(c)[i];
            double loudest = Arrays.stream(power).max().orElse(0);
            for (int bar = 0; bar < power.length; bar++) if (power[bar] < SILENT * loudest) loop.rests.set(bar);
        });
        return loop;
    }

    /** The same about no part. */
    public Loop whole() {
        return new Loop(peaks, bars, frames, new BitSet());
    }

    /** Where to go on from a bar so that the part is heard soon: there, if it plays in this bar or the next, else where it plays next. */
    public int soon(int bar) {
        for (int i = 0; i < bars; i++) if (!rests.get((bar + i) % bars)) return i < 2 ? bar : (bar + i) % bars;
        return bar;
    }

    /** The first frame of a bar, counted from 0; the number of bars gives the end. */
    public int frame(int bar) {
        return (int) ((long) frames * bar / bars);
    }
}
