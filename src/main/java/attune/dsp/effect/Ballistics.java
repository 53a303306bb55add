package attune.dsp.effect;

/**
 * How a gain reduction in dB follows its goal: one pole, fast or slow by direction (the smooth branching detector of
 * Giannoulis, Massberg and Reiss, JAES 60(6), 2012, placed after the curve). Acting on dB, it covers 63 % of any step of the
 * reduction in exactly the attack or release time.
 */
final class Ballistics {
    /** 1e-7 dB is a change of one part in 10^8: letting go there is below the last bit of a float. */
    private static final double LET_GO = 1e-7;

    private double attack, release, reduction;

    /** The peak detector's window has held the level for a while when the release begins; that while is part of the release. */
    void set(double attackTime, double releaseTime, Compression.Detector detector, double rate) {
        double held = detector == Compression.Detector.PEAK ? LevelDetector.window(rate) - 1 : 0;
        attack = StrictMath.exp(-1 / (attackTime / 1000 * rate));
        release = StrictMath.exp(-1 / Math.max(1, releaseTime / 1000 * rate - held));
    }

    double next(double goal) {
        reduction = goal + (goal > reduction ? attack : release) * (reduction - goal);
        if (goal == 0 && reduction < LET_GO) reduction = 0;
        return reduction;
    }

    /** The same for each of the first goals, in their place. */
    void follow(double[] goals, int count) {
        double r = reduction;
        for (int i = 0; i < count; i++) {
            double goal = goals[i];
            r = goal + (goal > r ? attack : release) * (r - goal);
            if (goal == 0 && r < LET_GO) r = 0;
            goals[i] = r;
        }
        reduction = r;
    }

    double reduction() {
        return reduction;
    }

    void reset() {
        reduction = 0;
    }
}
