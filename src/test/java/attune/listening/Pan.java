package attune.listening;

/** The pan law of the contract: l = sqrt2 cos(pi/4 (1 + p/100)), r = sqrt2 sin(the same). */
final class Pan {
    private Pan() {}

    /** The pan at which a sound in the middle has these levels, -100 to 100. */
    static double of(double left, double right) {
        return 400 / Math.PI * Math.atan2(right, left) - 100;
    }

    static double left(double pan) {
        return Math.sqrt(2) * Math.cos(Math.PI / 4 * (1 + pan / 100));
    }

    static double right(double pan) {
        return Math.sqrt(2) * Math.sin(Math.PI / 4 * (1 + pan / 100));
    }
}
