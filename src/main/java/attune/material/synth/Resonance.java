package attune.material.synth;

import attune.dsp.Trig;

/** Two poles, with unity gain at 0 Hz: a formant (Klatt, JASA 67(3), 1980). */
final class Resonance {
    private final double a, b, c;
    private double last, before;

    Resonance(double hz, double width) {
        double radius = StrictMath.exp(-StrictMath.PI * width / Loop.RATE);
        c = -radius * radius;
        b = 2 * radius * Trig.cos(2 * StrictMath.PI * hz / Loop.RATE);
        a = 1 - b - c;
    }

    double next(double x) {
        double y = a * x + b * last + c * before;
        before = last;
        last = y;
        return y;
    }
}
