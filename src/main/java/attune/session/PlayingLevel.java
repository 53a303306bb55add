package attune.session;

/**
 * How loud the card plays what is played as a whole, whatever page it is on: pieces begin at one common level, and none of their sounds is more than
 * 3 dB above it, so that nothing jumps at who has set the volume by it. Files and meters know nothing of this.
 */
final class PlayingLevel {
    /** LUFS: EBU R 128's programme level. */
    static final double COMMON = -23;
    private static final double RISE = 3;
    /** dBFS: what is soft is not raised further than its peaks allow. */
    private static final double CEILING = -1;

    private PlayingLevel() {}

    /** dB, at most 0, with which a sound of so many LUFS is not too loud. */
    static double most(double loudness) {
        return tenths(Math.min(0, COMMON + RISE - loudness));
    }

    /** dB for a piece that begins with a sound of so many LUFS. @param loudest LUFS of the loudest of its sounds */
    static double of(double first, double loudest) {
        return tenths(Math.min(Math.min(0, COMMON - first), COMMON + RISE - loudest));
    }

    /** dB for one sound of so many LUFS. @param peak dBFS */
    static double alone(double loudness, double peak) {
        return loudness >= COMMON ? of(loudness, loudness) : tenths(Math.max(0, Math.min(COMMON - loudness, CEILING - peak)));
    }

    private static double tenths(double decibels) {
        return Math.rint(decibels * 10) / 10 + 0.0;
    }
}
