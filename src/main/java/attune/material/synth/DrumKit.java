package attune.material.synth;

import attune.dsp.Audio;
import attune.material.synth.Drum.Mode;
import attune.material.synth.Drum.Sound;
import java.util.ArrayList;
import java.util.List;

/** Drums struck one at a time, in eight seconds. The modes of a round skin: Rossing, The Physics of Musical Instruments, 18.1. */
public final class DrumKit {
    private static final int FRAMES = 8 * Loop.RATE;
    private static final double PEAK = 0.7;
    private static final Sound KICK = new Sound(52, 1.6, 0.08, List.of(new Mode(1, 1, 0.35), new Mode(1.6, 0.25, 0.15)), 0.25, 0, 0);
    private static final Sound SNARE = new Sound(190, 0.3, 0.05, List.of(new Mode(1, 0.7, 0.18), new Mode(1.59, 0.4, 0.14), new Mode(2.14, 0.25, 0.1)), 0.8, 1.1, 0.22);
    private static final Sound TOM = new Sound(110, 0.35, 0.12, List.of(new Mode(1, 1, 0.6), new Mode(1.59, 0.4, 0.35), new Mode(2.3, 0.2, 0.2)), 0.3, 0, 0);
    private static final Sound HIGH = new Sound(155, 0.35, 0.1, List.of(new Mode(1, 1, 0.52), new Mode(1.59, 0.4, 0.3), new Mode(2.3, 0.2, 0.18)), 0.35, 0, 0);
    private static final Sound FLOOR = new Sound(78, 0.35, 0.14, List.of(new Mode(1, 1, 0.62), new Mode(1.59, 0.45, 0.4), new Mode(2.3, 0.25, 0.22)), 0.3, 0, 0);
    /** From below the wires are near and the stick is far. */
    private static final Sound BELOW = new Sound(190, 0.3, 0.05, List.of(new Mode(1, 0.75, 0.18), new Mode(1.59, 0.4, 0.14), new Mode(2.14, 0.2, 0.1)), 0.35, 1.6, 0.25);
    private static final double[] STRENGTHS = {1, 0.7, 0.85, 0.6};

    private DrumKit() {}

    /** Kick, snare and tom, each four times, two thirds of a second apart, no two strokes alike. */
    public static List<Audio> hits() {
        return struck(List.of(KICK, SNARE, TOM));
    }

    /** A high tom, a middle one and a floor tom, the same way: no two of them alike, or a gate would be known by heart. */
    public static List<Audio> toms() {
        return struck(List.of(HIGH, TOM, FLOOR));
    }

    private static List<Audio> struck(List<Sound> sounds) {
        List<Audio> struck = new ArrayList<>();
        for (Sound s : sounds) struck.add(struck(s, struck.size()));
        return struck;
    }

    private static Audio struck(Sound sound, int place) {
        Loop loop = Loop.silent(FRAMES);
        for (int i = 0; i < STRENGTHS.length; i++)
            Drum.strike(loop, FRAMES / STRENGTHS.length * i + Loop.frames(2.0 / 3) * place, sound, STRENGTHS[i], 1 + 0.006 * (i - 1.5), 31L * place + i);
        return loop.mono(PEAK);
    }

    /** A snare heard by two microphones: the skin alike in both, wires and stick not. */
    public static Audio microphones() {
        Loop above = Loop.silent(FRAMES), below = Loop.silent(FRAMES);
        for (int i = 0; i < 8; i++) {
            double strength = STRENGTHS[i % STRENGTHS.length], tuning = 1 + 0.004 * (i % 3 - 1);
            Drum.strike(above, FRAMES / 8 * i, SNARE, strength, tuning, 7L + i);
            Drum.strike(below, FRAMES / 8 * i, BELOW, strength, tuning, 7L + i);
        }
        return Loop.stereo(above, below, PEAK);
    }
}
