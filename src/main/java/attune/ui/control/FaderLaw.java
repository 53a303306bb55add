package attune.ui.control;

/**
 * Where a level stands on a fader: the lines of a console, which give most of the way to the 20 dB around unity. Any range
 * in dB uses the part of the law that it covers.
 */
final class FaderLaw {
    private static final double[] LEVEL = {-60, -40, -30, -20, -10, 0, 6, 12, 24};
    private static final double[] WAY = {0, 0.09, 0.17, 0.30, 0.48, 0.70, 0.82, 0.91, 1};

    private final double low;
    private final double high;

    FaderLaw(double min, double max) {
        low = way(min);
        high = way(max);
    }

    /** 0 at the least level, 1 at the greatest. */
    double travel(double level) {
        return (way(level) - low) / (high - low);
    }

    double level(double travel) {
        return between(WAY, LEVEL, low + Math.clamp(travel, 0, 1) * (high - low));
    }

    private static double way(double level) {
        return between(LEVEL, WAY, level);
    }

    private static double between(double[] from, double[] to, double x) {
        int i = 1;
        while (i < from.length - 1 && x > from[i]) i++;
        double part = Math.clamp((x - from[i - 1]) / (from[i] - from[i - 1]), 0, 1);
        return to[i - 1] + part * (to[i] - to[i - 1]);
    }
}
