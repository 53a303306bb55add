package attune.session;

import attune.dsp.Audio;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.material.Song;
import java.util.List;

/**
 * A question ready to be heard.
 *
 * @param sounds what the learner switches between, in order: A and B, or 1, 2, 3
 */
public record Prepared(Lesson lesson, Song song, Question question, Sound reference, Sound altered, List<Sound> sounds) {
    /** Whether A and B differ nowhere by more than a part of A's peak. */
    boolean alike(double part) {
        Audio a = reference.audio(), b = altered.audio();
        double most = part * a.peak();
        for (int c = 0; c < 2; c++) for (int i = 0; i < Math.min(a.frames(), b.frames()); i++) if (Math.abs(a.channel(c)[i] - b.channel(c)[i]) > most) return false;
        return true;
    }
}
