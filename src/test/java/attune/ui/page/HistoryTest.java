package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Module;
import attune.session.Library;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    /** An introduction cannot be passed, so it must not stand in the way of a full module. */
    @Test void onlyWhatAsksCanBePassed() {
        var lessons = new Library(List.of(Path.of("lessons")), List.of()).lessons();
        var standings = History.EMPTY.standings(lessons);
        assertThat(standings.get(Module.LISTENING)).isEqualTo(new History.Standing(0, 0));
        assertThat(standings.get(Module.PANNING)).isEqualTo(new History.Standing(0, 10));
        assertThat(standings.values().stream().mapToInt(History.Standing::of).sum()).isEqualTo((int) lessons.stream().filter(l -> !l.isIntroduction()).count());
    }
}
