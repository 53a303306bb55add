package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Lesson;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Vary;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether somebody who hears as a beginner does (levels 1 to 5), or twice as well (from level 6), scores 0.8: the model of
 * signal detection, with one unit of noise where a change of the threshold's size is made.
 */
final class Passable {
    private static final double GOAL = 0.8, LAPSE = 0.02;
    /** Each choice is compared with the memory of it, which doubles the noise. */
    static final double MEMORY = Math.sqrt(0.5);
    private static final double LAST = 0.75, RIDE = 2, STEP = 0.5;

    private Passable() {}

    static void check(Lesson lesson) {
        Exercise e = lesson.exercise().orElseThrow();
        boolean named = e.mode() == Mode.FIND || e.mode() == Mode.DRAW || e.ask() == Ask.ROLE || e.ask() == Ask.MOST || e.ask() == Ask.POINT;
        OptionalDouble start = named ? OptionalDouble.empty() : threshold(lesson);
        // Naming what has no axis: there is no figure to compute from.
        if (start.isEmpty()) return;
        double threshold = start.getAsDouble() * (lesson.levelNumber() <= 5 ? 1 : 0.5);
        if (e.mode() == Mode.MATCH || e.mode() == Mode.PLACE || e.ask() == Ask.POINT) {
            // The last two levels may ask for three quarters of it.
            double part = lesson.levelNumber() >= 9 ? LAST : 1;
            for (Vary v : e.vary()) if (measures(lesson.skill(), v)) assertThat(atTheCentre(v)).as(lesson.id() + ": tolerance").isGreaterThanOrEqualTo(threshold * part);
            return;
        }
        double score = (1 - LAPSE) * score(lesson, e, threshold);
        assertThat(score).as(lesson.id() + ": score of a beginner").isGreaterThanOrEqualTo(GOAL);
    }

    /** Of several controls only those on the skill's own axis are held against its threshold. */
    private static boolean measures(Skill skill, Vary v) {
        return switch (skill) {
            case LEVEL -> v.parameter().equals("gain");
            case PAN -> v.parameter().equals("pan");
            case REVERB_TIME -> v.parameter().equals("reverb.decay");
            case REVERB_LEVEL -> v.parameter().equals("sends.reverb");
            case DELAY_TIME -> v.parameter().equals("delay.time");
            case EQ_GAIN -> v.parameter().endsWith(".gain");
            case EQ_FREQUENCY -> v.parameter().endsWith(".frequency");
            default -> false;
        };
    }

    /** A ride is told by its height like any move of a fader; its place by the beat, as the step itself takes half of one. */
    private static void drawn(Lesson lesson, Exercise e) {
        double part = (lesson.levelNumber() <= 5 ? 1 : 0.5) * (lesson.levelNumber() >= 9 ? LAST : 1);
        var rides = e.rides().orElseThrow();
        assertThat(rides.tolerance()).as(lesson.id() + ": tolerance").isGreaterThanOrEqualTo(RIDE * part);
        assertThat(rides.beats()).as(lesson.id() + ": beats").isGreaterThanOrEqualTo(STEP);
    }

    private static double score(Lesson lesson, Exercise e, double threshold) {
        if (e.mode() == Mode.ODD) return oneOf(3, size(e) / threshold);
        if (e.mode() == Mode.COMPARE) return oneOf(2, size(e) / threshold);
        if (e.ask() == Ask.STEM) return oneOf(stems(e), MEMORY * size(e) / threshold);
        if (e.ask() == Ask.BOTH) return withHalves(oneOf(stems(e) * e.kinds().size(), MEMORY * e.amount() / threshold), e);
        if (e.ask() == Ask.KIND) return oneOf(e.kinds().size(), MEMORY * e.amount() / threshold);
        if (e.ask() == Ask.MOST) return Naming.score(lesson, e, threshold);
        List<Double> values = e.choiceAxis().orElseThrow().values();
        if (lesson.skill() == Skill.BAND) return oneOf(values.size(), MEMORY * size(e) / threshold);
        return onAScale(values.stream().map(v -> place(lesson.skill(), e.choiceAxis().get(), v) / threshold).toList());
    }

    /** The right part counts half; whoever is wrong is taken to be wrong in any way alike. */
    private static double withHalves(double right, Exercise e) {
        double wrong = stems(e) * e.kinds().size() - 1;
        return right + (1 - right) * (e.kinds().size() - 1) / wrong / 2;
    }

