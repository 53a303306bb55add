package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Lesson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped lessons, tried as a learner would meet them. */
class LessonsTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));

    @Test void everyLessonLoads() {
        assertThat(LIBRARY.problems()).isEmpty();
        assertThat(LIBRARY.lessons()).extracting(Lesson::id).contains("panning/01", "panning/07", "balance/07", "eq/04", "compression/04");
    }
}
