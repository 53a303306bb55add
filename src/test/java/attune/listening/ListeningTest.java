package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import attune.testing.TwoAtATime;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson: some questions are made, heard and held against their answers; three hundred in all. */
class ListeningTest {
    /** Of lessons whose listener measures; whose listener supposes each choice, which takes longer; and where there is much to suppose. */
    private static final int MEASURED = 6, SUPPOSED = 1, SEARCHED = 1, ALL = 300;
    private static final Map<String, JsonObject> LESSONS = Questions.lessons();
    private static final List<String> IDS = List.copyOf(LESSONS.keySet());

    @TempDir static Path folder;
    private static Questions questions;

    /** Where supposing every choice takes four seconds of processor time and more: for the soak, or for {@code -Dattune.listening.suppose=true}. */
    private static final Set<String> LONG = Set.of("automation/A3", "compression/09a", "mastering/10", "mix/01", "mix/02", "mix/03", "mix/04", "reverb/D3");
    private static final boolean SUPPOSE = Boolean.getBoolean("attune.listening.suppose");
    private static final String ONLY = System.getProperty("attune.listening.lessons", "");
    private static final TwoAtATime<String, List<Sample>> HEARD = new TwoAtATime<>(lessons().toList(), ListeningTest::heard);

    @BeforeAll static void songs() {
        questions = new Questions(folder);
    }

    /** The songs' sound is large. */
    @AfterAll static void letGo() throws InterruptedException {
        HEARD.end();
        questions = null;
    }

    private static int count(JsonObject lesson) {
        Task task = new Task(lesson);
        boolean searched = List.of("find", "match", "place").contains(task.mode()) || task.supposed() > 6;
        return Listener.exact(task).isPresent() ? MEASURED : searched ? SEARCHED : SUPPOSED;
    }

    @Test void theyAreEnough() {
        assertThat(LESSONS.values().stream().mapToInt(ListeningTest::count).sum()).isGreaterThanOrEqualTo(ALL);
    }

    static Stream<String> lessons() {
        return IDS.stream().filter(id -> id.startsWith(ONLY));
    }

    @ParameterizedTest @MethodSource("lessons") void soundsAndAnswersAgree(String id) throws Exception {
        List<Sample> samples = HEARD.get(id);
        List<String> wrong = new ArrayList<>();
        for (Sample sample : samples) for (String complaint : sample.complaints()) wrong.add(sample.name() + ": " + complaint);
        assertThat(wrong).isEmpty();
        assumeFalse(samples.stream().anyMatch(Sample::unheard), () -> "no listener for " + id + ": only what holds for all questions was checked");
    }

    private static List<Sample> heard(String id) {
        JsonObject lesson = LESSONS.get(id);
        // One song a lesson, since loading takes most of the time; neighbouring lessons have different ones.
        List<String> materials = new ArrayList<>(questions.materials(lesson));
        Collections.rotate(materials, IDS.indexOf(id));
        Questions.Made made = null;
        for (String song : materials) {
            made = questions.ask(id, song, 1, count(lesson));
            if (!made.folders().isEmpty()) break;
        }
        assertThat(made.folders()).as("questions of " + id + " " + made.refused()).isNotEmpty();
        return made.folders().stream().map(question ->
            Sample.hear(question, id, lesson, questions.song(question.getParent().getFileName().toString()), List.of(Cues.LOUDNESS), SUPPOSE || !LONG.contains(id))).toList();
    }
}
