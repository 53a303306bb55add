package attune.lesson;

import attune.lesson.Lesson.Vary;
import attune.dsp.Taper;

/** The axes of the skills: how far apart two values are. */
public final class Axis {
    /** Hard left against hard right, and mono against stereo, is infinite; more than this many dB are not told apart. */
    private static final double MOST = 40;

    private Axis() {}

    /** Between two values of one parameter: octaves on a logarithmic taper, dB between the channels for pan, dB of the side for width, else the difference. */
    static double size(String parameter, double from, double to) {
        if (parameter.equals("pan")) return Math.abs(channelDifference(to) - channelDifference(from));
        if (parameter.equals("width")) return Math.abs(side(to) - side(from));
        if (octaves(parameter)) return Math.abs(StrictMath.log(to / from) / StrictMath.log(2));
        return Math.abs(to - from);
    }

    /** The value that lies {@code size} away from {@code from}, towards {@code side} (-1 or 1). */
    static double at(String parameter, double from, double size, int side) {
        if (parameter.equals("pan")) {
            double gain = StrictMath.pow(10, (channelDifference(from) + side * size) / 20);
            return StrictMath.atan(gain) * 400 / StrictMath.PI - 100;
        }
        if (parameter.equals("width")) return from * StrictMath.pow(10, side * size / 20);
        if (octaves(parameter)) return from * StrictMath.pow(2, side * size);
        return from + side * size;
    }

    /** Where a value lies on the axis of a skill. */
    public static double place(Skill skill, double value) {
        return switch (skill) {
            case PAN -> channelDifference(value);
            case WIDTH -> side(value);
            case COMPRESSION_TIME, REVERB_TIME, EQ_FREQUENCY, CUTOFF, DELAY_TIME, BAND -> StrictMath.log(value) / StrictMath.log(2);
            case LEVEL, LOUDNESS, EQ_GAIN, EQ_CUT, COMPRESSION, SATURATION, REVERB_LEVEL, PREDELAY, AUTOMATION, LIMITER, STEM, KIND, SYSTEM, ROLE -> value;
        };
    }

    /** Side against what it is at 100 %, in dB. */
    private static double side(double width) {
        return width <= 0 ? -MOST : Math.max(-MOST, 20 * StrictMath.log10(width / 100));
    }

    /** Right over left in dB under the constant-power law. */
    private static double channelDifference(double pan) {
        double angle = StrictMath.PI / 4 * (1 + pan / 100);
        return Math.clamp(20 * StrictMath.log10(StrictMath.tan(Math.clamp(angle, 1e-6, StrictMath.PI / 2 - 1e-6))), -MOST, MOST);
    }

    /** Whether it is measured in octaves: on a logarithmic taper. */
    static boolean octaves(String parameter) {
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
