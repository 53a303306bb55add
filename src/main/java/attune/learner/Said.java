package attune.learner;

import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Skill;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What is known of a skill, in words: the estimate with its unit, its 95 % interval and how certain it is, and never more.
 *
 * @param value    short, with the unit; a dash where no number may be said
 * @param interval of 95 %, without the unit; empty where no number may be said
 * @param label    how far it is known
 * @param sentence all of it
 */
public record Said(String value, String interval, String label, String sentence) {
    private static final String NONE = "\u2013";

    public static Said of(Skill skill, Standing standing) {
        return switch (standing) {
            case Standing.Unknown u -> new Said(NONE, "", "unknown", u.answers() == 0 ? "Nothing is known of it yet." : "Not known: " + answers(u.answers()) + ", too few, too long ago or too different for a number.");
            case Standing.NotHeard n -> new Said("not heard", "", "up to " + amount(n.largest(), skill.axis()), "Not heard up to the largest change offered, " + amount(n.largest(), skill.axis())
                + ". The playback or the hearing may be the limit; no number is said.");
            case Standing.Heard h -> heard(skill, h);
            case Standing.Naming n -> naming(n);
            case Standing.Counted c -> new Said(NONE, "", "counted", "Its changes have no size, so there is no threshold; " + answers(c.answers()) + ".");
        };
    }

    private static Said heard(Skill skill, Standing.Heard h) {
        Range range = Range.of(skill).orElseThrow();
        String value = change(h.reliable().change(), skill), interval = interval(h.reliable(), range);
        boolean rough = h.certainty() == Standing.Certainty.ROUGH;
        return new Said(rough ? "about " + value : value, interval, label(h.certainty()), "You reliably hear " + (rough ? "about " : "") + value + knob(skill, Math.clamp(h.reliable().change(), range.least(), range.most())) + ", 95 %: " + interval + ".");
    }

    private static Said naming(Standing.Naming n) {
        String value = plain(n.error()) + " octaves", interval = plain(n.least()) + "\u2013" + plain(n.most());
        String bias = Math.abs(n.bias()) < 0.1 ? "" : " On the whole you name them " + plain(Math.abs(n.bias())) + " octaves too " + (n.bias() > 0 ? "high" : "low") + ".";
        return new Said(n.certainty() == Standing.Certainty.ROUGH ? "about " + value : value, interval, label(n.certainty()),
            "You name a frequency with an error of " + (n.certainty() == Standing.Certainty.ROUGH ? "about " : "") + value + " (standard deviation), 95 %: " + interval + "." + bias);
    }

    private static String label(Standing.Certainty certainty) {
        return switch (certainty) {
            case ROUGH -> "rough";
            case MEASURED -> "measured";
        };
    }

    /** With its unit, and a number as far as changes are offered. */
    public static String change(double change, Skill skill) {
        return bounded(change, Range.of(skill).orElseThrow()) + unit(skill.axis());
    }

    /** What lies beyond the changes that are offered was never played, and gets no number. */
    public static String interval(Estimate e, Range range) {
        if (e.most() < range.least()) return bounded(e.most(), range);
        return bounded(e.least(), range) + (e.least() < range.least() || e.most() > range.most() ? " to " : "\u2013") + bounded(e.most(), range);
    }

    private static String bounded(double change, Range range) {
        return change > range.most() ? "over " + plain(range.most()) : change < range.least() ? "under " + plain(range.least()) : plain(change);
    }

    /** Of a stem in the middle: how far the knob has to be turned for as many dB between the channels. */
    private static String knob(Skill skill, double change) {
        if (skill != Skill.PAN) return "";
        double knob = StrictMath.atan(StrictMath.pow(10, change / 20)) * 400 / StrictMath.PI - 100;
        return " between the channels (from the middle, " + plain(knob) + " on the knob)";
    }

    private static String answers(int n) {
        return n == 1 ? "1 answer" : n + " answers";
    }

    public static String amount(double value, String unit) {
        return plain(value) + unit(unit);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** Two digits: more would promise more than is known. */
    public static String plain(double value) {
        return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }
}
