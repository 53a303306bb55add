package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.measure.Loudness;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Songs in a row: the truth is heard in the sound, and is another one with every question. */
class MedleyTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));
    private final Lesson lesson = LIBRARY.lesson("mastering/09");
    private final Asker asker = new Asker(new Studio(), LIBRARY.songs());

    @Test void theGoalIsEquallyLoud() throws CannotAsk {
        Set<List<Double>> goals = new HashSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            Prepared asked = asker.ask(lesson, "medley-1", seed, OptionalDouble.empty());
            Question.Match q = (Question.Match) asked.question();
            double[] goal = thirds(asked.reference().audio()), start = thirds(asked.altered().audio());
            double[] moved = q.controls().stream().mapToDouble(c -> c.truth() - c.start()).toArray();
            for (int i = 0; i < 3; i++) {
                assertThat(goal[i]).as("song %d, seed %d", i + 1, seed).isCloseTo(goal[0], within(0.1));
                assertThat(goal[i] - start[i] - (goal[0] - start[0])).isCloseTo(moved[i] - moved[0], within(0.1));
            }
            goals.add(q.controls().stream().map(Control::truth).toList());
        }
        assertThat(goals).as("goals").hasSize(3);
    }

    @Test void equalFadersAreNoAnswer() throws CannotAsk {
        int near = 0, all = 60;
        for (long seed = 1; seed <= all; seed++) {
            Question.Match q = (Question.Match) asker.draw(lesson, "medley-1", seed, OptionalDouble.empty());
            double[] goals = q.controls().stream().mapToDouble(Control::truth).toArray();
            if (Arrays.stream(goals).max().orElseThrow() - Arrays.stream(goals).min().orElseThrow() < 2) near++;
        }
        assertThat(near).isLessThan(all / 10);
    }

    private static double[] thirds(Audio audio) {
        List<Double> loud = new ArrayList<>();
        int n = audio.frames() / 3;
        for (int k = 0; k < 3; k++) loud.add(Loudness.integrated(new Audio(audio.rate(), Arrays.copyOfRange(audio.left(), k * n, (k + 1) * n), Arrays.copyOfRange(audio.right(), k * n, (k + 1) * n))).orElseThrow());
        return loud.stream().mapToDouble(d -> d).toArray();
    }
}
