package attune.lesson;

/** How a question is answered. */
public enum Mode {
    /** Picks one of the labelled choices. */
    CHOOSE("choose"),
    /** Picks the one of three sounds that differs. */
    ODD("odd one out"),
    /** Picks the one of two sounds that has more. */
    COMPARE("compare"),
    /** Moves the real controls until the mix equals the reference. */
    MATCH("match"),
    /** Puts stems where they sit on the stereo stage. */
    PLACE("place"),
    /** Draws the automation over the bars. */
    DRAW("draw"),
    /** Says several things at once: which stem, what was done to it, by how much. */
    FIND("find");

    private final String id;

    Mode(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
