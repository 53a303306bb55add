package attune.lesson;

import attune.lesson.Lesson.Vary;
import attune.dsp.Taper;

/** The size of a change on the axis of its skill. */
final class Axis {
    /** Hard left against hard right is infinite; more than this is not told apart. */
    private static final double MOST_PAN = 40;

    private Axis() {}

    /** Between two values of one parameter: octaves on a logarithmic taper, dB between the channels for pan, else the difference. */
    static double size(String parameter, double from, double to) {
        if (parameter.equals("pan")) return Math.abs(channelDifference(to) - channelDifference(from));
        if (octaves(parameter))
            return Math.abs(StrictMath.log(to / from) / StrictMath.log(2));
        return Math.abs(to - from);
    }

    /** The value that lies {@code size} away from {@code from}, towards {@code side} (-1 or 1). */
    static double at(String parameter, double from, double size, int side) {
        if (parameter.equals("pan")) {
            double gain = StrictMath.pow(10, (channelDifference(from) + side * size) / 20);
            return StrictMath.atan(gain) * 400 / StrictMath.PI - 100;
        }
        if (octaves(parameter))
            return from * StrictMath.pow(2, side * size);
        return from + side * size;
    }

    /** Right over left in dB under the constant-power law. */
    private static double channelDifference(double pan) {
        double angle = StrictMath.PI / 4 * (1 + pan / 100);
        return Math.clamp(20 * StrictMath.log10(StrictMath.tan(Math.clamp(angle, 1e-6, StrictMath.PI / 2 - 1e-6))), -MOST_PAN, MOST_PAN);
    }

    private static boolean octaves(String parameter) {
        return !Lesson.Setting.isSolved(parameter) && declared(parameter).taper() instanceof Taper.Logarithmic;
    }

    static attune.dsp.Parameter declared(String parameter) {
        if (Shaping.isAbsolute(parameter)) return attune.mix.Path.parse(parameter).declared();
        try {
            return attune.mix.Path.inside("s", parameter).declared();
        } catch (IllegalArgumentException e) {
            return attune.mix.Path.inside(null, parameter).declared();
        }
    }

    /** The largest distance between two of the values of a choice: how far apart the kinds are that are told. */
    static double span(Vary vary, double reference) {
        double from = vary.relative() ? reference : 0;
        double low = vary.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = vary.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return size(vary.parameter(), from + low, from + high);
    }
}
