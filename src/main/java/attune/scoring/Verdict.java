package attune.scoring;

import attune.lesson.Answer;
import java.util.List;

/**
 * The score of one answer, and why.
 *
 * @param score 0..1
 * @param parts for several controls, each one's own score in their order; else the one score
 */
public record Verdict(double score, Answer answer, Answer truth, List<Double> parts) {
    public boolean right() {
        return score >= 1;
    }
}
