package attune.dsp.effect;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import java.util.List;

/**
 * The settings of a compressor.
 *
 * @param threshold dB, where reduction begins
 * @param ratio     input dB per output dB above the threshold
 * @param attack    ms: 63 % of a step of the gain reduction in dB, downwards
 * @param release   ms: the same, upwards
 * @param knee      dB, full width of the quadratic knee (Giannoulis, Massberg and Reiss, JAES 2012)
 * @param makeup    dB added after
 * @param mix       per cent of compressed sound against dry (parallel compression)
 * @param lookahead ms by which the gain leads the sound
 * @param auto      adds half of what the curve takes from a level of 0 dB to the make-up
 */
public record Compression(double threshold, double ratio, double attack, double release, double knee, double makeup, double mix,
                          double lookahead, Detector detector, boolean auto) implements Settings<Compression> {
    /** What the level is: always one for both sides. */
    public enum Detector {
        /** The highest of |left| and |right| within the last millisecond. */
        PEAK("peak"),
        /** The root of the mean power of the louder side, averaged with a time constant of 10 ms; a full-scale sine reads -3 dB. */
        RMS("rms");

        private final String id;

        Detector(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static final Parameter THRESHOLD = Parameter.linear("threshold", "Threshold", Unit.DECIBELS, -80, 0, 0.5, 0,
        "The level above which the compressor turns down.");
    public static final Parameter RATIO = Parameter.logarithmic("ratio", "Ratio", Unit.RATIO, 1, 100, 1.122018454301963, 1,
        "How firmly it turns down: at 4:1, four decibels over the threshold come out as one.");
    public static final Parameter ATTACK = Parameter.logarithmic("attack", "Attack", Unit.MILLISECONDS, 0.05, 500, 1.122018454301963, 10,
        "How soon the gain comes down. A slow attack lets the hit through before it closes.");
    public static final Parameter RELEASE = Parameter.logarithmic("release", "Release", Unit.MILLISECONDS, 5, 5000, 1.122018454301963, 120,
        "How soon the gain comes back. Short breathes with the beat, long holds down.");
    public static final Parameter KNEE = Parameter.linear("knee", "Knee", Unit.DECIBELS, 0, 36, 1, 6,
        "How gently the reduction begins around the threshold.");
    public static final Parameter MAKEUP = Parameter.linear("makeup", "Make-up", Unit.DECIBELS, -24, 36, 0.5, 0,
        "Gain after the reduction, to compare at equal loudness.");
    public static final Parameter MIX = Parameter.linear("mix", "Mix", Unit.PERCENT, 0, 100, 5, 100,
        "Compressed against dry. Less than 100 % is parallel compression.");
    public static final Parameter LOOKAHEAD = Parameter.linear("lookahead", "Look-ahead", Unit.MILLISECONDS, 0, 20, 0.5, 0,
        "How far ahead the compressor listens, so that the gain is down before the hit.");
    public static final List<Parameter> PARAMETERS = List.of(THRESHOLD, RATIO, ATTACK, RELEASE, KNEE, MAKEUP, MIX, LOOKAHEAD);

    /** Does nothing: ratio 1:1. */
    public static final Compression OFF = new Compression(0, 1, 10, 120, 6, 0, 100, 0, Detector.PEAK);

    public Compression(double threshold, double ratio, double attack, double release, double knee, double makeup, double mix, double lookahead,
                       Detector detector) {
        this(threshold, ratio, attack, release, knee, makeup, mix, lookahead, detector, false);
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {threshold, ratio, attack, release, knee, makeup, mix, lookahead};
    }

    @Override public Compression with(double[] v) {
        return new Compression(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], detector, auto);
    }

    /** dB added after the reduction: the make-up, and the automatic one where that is on. */
    public double gain() {
        return makeup + (auto ? automatic(threshold, 1 - 1 / ratio, knee) : 0);
    }

    /** Half of the reduction at 0 dB: the whole of it would lift what never reaches that level too far. */
    static double automatic(double threshold, double slope, double knee) {
        return Compressor.reduction(0, threshold, slope, knee) / 2;
    }

    public boolean isNeutral() {
        return mix == 0 || (ratio == 1 && makeup == 0);
    }
}
