package attune.learner;

import attune.learner.ear.Estimate;
import java.time.Duration;
import java.time.Instant;

/**
 * When a skill is worth asking again: as soon as what is known of it has become too vague. A threshold known to s dB is due after
 * (s_max^2 - s^2) / v days, with s_max = 3.5 dB and v = 1 dB^2 a day.
 */
final class Due {
    private static final double VAGUE = 3.5, A_DAY = 1;
    private static final int SOONEST = 1, LATEST = 45;
    /** dB for a factor of two, which is what 1 is in the logarithm of an error in octaves. */
    private static final double OCTAVE = 6.02;
    /** Of skills that only count: so many answers are worth a day. */
    private static final double ANSWERS_A_DAY = 10;

    private static final double NEW = 4, MOST = 3;
    /** Days after which a skill becomes pressing whatever is known of it: none is left for more than {@link #LATEST}. */
    private static final double LONG = 30, PRESSING = 3;

    private Due() {}

    static Duration gap(Hearing h) {
        double known = h.threshold().map(b -> Estimate.of(b, Estimate.NOTICEABLE).deviation()).or(() -> h.bands().map(b -> OCTAVE * b.deviation(0))).orElse(0.0);
        boolean counts = h.threshold().isEmpty() && h.bands().isEmpty();
        double days = counts ? h.answers() / ANSWERS_A_DAY : (VAGUE * VAGUE - known * known) / A_DAY;
        return Duration.ofMinutes(Math.round(Math.clamp(days, SOONEST, LATEST) * 24 * 60));
    }

    /** From 0, when it was just asked, over 1, when it is due, on. What nobody has asked yet is more urgent than a review. */
    static double overdue(Hearing h, Instant now) {
        if (h.last().isEmpty()) return NEW;
        double days = Math.max(0, Duration.between(h.last().get(), now).toMinutes() / (24 * 60.0));
        return Math.min(MOST, days * 24 * 60 / gap(h).toMinutes()) + Math.max(0, days - LONG) / PRESSING;
    }
}
