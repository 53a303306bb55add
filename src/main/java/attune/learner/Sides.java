package attune.learner;

import java.util.List;

/** Where sounds are heard that are played on one side. */
public enum Sides {
    /** On the side they are played on. */
    STRAIGHT,
    /** On the other. */
    SWAPPED,
    /** Not on a side at all. */
    JOINED,
    /** The learner hears with one ear, or much better with one. */
    ONE_EAR;

    /** What was said of a sound. */
    public enum Heard { LEFT, RIGHT, BOTH, ONE_EAR }

    /** A sound on one side, and where it was heard. */
    public record Said(boolean left, Heard heard) {
        private boolean isStraight() {
            return heard == (left ? Heard.LEFT : Heard.RIGHT);
        }

        private boolean isSwapped() {
            return heard == (left ? Heard.RIGHT : Heard.LEFT);
        }
    }

    /** One slip makes neither: what is not the same each time is no side. */
    public static Sides of(List<Said> all) {
        if (all.stream().anyMatch(s -> s.heard == Heard.ONE_EAR)) return ONE_EAR;
        if (all.stream().allMatch(Said::isStraight)) return STRAIGHT;
        return all.stream().allMatch(Said::isSwapped) ? SWAPPED : JOINED;
    }
}
