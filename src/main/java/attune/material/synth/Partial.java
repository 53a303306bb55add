package attune.material.synth;

import attune.dsp.Trig;

/** A sine that falls in pitch and dies away: a mode of a drum, or a steady tone where neither is asked. */
final class Partial {
    private final double end, bend, settle, decay;
    private double phase, sweep = 1, level;

    /**
     * @param hz    where the pitch ends
     * @param bend  how many times higher it begins, less one
     * @param settle seconds in which the bend is gone but for a thousandth
     * @param sounds seconds in which it dies away by 60 dB
     */
    Partial(double hz, double bend, double settle, double level, double sounds) {
        end = 2 * StrictMath.PI * hz / Loop.RATE;
        this.bend = bend;
        this.settle = Loop.decay(settle);
        this.level = level;
        decay = Loop.decay(sounds);
    }

    double next() {
        double y = level * Trig.sin(phase);
        phase += end * (1 + bend * sweep);
        if (phase > 2 * StrictMath.PI) phase -= 2 * StrictMath.PI;
        sweep *= settle;
        level *= decay;
        return y;
    }
}
