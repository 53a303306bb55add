package attune.learner.ear;

/** Where a control was left. @param error on the skill's axis @param most the largest error that can be made @param clarity as of a {@link Trial} */
public record Setting(double error, double most, double clarity) {}
