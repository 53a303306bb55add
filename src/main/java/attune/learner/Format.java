package attune.learner;

/** A way of asking, as far as it matters to how well a change is told. */
public enum Format {
    /** Sounds side by side, one of which differs. */
    SOUNDS(0),
    /** Which of several stems or kinds it is: each is compared with what is remembered of it, which doubles the noise. */
    MEMORY(-3.01),
    /** Which place on a scale. */
    SCALE(-3.01),
    /** A control to be moved to where it was. */
    SETTING(-3.01);

    private final double clarity;

    Format(double clarity) {
        this.clarity = clarity;
    }

    /** dB by which changes seem larger or smaller than with sounds side by side, before it has been checked. */
    public double clarity() {
        return clarity;
    }
}
