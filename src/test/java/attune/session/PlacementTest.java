package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.session.Placement.Reply;
import attune.session.Placement.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The placement on the shipped lessons, with learners who hear up to a level. */
class PlacementTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final List<Lesson> LESSONS = new Library(List.of(HOME.resolve("lessons")), List.of()).lessons();

    private static List<Reply> replies(Predicate<Lesson> hears) {
        List<Reply> replies = new ArrayList<>();
        for (Optional<Lesson> next = Placement.next(LESSONS, replies); next.isPresent(); next = Placement.next(LESSONS, replies)) {
            replies.add(new Reply(next.get().id(), hears.test(next.get())));
            assertThat(replies).hasSizeLessThan(40);
        }
        return replies;
    }

    private static Map<Module, Lesson> placed(Predicate<Lesson> hears) {
        Map<Module, Lesson> all = new HashMap<>();
        for (Suggestion s : Placement.suggestions(LESSONS, replies(hears))) all.put(s.module(), s.lesson());
        return all;
    }

    @Test void whoHearsNothingBeginsAtTheBeginning() {
        assertThat(placed(l -> false)).hasSize(Placement.MODULES.size()).allSatisfy((m, l) -> assertThat(l.levelNumber()).as(m.id()).isEqualTo(1));
    }

    @Test void whoHearsAllBeginsHigh() {
        assertThat(placed(l -> true)).hasSize(Placement.MODULES.size()).allSatisfy((m, l) -> assertThat(l.levelNumber()).as(m.id()).isGreaterThanOrEqualTo(2));
        assertThat(placed(l -> true).get(Module.EQ).levelNumber()).isGreaterThanOrEqualTo(5);
    }

    @Test void whoHearsMoreIsNeverPlacedLower() {
        Map<Module, Integer> before = new HashMap<>();
        for (int level = 0; level <= 10; level++) {
            int heard = level;
            placed(l -> l.levelNumber() <= heard).forEach((m, l) -> {
                assertThat(l.levelNumber()).as(m.id() + " heard to " + heard).isGreaterThanOrEqualTo(before.getOrDefault(m, 0));
                before.put(m, l.levelNumber());
                // Not further above what was heard than one stride.
                assertThat(l.levelNumber()).as(m.id()).isLessThanOrEqualTo(Math.max(1, heard + 2));
            });
        }
    }

    @Test void itIsShortAndNeverAsksTwice() {
        for (int level = 0; level <= 10; level++) {
            int heard = level;
            List<Reply> replies = replies(l -> l.levelNumber() <= heard);
            assertThat(replies).hasSizeBetween(9, 27).extracting(Reply::lesson).doesNotHaveDuplicates();
        }
    }

    @Test void whoHearsAllGoesOnToTheNextLevelOfWhateverKind() {
        List<Reply> replies = replies(l -> true);
        for (Suggestion s : Placement.suggestions(LESSONS, replies)) {
            assertThat(replies).as("not one that was answered right").extracting(Reply::lesson).doesNotContain(s.lesson().id());
            assertThat(s.why()).contains("at least level");
        }
        assertThat(placed(l -> true)).extractingByKey(Module.BALANCE).extracting(Lesson::id).isEqualTo("balance/09");
        assertThat(placed(l -> true)).extractingByKey(Module.PANNING).extracting(Lesson::id).isEqualTo("panning/10");
        // Between level 6, heard, and level 8, not, stands one that is matched.
        assertThat(placed(l -> l.levelNumber() <= 5)).extractingByKey(Module.BALANCE).extracting(Lesson::id).isEqualTo("balance/06");
    }

    @Test void theNumberOfQuestionsIsForetoldAboutRight() {
        assertThat(Placement.about(LESSONS, List.of())).isBetween(18, 25);
        for (int level = 0; level <= 10; level += 2) {
            int heard = level;
            List<Reply> replies = replies(l -> l.levelNumber() <= heard);
            assertThat(Placement.about(LESSONS, replies)).as("at the end it is known").isEqualTo(replies.size());
            assertThat((double) Placement.about(LESSONS, replies.subList(0, replies.size() / 2))).isBetween(replies.size() - 5.0, replies.size() + 5.0);
        }
    }

    @Test void howRoughItIsIsCounted() {
        List<Suggestion> all = Placement.suggestions(LESSONS, replies(l -> true));
        assertThat(Placement.rough(all.subList(0, 1))).isEqualTo("rough, from three answers");
        assertThat(Placement.rough(Placement.suggestions(LESSONS, replies(l -> true).subList(0, 4)))).isEqualTo("rough, from one to three answers each");
    }

    @Test void stoppedEarlyItSaysWhatIsKnown() {
        List<Reply> some = replies(l -> true).subList(0, 4);
        assertThat(Placement.suggestions(LESSONS, some)).hasSizeBetween(1, 2).allSatisfy(s -> assertThat(s.why()).isNotBlank().endsWith("."));
        assertThat(Placement.suggestions(LESSONS, List.of())).isEmpty();
    }

    @Test void allKindsOfLessonsAreAnsweredByOneChoice() {
        assertThat(replies(l -> true)).extracting(Reply::lesson).noneMatch(id -> id.matches("balance/(07|09|10)|panning/(07|08|10)"));
    }
}
