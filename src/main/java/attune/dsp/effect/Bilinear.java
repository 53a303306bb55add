package attune.dsp.effect;

import attune.dsp.Trig;

/** The frequency axis of the bilinear transform. */
final class Bilinear {
    /** As a part of the sample rate; beyond, the axis runs off to infinity. */
    private static final double HIGHEST = 0.49;

    private Bilinear() {}

    /** Where a frequency lies on the analog axis. */
    static double tangent(double hz, double rate) {
        double angle = StrictMath.PI * Math.min(hz / rate, HIGHEST);
        return Trig.sin(angle) / Trig.cos(angle);
    }
}
