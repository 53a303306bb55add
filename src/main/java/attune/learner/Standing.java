package attune.learner;

import attune.learner.ear.Belief;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;

/** What may be said about a skill; nothing more is. */
public sealed interface Standing {
    /** dB of the 95 % interval above which an estimate is only rough, or unknown: factors of 2 and 4. */
    double ROUGH = 6.02, UNKNOWN = 12.04;
    /** Before so many answers nobody is told that they cannot hear something. */
    int ENOUGH = 20;

    enum Certainty { ROUGH, MEASURED }

    /** Not enough answers, or too vague. */
    record Unknown(int answers) implements Standing {}

    /** Not even the largest change that is offered. No number is shown; the playback or the hearing may be the limit. @param largest on the skill's axis */
    record NotHeard(int answers, double largest) implements Standing {}

    /** @param reliable the change that is reliably heard (d' = 2) @param noticeable the one that is just noticed (d' = 1), as laboratories state it */
    record Heard(int answers, Certainty certainty, Estimate reliable, Estimate noticeable) implements Standing {}

    /**
     * How well octaves are named.
     *
     * @param error octaves: the standard deviation of what is heard; {@code least} and {@code most} are its 95 % interval
     * @param bias  octaves; above 0: named too high
     */
    record Naming(int answers, Certainty certainty, double error, double least, double most, double bias) implements Standing {}

    /** Of a skill that has no size: only how often it was right. */
    record Counted(int answers) implements Standing {}

    static Standing of(Hearing h) {
        if (h.threshold().isPresent()) return heard(h, h.threshold().get());
        return h.bands().map(b -> named(h, b)).orElseGet(() -> new Counted(h.answers()));
    }

    private static Standing heard(Hearing h, Belief belief) {
        double largest = Range.of(h.skill()).orElseThrow().most();
        if (h.told() >= ENOUGH && Estimate.beyond(belief, Estimate.RELIABLE, Range.decibels(largest)) > 0.5) return new NotHeard(h.told(), largest);
        Estimate reliable = Estimate.of(belief, Estimate.RELIABLE);
        if (h.told() == 0 || reliable.width() > UNKNOWN) return new Unknown(h.told());
        return new Heard(h.told(), certainty(reliable.width()), reliable, Estimate.of(belief, Estimate.NOTICEABLE));
    }

    private static Standing named(Hearing h, Belief bands) {
        Estimate error = Estimate.of(bands, Estimate.NOTICEABLE);
        double width = 6.02 * error.width();
        if (h.told() == 0 || width > UNKNOWN) return new Unknown(h.told());
        return new Naming(h.told(), certainty(width), StrictMath.pow(2, error.mean()), StrictMath.pow(2, error.low()), StrictMath.pow(2, error.high()), bands.mean(1));
    }

    private static Certainty certainty(double width) {
        return width > ROUGH ? Certainty.ROUGH : Certainty.MEASURED;
    }
}
