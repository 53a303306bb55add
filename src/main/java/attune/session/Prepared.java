package attune.session;

import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.material.Song;
import java.util.List;

/**
 * A question ready to be heard.
 *
 * @param sounds what the learner switches between, in order: A and B, or 1, 2, 3
 */
public record Prepared(Lesson lesson, Song song, Question question, Sound reference, Sound altered, List<Sound> sounds) {}
