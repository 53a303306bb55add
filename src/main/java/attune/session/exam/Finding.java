package attune.session.exam;

import attune.learner.Attempt;
import attune.learner.Hearing;
import attune.learner.Said;
import attune.learner.Standing;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Skill;
import java.util.List;
import java.util.Optional;

/**
 * What the answers of a test say by themselves: whatever was known before does not count, and nobody changes within a test.
 *
 * @param right      answers with full marks
 * @param unit       of the skill's axis
 * @param threshold  the change that is reliably heard (d' = 2); absent where no number may be said
 * @param noticeable the one that is just noticed (d' = 1)
 */
public record Finding(Label label, int answered, int right, String unit, Optional<Interval> threshold, Optional<Interval> noticeable) {
    /** What may be said: {@link Standing}. */
    public enum Label {
        UNKNOWN("unknown"), ROUGH("rough"), MEASURED("measured"), NOT_HEARD("not heard");

        private final String id;

        Label(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** A change on the skill's axis; with a chance of 0.95 it lies between the two. */
    public record Interval(double value, double low, double high) {
        private static Interval of(Estimate e) {
            return new Interval(e.change(), e.least(), e.most());
        }
    }

    static Finding of(Skill skill, String device, List<Attempt> answers) {
        int right = (int) answers.stream().filter(Attempt::right).count();
        Standing standing = Standing.of(Hearing.of(skill, device, answers, false));
        Optional<Standing.Heard> heard = standing instanceof Standing.Heard h ? Optional.of(h) : Optional.empty();
        return new Finding(label(standing), answers.size(), right, skill.axis(), heard.map(h -> Interval.of(h.reliable())), heard.map(h -> Interval.of(h.noticeable())));
    }

    private static Label label(Standing standing) {
        return switch (standing) {
            case Standing.Unknown u -> Label.UNKNOWN;
            case Standing.NotHeard n -> Label.NOT_HEARD;
            case Standing.Heard h -> h.certainty() == Standing.Certainty.MEASURED ? Label.MEASURED : Label.ROUGH;
            case Standing.Naming n -> throw new IllegalStateException("naming has no threshold");
            case Standing.Counted c -> throw new IllegalStateException("what is only counted cannot be tested");
        };
    }

    /** In one sentence or two. @param skill of the lesson; beyond the changes that it can have no number is said */
    public String words(Skill skill) {
        return switch (label) {
            case UNKNOWN -> "These " + answered + " answers are too few, or differ too much, for a number.";
            case NOT_HEARD -> "Not heard up to the largest change offered. The playback or the hearing may be the limit; no number is said.";
            case ROUGH -> "Roughly: " + heard(skill);
            case MEASURED -> "Measured: " + heard(skill);
        };
    }

    private String heard(Skill skill) {
        Interval t = threshold.orElseThrow();
        return "you reliably hear a change of " + Said.change(t.value, skill) + ". With a chance of 95 % it lies " + where(t, Range.of(skill).orElseThrow()) + ".";
    }

    private String where(Interval t, Range range) {
        if (t.low < range.least()) return "under " + Said.amount(Math.max(t.high, range.least()), unit);
        if (t.high > range.most()) return "above " + Said.amount(t.low, unit);
        return "between " + Said.plain(t.low) + " and " + Said.amount(t.high, unit);
    }
}
