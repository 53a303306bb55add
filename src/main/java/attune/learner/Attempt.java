package attune.learner;

import attune.lesson.Answer;
import attune.lesson.Mode;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One verdict that was shown: the record from which everything about a learner is computed. Never changed once written.
 *
 * @param id      unique, made when the answer was given
 * @param device  what it was heard on, as the learner named it; empty when unknown
 * @param drill   the run of questions it belongs to
 * @param number  1 for the first question of its drill
 * @param size    of the change, on the skill's axis
 * @param score   0..1
 * @param seconds from when the sounds began to play to the answer; absent when nobody measured
 */
public record Attempt(String id, Instant at, String profile, String device, String drill, String lesson, String skill, String song, long seed,
                      int number, int of, Mode mode, double size, Answer answer, Answer truth, double score, Purpose purpose, Offer offer,
                      OptionalDouble seconds) {
    /** With what is known of an attempt of a lesson by its mode alone. */
    public Attempt(String id, Instant at, String profile, String device, String drill, String lesson, String skill, String song, long seed,
                   int number, int of, Mode mode, double size, Answer answer, Answer truth, double score) {
        this(id, at, profile, device, drill, lesson, skill, song, seed, number, of, mode, size, answer, truth, score, Purpose.LESSON, Offer.of(mode),
            OptionalDouble.empty());
    }

    public boolean right() {
        return score >= 1;
    }
}
