package attune.session;

import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question;
import attune.material.Part;
import attune.material.Song;
import attune.mix.Change;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to a mix, in words: the changes that are the question, not those that only keep it equally loud. */
public final class Difference {
    private Difference() {}

    /** The changes between reference and another mix of this question, without what matching did. */
    public static List<Change.Difference> of(Question.Head head, Mix other) {
        return Change.between(head.reference(), other).stream().filter(d -> !matched(head, d.path())).toList();
    }

    private static boolean matched(Question.Head head, Path path) {
        boolean gain = path.part() == Path.Part.STRIP && path.parameter().equals("gain");
        if (!gain) return false;
        return path.stem() == null ? head.matching() != Matching.NONE || head.subject().isPresent()
            : head.matched().contains(path.stem());
    }

    /** "the snare", "the mix". */
    public static String name(Song song, Optional<String> stem) {
        return "the " + stem.flatMap(s -> song.info().part(s)).map(Part::name).orElse("mix").toLowerCase(Locale.ROOT);
    }

    public static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "+12 dB at 2 kHz", "6 dB louder", "at L50"; several joined by "and"; empty when nothing differs. */
    public static String words(Question.Head head, Mix other) {
        List<String> parts = new ArrayList<>();
        List<String> bandsDone = new ArrayList<>();
        for (Change.Difference d : of(head, other)) {
            Path path = d.path();
            switch (path.part()) {
                case EQ -> {
                    String key = path.stem() + path.index();
                    if (!bandsDone.contains(key)) parts.add(band(bands(other, path.stem()).get(path.index())));
                    bandsDone.add(key);
                }
                case STRIP -> parts.add(strip(path, d.reference(), d.altered()));
                case COMPRESSOR -> {
                    String words = path.stem() == null ? other.master().compressor().map(Difference::compressor).orElse("")
                        : other.channel(path.stem()).compressor().map(Difference::compressor).orElse("");
                    if (!parts.contains(words)) parts.add(words);
                }
                case GATE, DEESSER, SATURATION, SENDS, LIMITER, EDGES, REVERB, DELAY -> parts.add(named(path, d.altered()));
            }
        }
        return String.join(" and ", parts);
    }

    public static List<Band> bands(Mix mix, String stem) {
        return stem == null ? mix.master().eq() : mix.channel(stem).eq();
    }

    static String band(Band band) {
        String at = " at " + Unit.HERTZ.format(rounded(band.frequency()));
        return switch (band.type()) {
            case BELL -> Unit.DECIBELS.format(tenth(band.gain())) + at;
            case LOW_SHELF -> "a low shelf of " + Unit.DECIBELS.format(tenth(band.gain())) + at;
            case HIGH_SHELF -> "a high shelf of " + Unit.DECIBELS.format(tenth(band.gain())) + at;
            case LOW_PASS -> "a low-pass" + at;
            case HIGH_PASS -> "a high-pass" + at;
        };
    }

    /** "compressed 8:1 above -18.8 dB". */
    static String compressor(Compression c) {
        if (c.isNeutral()) return "not compressed";
        return "compressed " + Unit.RATIO.format(c.ratio()) + " above " + Unit.DECIBELS.format(tenth(c.threshold()));
    }

    /** Two figures are enough for the ear. */
    private static double rounded(double hz) {
        double scale = Math.pow(10, Math.floor(Math.log10(hz)) - 1);
        return Math.rint(hz / scale) * scale;
    }

    private static double tenth(double v) {
        return Math.rint(v * 10) / 10;
    }

    private static String strip(Path path, double from, double to) {
        return switch (path.parameter()) {
            case "gain" -> louder(to - from);
            case "pan" -> at(to);
            default -> named(path, to);
        };
    }

    private static String named(Path path, double value) {
        return path.declared().name().toLowerCase(Locale.ROOT) + " " + path.declared().unit().format(value);
    }

    static String louder(double decibels) {
        double d = tenth(decibels);
        if (d == 0) return "the same";
        return Unit.DECIBELS.format(Math.abs(d)).substring(1) + (d > 0 ? " louder" : " quieter");
    }

    static String at(double pan) {
        long p = Math.round(pan);
        return p == 0 ? "in the centre" : Math.abs(p) == 100 ? "hard " + (p < 0 ? "left" : "right") : "at " + Unit.PAN.format(pan);
    }
}
