package attune.material.synth;

import attune.dsp.Audio;

/** Four held chords of two seconds, each note a sawtooth of overtones up to 16 kHz: material in which every octave is there to be changed. */
public final class Chords {
    private static final int FRAMES = 8 * Loop.RATE, CHORD = 2 * Loop.RATE, FADE = Loop.RATE / 20;
    private static final double HIGHEST = 16_000, PEAK = 0.6, FOR_EVER = 1e6;
    /** Hz: A minor, F, C, G. */
    private static final double[][] NOTES = {{110, 220, 261.6, 329.6}, {87.3, 220, 261.6, 349.2}, {130.8, 196, 261.6, 329.6}, {98, 196, 246.9, 293.7}};

    private Chords() {}

    public static Audio make() {
        Loop loop = Loop.silent(FRAMES);
        for (int c = 0; c < NOTES.length; c++)
            for (double hz : NOTES[c])
                for (int k = 1; k * hz < HIGHEST; k++) {
                    Partial partial = new Partial(k * hz, 0, 1, 1.0 / k, FOR_EVER);
                    // It overlaps the next chord while it fades.
                    loop.add(c * CHORD, CHORD + FADE, i -> partial.next() * Math.min(1, Math.min((double) i / FADE, (double) (CHORD + FADE - i) / FADE)));
                }
        return loop.mono(PEAK);
    }
}
