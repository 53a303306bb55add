package attune.learner;

/**
 * How many answers were right, beside how many were to be expected right by what was known of the ear when each was asked. Difficulty
 * follows the learner: alone the first number says nothing.
 *
 * @param judged of the answers, those that the ear model has an expectation of
 */
public record Tally(int answers, int judged, int right, double expected) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** With one answer more. */
    Tally with(Hearing before, Hearing after) {
        return new Tally(answers + 1, judged + after.judged() - before.judged(), right + after.right() - before.right(), expected + after.expected() - before.expected());
    }

    public static Tally of(Hearing h) {
        return new Tally(h.answers(), h.judged(), h.right(), h.expected());
    }

    /** Empty where nothing could be expected. */
    public String words() {
        return judged == 0 ? "" : right + " of " + judged + ", " + Math.round(expected) + " expected";
    }
}
