package attune.session;

/** Who learns, and on what they hear it. @param device as the learner named it; empty when unknown */
public record Learner(String profile, String device) {
    public static final Learner DEFAULT = new Learner("default", "");
}