    private static int stems(Exercise e) {
        return Math.min(8, e.subject().most());
    }

    private static double size(Exercise e) {
        if (e.sizeAxis().isEmpty()) return e.amount();
        Vary v = e.sizeAxis().orElseThrow();
        return v.values().stream().mapToDouble(x -> Math.abs(x - (v.relative() ? 0 : v.reference().orElse(0.0)))).min().orElseThrow();
    }

    /** The change with d' = 1 that a beginner is taken to hear; absent where the skill has no axis. Octaves are told by their boost: the wider, the easier. */
    private static OptionalDouble threshold(Lesson lesson) {
        return switch (lesson.skill()) {
            case PAN, LEVEL, COMPRESSION_TIME -> OptionalDouble.of(1.5);
            case COMPRESSION, WIDTH, REVERB_LEVEL -> OptionalDouble.of(2.5);
            case LOUDNESS -> OptionalDouble.of(0.8);
            case EQ_FREQUENCY, REVERB_TIME -> OptionalDouble.of(0.3);
            case CUTOFF -> OptionalDouble.of(0.5);
            case PREDELAY -> OptionalDouble.of(15);
            case DELAY_TIME -> OptionalDouble.of(StrictMath.log(1.04) / StrictMath.log(2));
            case AUTOMATION, LIMITER, EQ_GAIN -> OptionalDouble.of(2);
            case EQ_CUT -> OptionalDouble.of(3);
            case BAND -> {
                Exercise e = lesson.exercise().orElseThrow();
                double q = e.fixed().stream().filter(s -> s.parameter().equals("eq[0].q")).map(Lesson.Setting.Amount.class::cast).findFirst().orElseThrow().value();
                double boost = 2 + Math.log(q) / Math.log(4);
                yield OptionalDouble.of(e.sizeAxis().map(v -> v.values().getFirst()).orElse(e.amount()) > 0 ? boost : 1.5 * boost);
            }
            case SATURATION, STEM, KIND, SYSTEM, ROLE -> OptionalDouble.empty();
        };
    }

    /** Where a choice lies on the axis of its skill. */
    private static double place(Skill skill, Vary axis, double value) {
        return switch (skill) {
            case PAN -> channels(value);
            case COMPRESSION_TIME, REVERB_TIME, EQ_FREQUENCY, CUTOFF, DELAY_TIME -> Math.log(value) / Math.log(2);
            case WIDTH -> 20 * Math.log10(value / 100);
            default -> value;
        };
    }

    private static double atTheCentre(Vary v) {
        return v.parameter().equals("pan") ? channels(v.tolerance()) : v.tolerance();
    }

    /** dB between the channels at a pan. */
    static double channels(double pan) {
        return Math.clamp(20 * Math.log10(Math.tan(Math.PI / 4 * (1 + Math.clamp(pan, -99, 99) / 100))), -40, 40);
    }

    /** Telling which of m differs when it differs by d. */
    static double oneOf(int m, double d) {
        double sum = 0, step = 0.001;
        for (double z = -8; z < 8 + d; z += step) sum += Math.exp(-(z - d) * (z - d) / 2) / Math.sqrt(2 * Math.PI) * Math.pow(normal(z), m - 1) * step;
        return sum;
    }

    /** Naming the place on a scale, the criteria half-way between neighbours; a neighbour counts half from five places on. */
    static double onAScale(List<Double> at) {
        double sum = 0;
        for (int k = 0; k < at.size(); k++)
            for (int r = 0; r < at.size(); r++) {
                double from = r == 0 ? -1e9 : (at.get(r - 1) + at.get(r)) / 2, to = r == at.size() - 1 ? 1e9 : (at.get(r) + at.get(r + 1)) / 2;
                double points = r == k ? 1 : Math.abs(r - k) == 1 && at.size() >= 5 ? 0.5 : 0;
                sum += points * (normal(to - at.get(k)) - normal(from - at.get(k)));
            }
        return sum / at.size();
    }

    /** The cumulative normal distribution, by the complementary error function of Numerical Recipes: good to 1e-7. */
    static double normal(double x) {
        double z = Math.abs(x) / Math.sqrt(2), t = 1 / (1 + z / 2);
        double erfc = t * Math.exp(-z * z - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807
            + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))));
        return x < 0 ? erfc / 2 : 1 - erfc / 2;
    }
}
