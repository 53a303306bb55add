package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Lesson;
import attune.lesson.Skill;
import attune.session.exam.Laid;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeptTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));

    @Test void songsAreKeptForTheSkillsThatHaveATest() {
        Set<Skill> tested = new Library(List.of(HOME.resolve("lessons")), List.of()).lessons().stream().filter(Laid::canTest).map(Lesson::skill).collect(Collectors.toSet());
        assertThat(Arrays.stream(Skill.values()).filter(Kept::isTested)).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test void twoOfSixAndNoneOfTwo() {
        List<String> six = List.of("a", "b", "c", "d", "e", "f");
        for (Skill skill : Skill.values()) {
            assertThat(Kept.of(skill, six)).hasSize(Kept.isTested(skill) ? 2 : 0).isSubsetOf(six);
            assertThat(Kept.of(skill, six.reversed())).isEqualTo(Kept.of(skill, six));
            assertThat(Kept.of(skill, six.subList(0, 2))).isEmpty();
        }
    }
}
