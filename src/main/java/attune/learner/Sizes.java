package attune.learner;

import attune.learner.ear.Belief;
import attune.learner.ear.Estimate;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How large the change of the next question is to be, and how likely it is to be heard. Pure. */
public final class Sizes {
    /**
     * Sizes of a test, and the dB between neighbours: as uncertain as the threshold is, within these. With 60 answers and a middle that is
     * 1 dB off, steps of 2 dB gave 2.1 dB (3 choices) and 1.85 dB (4) of error; 3 dB off, steps of 3 gave 2.4 and 2.3, steps of 2 2.8 and 2.3.
     */
    private static final int STEPS = 6;
    private static final double CLOSE = 2, WIDE = 6;
    /** dB by which the largest is lowered at a time, and how often at the most. */
    private static final double LOWER = 3;
    private static final int LOWERED = 5;
    /** Plain numbers in files. */
    private static final int DIGITS = 3;

    private Sizes() {}

    /**
     * On the skill's axis; absent where the lesson's own size stays.
     *
     * @param hearing of the practice's skill, as of now
     * @param moment  what came just before
     */
    public static OptionalDouble next(Hearing hearing, Practice practice, Moment moment) {
        if (practice.sizes().isEmpty() || hearing.threshold().isEmpty() || practice.trial(0, 0).isEmpty()) return OptionalDouble.empty();
        Range range = practice.sizes().get();
        double clarity = hearing.clarity(practice.format());
        double size = Placement.BAND.next(hearing.threshold().get(), s -> practice.trial(s, clarity).orElseThrow(), Range.decibels(range.least()), Range.decibels(range.most()), moment);
        return OptionalDouble.of(Range.change(size));
    }

    /**
     * The sizes of a test, from the smallest, on the skill's axis: around the change that is reliably heard as far as that is known, the
     * wider apart the less it is. Lower and lower ones follow, for where no song can carry the first.
     *
     * @param hearing of the practice's skill, as of now
     * @param practice one that {@link Practice#measures}
     */
    public static List<List<Double>> ladders(Hearing hearing, Practice practice) {
        Range range = practice.sizes().orElseThrow();
        Estimate reliable = hearing.estimate(Estimate.RELIABLE).orElseThrow();
        // In a way of asking in which changes seem smaller they must be larger by as much.
        double middle = reliable.mean() - hearing.clarity(practice.format()), least = Range.decibels(range.least()), most = Range.decibels(range.most());
        double step = Math.min(Math.clamp(reliable.deviation(), CLOSE, WIDE), (most - least) / (STEPS - 1));
        List<List<Double>> all = new ArrayList<>();
        for (double top = most; top > most - LOWER * LOWERED && top - (STEPS - 1) * step >= least; top -= LOWER) all.add(ladder(middle, step, least, top));
        return all;
    }

    private static List<Double> ladder(double middle, double step, double least, double most) {
        double from = Math.clamp(middle - step * (STEPS - 1) / 2, least, most - step * (STEPS - 1));
        List<Double> sizes = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) sizes.add(new BigDecimal(Range.change(from + i * step)).round(new MathContext(DIGITS)).doubleValue());
        return sizes;
    }

    /** The question that this practice would ask now, to the ear model; absent where it has no likelihood. */
    static Optional<Trial> trial(Hearing hearing, Practice practice, Moment moment) {
        OptionalDouble size = next(hearing, practice, moment);
        if (size.isPresent()) return practice.trial(Range.decibels(size.getAsDouble()), hearing.clarity(practice.format()));
        if (practice.format() != Format.SCALE && practice.own().isEmpty()) return Optional.empty();
        return practice.trial(practice.own().orElse(0), hearing.clarity(practice.format()));
    }

    /** The chance that the next answer is right; absent where the model has none. */
    public static OptionalDouble success(Hearing hearing, Practice practice, Moment moment) {
        Optional<Belief> belief = hearing.threshold();
        Optional<Trial> trial = trial(hearing, practice, moment);
        return belief.isPresent() && trial.isPresent() ? OptionalDouble.of(attune.learner.ear.Ear.success(belief.get(), trial.get())) : OptionalDouble.empty();
    }
}
