package attune.engine;

import attune.dsp.Trig;

/**
 * The pan law: constant power, 0 dB at the centre. l = sqrt2 cos(pi/4 (1 + p/100)), r = sqrt2 sin(same): 3 dB up at the
 * sides, so that a moved stem keeps its power. Exactly 1 at the centre and 0 on the far side.
 */
public final class Pan {
    private static final double SQRT2 = StrictMath.sqrt(2);

    private Pan() {}

    public static double left(double pan) {
        if (pan == 0) return 1;
        return pan >= 100 ? 0 : SQRT2 * Trig.cos(StrictMath.PI / 4 * (1 + pan / 100));
    }

    public static double right(double pan) {
        return left(-pan);
    }
}
