package attune.session.exam;

import attune.lesson.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a result file holds.
 *
 * @param version   of the program that gave the test
 * @param profile   absent for who goes without a name
 * @param device    what it was heard on; empty before a listening check
 * @param materials the songs, in the order of the exam's
 * @param questions those that were answered
 */
public record ExamResult(String version, Optional<String> profile, Instant at, String device, String lessonHash, Exam exam, List<Material> materials, List<Marked> questions, Finding finding) {
    /** A song. @param practised answers that the learner had given on it, of the same skill, before the test: 0 for one that was held out */
    public record Material(String song, String hash, int practised) {}

    /** One question and its answer. @param sounds SHA-256 of what was played */
    public record Marked(int number, long seed, String song, double size, Answer answer, double score, OptionalDouble seconds, String sounds) {}

    public ExamResult {
        materials = List.copyOf(materials);
        questions = List.copyOf(questions);
    }

    public boolean complete() {
        return questions.size() == exam.questions();
    }

    /** Nothing of it was practised on. */
    public boolean heldOut() {
        return materials.stream().allMatch(m -> m.practised == 0);
    }
}
