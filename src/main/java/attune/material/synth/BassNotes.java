package attune.material.synth;

import attune.dsp.Audio;
import java.util.ArrayList;
import java.util.List;

/** Four low notes one after another, each a stem of its own, equally loud by BS.1770. */
public final class BassNotes {
    private static final int FRAMES = 8 * Loop.RATE;
    private static final double PEAK = 0.35, OVERTONES = 0.12;
    /** The corner of the weighting's high-pass, whose Q is a half: what it takes is given back. */
    private static final double CORNER = 38;

    private BassNotes() {}

    /** @param hz of each, in their order */
    public static List<Audio> make(double... hz) {
        List<Audio> notes = new ArrayList<>();
        for (int i = 0; i < hz.length; i++) {
            Loop loop = Loop.silent(FRAMES);
            LowNote.add(loop, FRAMES / hz.length * i, 1.6, hz[i], 1, OVERTONES);
            notes.add(loop.mono(PEAK * (1 + CORNER * CORNER / (hz[i] * hz[i]))));
        }
        return notes;
    }
}
