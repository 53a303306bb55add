package attune.session;

import attune.dsp.effect.Band;
import attune.dsp.effect.Equalizer;
import attune.dsp.effect.PlaybackSystem;
import attune.lesson.Lesson.Setting;
import attune.mix.NoteValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far apart two ways of setting a mix are for somebody who begins: the largest of their differences, each in what a beginner is
 * taken to hear (d' = 1). Figures as in {@link Passable}; those without a source are argued where they stand.
 */
final class Apart {
    /** Nobody overlooks what is gone, or what has no place any more. */
    private static final double OBVIOUS = 6;
    private static final double LEVEL = 1.5, PAN = 1.5, SPECTRUM = 2, REDUCTION = 2.5, TIMES = 1.5, DECAY = 0.3, WET = 2.5, PREDELAY = 15, DELAY = Math.log(1.04) / Math.log(2),
        WIDTH = 2.5, RIDE = 2, LIMITER = 2, CUTOFF = 0.5;
    /** Overtones are lost among those of the sound itself below about 1 %; above, they are a level like another, told by 3 dB like a narrow boost. */
    private static final double CLEAN = 1, OVERTONES = 3;
    /** A tail or an echo so far below the sound is masked by it, dB. */
    private static final double MASKED = -30;
    /** An infinite cut is no more than this, dB. */
    private static final double GONE = 30;
    private static final double RATE = 48_000;
    /** What an unlimited ratio and a deep threshold take away, dB. */
    private static final double DUCKED = 30;

    /** What settings say, by parameter; the last word counts. */
    private final Map<String, Setting> settings = new TreeMap<>();

    Apart(List<List<Setting>> lists) {
        for (List<Setting> list : lists) for (Setting s : list) settings.put((s instanceof Setting.Curve ? "curve of " : "") + s.parameter(), s);
    }

    /** NaN where there is no figure for what differs. */
    double from(Apart other) {
        double most = 0;
        Set<String> all = new java.util.TreeSet<>(settings.keySet());
        all.addAll(other.settings.keySet());
        for (String p : all) {
            double d = one(p, other);
            if (Double.isNaN(d)) continue;
            most = Math.max(most, d);
        }
        most = Math.max(most, Math.max(spectrum(other), Math.abs(reduced() - other.reduced()) / REDUCTION));
        boolean unknown = all.stream().anyMatch(p -> p.matches("reverb.type|saturation.type") && !String.valueOf(settings.get(p)).equals(String.valueOf(other.settings.get(p))));
        return most == 0 && unknown ? Double.NaN : most;
    }

    private double number(String parameter, double absent) {
        return settings.get(parameter) instanceof Setting.Amount a ? a.value() : absent;
    }

    private String word(String parameter, String absent) {
        return settings.get(parameter) instanceof Setting.Word w ? w.value().getAsString() : absent;
    }

    private double one(String p, Apart o) {
        if (p.startsWith("curve of ")) return curve(p, o);
        return switch (p) {
            case "gain", "master.gain" -> Math.abs(number(p, 0) - o.number(p, 0)) / LEVEL;
            case "pan" -> Math.abs(Passable.channels(number(p, 0)) - Passable.channels(o.number(p, 0))) / PAN;
            case "compressor.attack", "compressor.release", "compressor.ratio" -> reduced() == 0 || o.reduced() == 0 ? 0 : octaves(p, 4, o) / TIMES;
            case "saturation.distortion" -> Math.abs(20 * Math.log10((number(p, 0) + CLEAN) / (o.number(p, 0) + CLEAN))) / OVERTONES;
            case "saturation.drive" -> settings.containsKey(Setting.DISTORTION) || o.settings.containsKey(Setting.DISTORTION) ? 0 : Math.abs(number(p, 0) - o.number(p, 0)) / LIMITER;
            case "sends.reverb", "sends.delay" -> Math.abs(Math.max(MASKED, number(p, -60)) - Math.max(MASKED, o.number(p, -60))) / WET;
            case "reverb.decay", "reverb.high" -> octaves(p, 1, o) / DECAY;
            case "reverb.predelay" -> Math.abs(number(p, 0) - o.number(p, 0)) / PREDELAY;
            case "delay.time", "delay.right" -> octaves(p, p.equals("delay.right") ? 100 : 375, o) / DELAY;
            case "delay.note" -> Math.abs(note(word(p, "1/4")) - note(o.word(p, "1/4"))) / DELAY;
            // How loud the second repeat is.
            case "delay.feedback" -> Math.abs(20 * Math.log10(Math.max(1, number(p, 1)) / Math.max(1, o.number(p, 1)))) / WET;
            case "delay.highcut" -> octaves(p, 20_000, o) / CUTOFF;
            case "width", "master.width" -> Math.min(GONE, Math.abs(20 * Math.log10(Math.max(1, number(p, 100)) / Math.max(1, o.number(p, 100))))) / WIDTH;
            case "limiter.drive", "master.limiter.drive" -> Math.abs(number(p, 0) - o.number(p, 0)) / LIMITER;
            case "gate.range" -> Math.min(GONE, Math.abs(number(p, 0) - o.number(p, 0))) / REDUCTION;
            case "mute", "flip", "delay.pingpong" -> word(p, "false").equals(o.word(p, "false")) ? 0 : OBVIOUS;
            // In mono, where these lessons hear it, a comb of equal level: one copy colours a sound when it is 15 to 20 dB softer (Atal, Schroeder and Kuttruff 1962).
            case "shift" -> number(p, 0) == o.number(p, 0) ? 0 : OBVIOUS;
            case "mono" -> 0;
            default -> Double.NaN;
        };
    }

    private double octaves(String p, double absent, Apart o) {
        return Math.abs(Math.log(number(p, absent) / o.number(p, absent)) / Math.log(2));
    }

    private static double note(String value) {
        return Math.log(NoteValue.of(value).orElseThrow().milliseconds(120)) / Math.log(2);
    }

    private double curve(String p, Apart o) {
        double most = 0;
        // The same way of another filter is the whole of it.
        boolean elsewhere = p.endsWith("eq[0].gain") && number("eq[0].frequency", 0) != o.number("eq[0].frequency", 0);
        for (double at = 0; at <= 1; at += 0.01) most = Math.max(most, Math.abs(value(p, at) - (elsewhere ? 0 : o.value(p, at))));
        return most / switch (p.substring("curve of ".length())) {
            case "gain" -> RIDE;
            case "pan" -> 10;
            case "sends.reverb" -> WET;
            case "eq[0].gain" -> SPECTRUM;
            // From open to a corner in the middle is a cut of the octaves above it.
            default -> 1000;
        };
    }

    private double value(String p, double at) {
        return settings.get(p) instanceof Setting.Curve c ? c.points().at(at) : 0;
    }

    /** How far loud is turned down against soft: by the reduction, less what passes beside it. */
    private double reduced() {
        double wet = number("compressor.mix", 100) / 100, ratio = number("compressor.ratio", 1), makeup = gain(number("compressor.makeup", 0));
        double down = number(Setting.REDUCTION, settings.containsKey("compressor.threshold") && ratio >= 20 ? DUCKED : 0);
        return 20 * Math.log10((1 - wet + wet * makeup) / (1 - wet + wet * makeup * gain(-down)));
    }

    private static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /** What differs once both are as loud, in thresholds: lows, middle and highs are heard apart, so their differences add like noises. */
    private double spectrum(Apart o) {
        double[] apart = new double[25];
        for (int i = 0; i < apart.length; i++) {
            double hz = 60 * Math.pow(2, i / 3.0);
            apart[i] = at(hz) - o.at(hz);
        }
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        double[] most = new double[3];
        // What is usual stays where it was when all is as loud again.
        for (int i = 0; i < apart.length; i++) most[i * 3 / apart.length] = Math.max(most[i * 3 / apart.length], Math.abs(apart[i] - sorted[sorted.length / 2]));
        return Math.sqrt(most[0] * most[0] + most[1] * most[1] + most[2] * most[2]) / SPECTRUM;
    }

    private double at(double hz) {
        double sum = number("tilt", 0) * Math.clamp(Math.log10(hz) - 3, -1, 1);
        for (String in : List.of("", "master."))
            for (int b = 0; b < 4; b++) {
                String eq = in + "eq[" + b + "].";
                if (!settings.containsKey(eq + "frequency")) continue;
                String type = word(eq + "type", "bell");
                Band.Type t = Arrays.stream(Band.Type.values()).filter(v -> v.id().equals(type)).findFirst().orElseThrow();
                sum += Equalizer.magnitudeAt(List.of(new Band(t, number(eq + "frequency", 1000), number(eq + "gain", 0), number(eq + "q", t.hasGain() && type.equals("bell") ? 1 : 0.7071))), hz, RATE);
            }
        String system = word("monitor", "studio");
        for (PlaybackSystem s : PlaybackSystem.values()) if (s.id().equals(system)) sum += s.magnitudeAt(hz, RATE);
        return Math.max(-GONE, sum);
    }
}
