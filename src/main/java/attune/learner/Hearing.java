package attune.learner;

import attune.learner.ear.Bands;
import attune.learner.ear.Belief;
import attune.learner.ear.Ear;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Answer;
import attune.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known of how somebody hears one skill on one device. Immutable; a fold over attempts.
 *
 * @param wanders   the threshold may change between answers; not within a test
 * @param threshold of a skill whose changes have a size
 * @param bands     of the skill that names octaves
 * @param home      the way of asking that the threshold is stated in: the first that was used
 * @param answers   all of them
 * @param told      those that say something about the threshold, or about naming octaves
 * @param right     of the told that are right or wrong
 * @param expected  how many of those were to be expected right; difficulty follows the learner, so only the two together say something
 */
public record Hearing(Skill skill, String device, boolean wanders, Optional<Belief> threshold, Optional<Belief> bands, Confusions confusions,
                      Optional<Format> home, Map<Format, Clarity> clarities, int answers, int told, int judged, int right, double expected,
                      Optional<Instant> last) {

    /** Before any answer. */
    public static Hearing none(Skill skill, String device) {
        return none(skill, device, true, Range.of(skill).map(Ear::unknown));
    }

    static Hearing none(Skill skill, String device, boolean wanders, Optional<Belief> threshold) {
        Optional<Belief> bands = skill == Skill.BAND ? Optional.of(Bands.unknown()) : Optional.empty();
        return new Hearing(skill, device, wanders, threshold, bands, Confusions.NONE, Optional.empty(), Map.of(), 0, 0, 0, 0, 0, Optional.empty());
    }

    /** Before any answer, when something like it is known. */
    static Hearing like(Skill skill, String device, Hearing sibling) {
        Optional<Belief> threshold = Range.of(skill).flatMap(range -> sibling.threshold.map(s -> {
            Estimate known = Estimate.of(s, Estimate.NOTICEABLE);
            return Ear.like(range, known.mean() - Range.decibels(Range.of(sibling.skill).orElseThrow().threshold()), known.deviation());
        }));
        return none(skill, device, true, threshold);
    }

    /** All of these as they come. @param wanders false for a test, in which nobody changes */
    public static Hearing of(Skill skill, String device, List<Attempt> attempts, boolean wanders) {
        Hearing hearing = none(skill, device, wanders, Range.of(skill).map(Ear::unknown));
        for (Attempt a : attempts) hearing = hearing.with(a);
        return hearing;
    }

    public Hearing with(Attempt a) {
        Fold fold = new Fold(this);
        fold.rest(a.at());
        Evidence.of(a).forEach(fold::take);
        if (a.truth() instanceof Answer.Choice truth && a.answer() instanceof Answer.Choice said && a.offer().ask().isPresent())
            fold.confusions = confusions.with(truth.id(), said.id());
        fold.answers++;
        fold.last = Optional.of(a.at());
        return fold.done();
    }

    /** dB by which changes seem larger or smaller in this way of asking. */
    public double clarity(Format format) {
        return home.equals(Optional.of(format)) || !clarities.containsKey(format) ? format.clarity() : clarities.get(format).value();
    }

    /** What is believed now, after a rest since the last answer. */
    public Hearing at(Instant now) {
        if (told == 0) return this;
        Fold fold = new Fold(this);
        fold.rest(now);
        return fold.done();
    }

    /** The change that is heard with this d'; absent where changes have no size. */
    public Optional<Estimate> estimate(double quality) {
        return threshold.map(b -> Estimate.of(b, quality));
    }

    /** The mean of the chance of a slip whatever is played. */
    public double lapses() {
        return threshold.or(() -> bands).map(b -> b.mean(2)).orElse(0.0);
    }

    /** One answer being worked in. */
    private static final class Fold {
        private final Hearing from;
        private Optional<Belief> threshold, bands;
        private Confusions confusions;
        private Optional<Format> home;
        private Map<Format, Clarity> clarities;
        private int answers, told, judged, right;
        private double expected;
        private Optional<Instant> last;

        Fold(Hearing h) {
            from = h;
            threshold = h.threshold;
            bands = h.bands;
            confusions = h.confusions;
            home = h.home;
            clarities = h.clarities;
            answers = h.answers;
            told = h.told;
            judged = h.judged;
            right = h.right;
            expected = h.expected;
            last = h.last;
        }

        Hearing done() {
            return new Hearing(from.skill, from.device, from.wanders, threshold, bands, confusions, home, clarities, answers, told, judged, right, expected, last);
        }

        void rest(Instant now) {
            if (!from.wanders || told == 0) return;
            Duration gap = Duration.between(last.orElse(now), now);
            threshold = threshold.map(b -> Ear.rested(b, gap));
            bands = bands.map(b -> Bands.rested(b, gap));
        }

        void take(Evidence evidence) {
            told++;
            switch (evidence) {
                case Evidence.Told t -> {
                    Belief.Learned learned = Ear.after(threshold.orElseThrow(), t.trial(from.clarity(t.format())), t.right());
                    judge(t.right(), t.right() ? learned.chance() : 1 - learned.chance());
                    if (pooled(t.format(), c -> Ear.after(threshold.get(), t.trial(c), t.right()).chance())) threshold = Optional.of(learned.belief());
                }
                case Evidence.Left l -> {
                    Belief.Learned learned = Ear.after(threshold.orElseThrow(), l.setting(from.clarity(Format.SETTING)));
                    if (pooled(Format.SETTING, c -> Ear.after(threshold.get(), l.setting(c)).chance())) threshold = Optional.of(learned.belief());
                }
                case Evidence.Named n -> {
                    judge(n.truth() == n.said(), Bands.success(bands.orElseThrow(), n.places(), n.truth()));
                    bands = Optional.of(Bands.after(bands.get(), n.places(), n.truth(), n.said()).belief());
                }
            }
        }

        private void judge(boolean hit, double chance) {
            judged++;
            expected += chance;
            if (hit) right++;
        }

        /** Whether this way of asking counts towards the threshold; while it does not, the answer checks it. */
        private boolean pooled(Format format, DoubleUnaryOperator chance) {
            if (home.isEmpty()) home = Optional.of(format);
            if (home.get() == format) return true;
            Clarity known = clarities.getOrDefault(format, Clarity.unchecked(format));
            if (known.checked()) return true;
            Map<Format, Clarity> next = new EnumMap<>(Format.class);
            next.putAll(clarities);
            next.put(format, known.after(chance));
            clarities = next;
            return false;
        }
    }
}
