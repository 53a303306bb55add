package attune.learner;

import attune.lesson.Answer;
import attune.lesson.Mode;
import java.time.Instant;

/**
 * One verdict that was shown: the record from which everything about a learner is computed. Never changed once written.
 *
 * @param id     unique, made when the answer was given
 * @param device what it was heard on, as the learner named it; empty when unknown
 * @param drill  the run of questions it belongs to
 * @param number 1 for the first question of its drill
 * @param size   of the change, on the skill's axis
 * @param score  0..1
 */
public record Attempt(String id, Instant at, String profile, String device, String drill, String lesson, String skill, String song, long seed,
                      int number, int of, Mode mode, double size, Answer answer, Answer truth, double score) {}
