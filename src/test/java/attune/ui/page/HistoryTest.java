package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Module;
import attune.session.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Library LIBRARY = new Library(List.of(Path.of("lessons")), List.of());

    /** An introduction cannot be passed, so it must not stand in the way of a full module. */
    @Test void onlyWhatAsksCanBePassed() {
        var lessons = LIBRARY.lessons();
        var standings = History.EMPTY.standings(lessons);
        assertThat(standings.get(Module.LISTENING)).isEqualTo(new History.Standing(0, 6));
        var read = new History(List.of(), 0, Set.of("listening/00", "listening/03", "panning/00")).standings(lessons);
        assertThat(read.get(Module.LISTENING)).isEqualTo(new History.Standing(2, 6));
        assertThat(read.get(Module.PANNING)).as("what asks is told by answers").isEqualTo(new History.Standing(0, 10));
        assertThat(standings.get(Module.PANNING)).isEqualTo(new History.Standing(0, 10));
        assertThat(standings.entrySet().stream().filter(e -> e.getKey() != Module.LISTENING).mapToInt(e -> e.getValue().of()).sum()).isEqualTo((int) lessons.stream().filter(l -> !l.isIntroduction()).count());
    }

    /** What the drill said when it ended is what stands on the page. */
    @Test void aCleanStartIsAPass() {
        assertThat(run(1, 1, 1, 1, 1).passed(LIBRARY.lesson("panning/01"))).isTrue();
        assertThat(run(1, 1, 1, 1, 0, 1, 1).passed(LIBRARY.lesson("panning/01"))).isFalse();
        assertThat(run(1, 1, 1, 1, 1).passed(LIBRARY.lesson("panning/02"))).isFalse();
    }

    private static History.Run run(double... scores) {
        return new History.Run("", Instant.EPOCH, Arrays.stream(scores).boxed().toList(), 10);
    }
}
