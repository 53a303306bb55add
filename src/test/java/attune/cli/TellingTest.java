package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Answer;
import attune.lesson.Question;
import attune.scoring.Judge;
import attune.session.Asker;
import attune.session.Drill;
import attune.session.Library;
import attune.session.Prepared;
import attune.session.Studio;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TellingTest {
    @Test void severalFaultsStandOnNumberedLines() throws Exception {
        Library library = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
        Prepared asked = new Asker(new Studio(), library.songs()).ask(library.lesson("mix/02"), 5, OptionalDouble.empty());
        Question.Find q = (Question.Find) asked.question();
        Map<String, String> said = new LinkedHashMap<>(((Answer.Named) q.truth()).names());
        String stem = said.get("stem2"), other = q.head().stems().stream().filter(s -> !said.containsValue(s)).findFirst().orElseThrow();
        said.put("stem2", other);
        Answer answer = new Answer.Named(said);
        Drill.Answered answered = new Drill.Answered(asked, answer, Judge.judge(q, answer), "one");
        assertThat(Telling.of(answered).getFirst()).isEqualTo("5 of 6 right. It was:");
        assertThat(Telling.each(answered)).hasSize(2);
        assertThat(Telling.each(answered).get(1)).startsWith(asked.song().part(stem).name() + " (missed), ");
        assertThat(Telling.each(answered).getFirst()).doesNotContain("missed");
    }

    @Test void silentPartsAreNamed() throws Exception {
        Library library = new Library(List.of(Path.of("lessons")), List.of(Path.of("audio")));
        Prepared asked = new Asker(new Studio(), library.songs()).ask(library.lesson("parts/01"), "paper-crown", 5, OptionalDouble.empty());
        Answer truth = asked.question().truth();
        String changed = Telling.of(new Drill.Answered(asked, truth, Judge.judge(asked.question(), truth), "one")).get(1);
        assertThat(changed).startsWith("What changed: the ").contains(" is silent").doesNotContain(".mute");
    }
}
