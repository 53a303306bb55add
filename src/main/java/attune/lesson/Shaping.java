package attune.lesson;

import attune.dsp.effect.Compression;
import attune.dsp.effect.Drive;
import attune.dsp.effect.GainReduction;
import attune.dsp.effect.Saturation;
import attune.lesson.Lesson.Setting;
import attune.material.Analysis;
import attune.mix.Automation;
import attune.mix.Mix;
import attune.mix.Path;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Patch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Turns settings into a mix, solving for those that are stated by their effect on the sound. */
public final class Shaping {
    private static final Path RATIO = Path.inside("s", "compressor.ratio");
    /** The threshold is found to this many dB of gain reduction. */
    private static final double PRECISION = 0.01;

    private static final Pattern ABSOLUTE = Pattern.compile("(master|reverb|delay)\\..*|monitor|mono");

    private final Probe probe;
    private final double beats;

    /** @param beats length of the song */
    Shaping(Probe probe, double beats) {
        this.probe = probe;
        this.beats = beats;
    }

    /**
     * Applies {@code settings} to the channel of {@code stem}, or to the master when there is none. What is stated by its effect on
     * the sound is solved for at the end, whatever its place in the list.
     */
    Mix apply(Mix mix, Optional<String> stem, List<Setting> settings) throws CannotAsk {
        double reduction = -1, distortion = -1;
        for (Setting setting : settings)
            switch (setting) {
                case Setting.Amount s when s.parameter().equals(Setting.REDUCTION) -> reduction = s.value();
                case Setting.Amount s when s.parameter().equals(Setting.DISTORTION) -> distortion = s.value();
                case Setting.Amount s -> mix = set(mix, path(stem, s.parameter()), s);
                case Setting.Word s -> mix = word(mix, stem, s);
                case Setting.Curve s -> mix = automate(mix, stem.orElseThrow(() -> new CannotAsk("a curve is set on a stem, not on the master")), s);
            }
        if (distortion >= 0) mix = distort(mix, stem.orElseThrow(() -> new CannotAsk("distortion is set on a stem, not on the master")), distortion);
        return reduction < 0 ? mix : reduce(mix, stem.orElseThrow(() -> new CannotAsk("gain reduction is set on a stem, not on the master")), reduction);
    }

    private static Mix set(Mix mix, Path path, Setting.Amount s) throws CannotAsk {
        double value = s.relative() ? path.get(mix) + s.value() : s.value();
        if (!path.declared().allows(value)) throw new CannotAsk(path + " does not go as far as " + QuestionMaker.plain(value));
        return path.set(mix, value);
    }

    /** The address that a lesson's parameter stands for; inside the master where there is no stem. */
    public static Path path(Optional<String> stem, String parameter) {
        return isAbsolute(parameter) ? Path.parse(parameter) : Path.inside(stem.orElse(null), parameter);
    }

    /** Of the whole mix, not inside the subject. */
    static boolean isAbsolute(String parameter) {
        return ABSOLUTE.matcher(parameter).matches();
    }

    private static Mix word(Mix mix, Optional<String> stem, Setting.Word s) throws CannotAsk {
        String inside = stem.map(id -> "channels." + id + ".").orElse("master.");
        try {
            return Patch.apply(mix, isAbsolute(s.parameter()) ? s.parameter() : inside + s.parameter(), s.value());
        } catch (InvalidInput e) {
            throw new CannotAsk(e.problems().getFirst().toString());
        }
    }

    private Mix automate(Mix mix, String stem, Setting.Curve s) {
        Path path = Path.inside(stem, s.parameter());
        double base = s.relative() ? path.get(mix) : 0;
        List<Automation.Point> points = s.points().points().stream()
            .map(p -> new Automation.Point(p.beat() * beats, path.declared().clamp(base + p.value()), p.shape())).toList();
        return mix.withChannel(stem, mix.channel(stem).automated(s.parameter(), new Automation(points)));
    }

    /** Sets the drive so that a sine at the stem's typical peak has {@code percent} of distortion; 0 takes the drive away. */
    private Mix distort(Mix mix, String stem, double percent) throws CannotAsk {
        Drive drive = mix.channel(stem).inserts().saturation().orElse(Drive.OFF);
        OptionalDouble found = Saturation.driveFor(drive, percent, probe.stem(stem).typicalPeak());
        if (found.isEmpty()) throw new CannotAsk("'" + stem + "' is too soft to be driven to " + QuestionMaker.plain(percent) + " % of distortion");
        return mix.withChannel(stem, mix.channel(stem).withInserts(mix.channel(stem).inserts().with(drive.with("drive", found.getAsDouble()))));
    }

    /** Sets the threshold so that the typical note is turned down by {@code reduction} dB; 0 switches the compressor to 1:1. */
    private Mix reduce(Mix mix, String stem, double reduction) throws CannotAsk {
        if (reduction == 0) return new Path(stem, RATIO.part(), 0, RATIO.parameter()).set(mix, 1);
        Compression compression = mix.channel(stem).compressor().orElse(Compression.OFF.with("ratio", 4));
        return mix.withChannel(stem, mix.channel(stem).withCompressor(probe.solve(stem, compression, reduction)));
    }

    /**
     * The threshold by secants, to a hundredth of a decibel of reduction.
     *
     * @throws CannotAsk when no threshold does it
     */
    public static Compression solve(String stem, GainReduction of, Analysis notes, Compression compression, double reduction) throws CannotAsk {
        double low = Compression.THRESHOLD.min(), high = Compression.THRESHOLD.max();
        double at = low, found = typical(of, notes, compression, at), slope = 1 / compression.ratio() - 1;
        if (found < reduction) throw new CannotAsk("'" + stem + "' cannot be turned down by " + QuestionMaker.plain(Math.rint(reduction * 10) / 10) + " dB with this attack");
        // Reduction falls as the threshold rises, nearly in a straight line: secants get there in a few steps, halving in any case.
        for (int step = 1; Math.abs(found - reduction) >= PRECISION; step++) {
            if (found > reduction) low = at;
            else high = at;
            if (high - low < 1e-6) throw new CannotAsk("'" + stem + "' jumps past " + QuestionMaker.plain(Math.rint(reduction * 10) / 10) + " dB of gain reduction");
            double next = at + (reduction - found) / slope;
            if (step % 4 == 0 || !(next > low && next < high)) next = (low + high) / 2;
            double then = typical(of, notes, compression, next);
            if (then != found) slope = (then - found) / (next - at);
            at = next;
            found = then;
        }
        return compression.with("threshold", at);
    }

    private static double typical(GainReduction of, Analysis notes, Compression compression, double threshold) {
        return notes.typicalDeepest(of.curve(compression.with("threshold", threshold)));
    }
}
