package attune.material.synth;

import attune.dsp.Audio;

/** Eight notes of nearly pure sine between 44 and 78 Hz, with gaps: the bass that a small speaker does not play. */
public final class SubBass {
    private static final int FRAMES = 8 * Loop.RATE;
    private static final double[] NOTES = {55, 55, 65.4, 49, 43.7, 58.3, 73.4, 49};
    private static final double PEAK = 0.7;

    private SubBass() {}

    public static Audio make() {
        Loop loop = Loop.silent(FRAMES);
        for (int i = 0; i < NOTES.length; i++) LowNote.add(loop, FRAMES / NOTES.length * i, 0.75, NOTES[i], 1, 0);
        return loop.mono(PEAK);
    }
}
