package attune.learner;

import attune.learner.ear.Belief;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import java.util.Optional;
import java.util.OptionalDouble;

/** How large the change of the next question is to be, and how likely it is to be heard. Pure. */
public final class Sizes {
    private Sizes() {}

    /**
     * On the skill's axis; absent where the lesson's own size stays.
     *
     * @param hearing of the practice's skill, as of now
     * @param moment  the number of the question in its part, the misses just before it, and whether it is for warming up
     */
    public static OptionalDouble next(Hearing hearing, Practice practice, Moment moment) {
        if (practice.sizes().isEmpty() || hearing.threshold().isEmpty() || practice.trial(0, 0).isEmpty()) return OptionalDouble.empty();
        Range range = practice.sizes().get();
        double clarity = hearing.clarity(practice.format());
        double size = Placement.BAND.next(hearing.threshold().get(), s -> practice.trial(s, clarity).orElseThrow(), Range.decibels(range.least()), Range.decibels(range.most()), moment);
        return OptionalDouble.of(Range.change(size));
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
