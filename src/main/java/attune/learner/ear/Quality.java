package attune.learner.ear;

/** What a d' means. */
public final class Quality {
    private Quality() {}

    /** How often the right one of m is found with it. */
    public static double right(int m, double quality) {
        return Detection.of(m).at(StrictMath.log(quality));
    }
}
