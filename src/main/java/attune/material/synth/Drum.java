package attune.material.synth;

import java.util.List;

/** Strikes a drum: modes of the skin, the click of stick or beater, and the hiss of wires. */
final class Drum {
    /** One partial of the skin against its lowest, at strength 1. */
    record Mode(double ratio, double level, double sounds) {}

    /**
     * @param bend   how much higher the pitch begins, and how long it takes to settle, in seconds
     * @param click  level of the noise at the front, 8 ms long
     * @param hiss   level of the noise that goes on
     * @param rattle seconds in which that dies away by 60 dB
     */
    record Sound(double hz, double bend, double settle, List<Mode> modes, double click, double hiss, double rattle) {}

    private static final double CLICK = 0.025;
    /** Half a millisecond, so that nothing begins with a step. */
    private static final int SOFT = 24;
    /** A strike has died away by 60 dB and more. */
    private static final double LONGEST = 1.4;

    private Drum() {}

    static void strike(Loop loop, int at, Sound s, double strength, double tuning, long seed) {
        List<Partial> skin = s.modes().stream()
            .map(m -> new Partial(s.hz() * tuning * m.ratio(), s.bend(), s.settle(), strength * m.level(), m.sounds() * LONGEST)).toList();
        Partial[] modes = skin.toArray(Partial[]::new);
        Noise click = new Noise(seed, 1500, 7000), wires = new Noise(seed + 1, 1200, 9000);
        // A harder stroke is brighter: the noise grows faster than the skin.
        double[] front = {s.click() * StrictMath.pow(strength, 1.5)}, rest = {s.hiss() * StrictMath.pow(strength, 1.3)};
        double fall = Loop.decay(CLICK), die = s.rattle() > 0 ? Loop.decay(s.rattle()) : 0;
        loop.add(at, Loop.frames(LONGEST), i -> {
            double y = 0;
            for (Partial p : modes) y += p.next();
            y += front[0] * click.next() + rest[0] * wires.next();
            front[0] *= fall;
            rest[0] *= die;
            return i < SOFT ? y * i / SOFT : y;
        });
    }
}
