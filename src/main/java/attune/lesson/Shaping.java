package attune.lesson;

import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.lesson.Lesson.Setting;
import attune.material.Analysis;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.List;
import java.util.Optional;

/** Turns settings into a mix, solving for those that are stated by their effect on the sound. */
public final class Shaping {
    private static final Path RATIO = Path.inside("s", "compressor.ratio");
    /** The threshold is found to this many dB of gain reduction. */
    private static final double PRECISION = 0.01;

    private final Probe probe;

    Shaping(Probe probe) {
        this.probe = probe;
    }

    /** Applies {@code settings} to the channel of {@code stem}, or to the master when there is none. */
    Mix apply(Mix mix, Optional<String> stem, List<Setting> settings) throws CannotAsk {
        double reduction = -1;
        for (Setting s : settings) {
            if (s.parameter().equals(Setting.REDUCTION)) reduction = s.value();
            else mix = set(mix, path(stem, s.parameter()), s);
        }
        return reduction < 0 ? mix : reduce(mix, stem.orElseThrow(() -> new CannotAsk("gain reduction is set on a stem, not on the master")), reduction);
    }

    private static Mix set(Mix mix, Path path, Setting s) throws CannotAsk {
        double value = s.relative() ? path.get(mix) + s.value() : s.value();
        if (!path.declared().allows(value)) throw new CannotAsk(path + " does not go as far as " + QuestionMaker.plain(value));
        return path.set(mix, value);
    }

    static Path path(Optional<String> stem, String parameter) {
        return Path.inside(stem.orElse(null), parameter);
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
