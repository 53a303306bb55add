package attune.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.learner.Attempt;
import attune.learner.Purpose;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.learner.simulation.Learner;
import attune.learner.simulation.Shape;
import attune.lesson.Answer;
import attune.lesson.Draws;
import attune.lesson.Skill;
import attune.session.Drill;
import attune.session.exam.ExamResult.Marked;
import attune.session.exam.ExamResult.Material;
import attune.session.exam.ExamRun.Open;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamRunTest {
    @TempDir Path folder;
    private ExamRoom room;

    @BeforeEach void open() throws Exception {
        room = new ExamRoom(folder);
    }

    /** A simulated learner answers until so many are answered. */
    private static ExamRun take(ExamRun run, Learner learner, int answers, RandomGenerator random) throws Exception {
        for (int n = 1; n <= answers; n++) {
            Open open = run.ask(n);
            String truth = ((Answer.Choice) open.prepared().question().truth()).id();
            boolean right = learner.answer(3, Range.decibels(open.prepared().question().head().size()), 0, random);
            run.answer(new Answer.Choice(right ? truth : truth.equals("1") ? "2" : "1"));
        }
        return run;
    }

    private static Learner hears(double threshold) {
        return new Learner(new Shape.Model(), Range.decibels(threshold), 1, 0.02);
    }

    @Test void theTestFindsTheThreshold() throws Exception {
        int known = 0, within = 0;
        double squares = 0;
        for (int i = 0; i < 10; i++) {
            RandomGenerator random = Draws.from(i);
            Learner learner = hears(0.5 + 0.25 * i);
            room.log.clear();
            take(room.begin(100 + i, 60), learner, 60, random);
            ExamResult result = take(room.begin(i, 60), learner, 60, random).result();
            double truth = Range.change(learner.truth(3, Estimate.RELIABLE, 0));
            // With three choices a few of a hundred stay unknown.
            if (result.finding().threshold().isEmpty()) continue;
            Finding.Interval found = result.finding().threshold().get();
            known++;
            if (found.low() <= truth && truth <= found.high()) within++;
            squares += Math.pow(Range.decibels(found.value() / truth), 2);
        }
        assertThat(known).isGreaterThanOrEqualTo(8);
        assertThat(within).isGreaterThanOrEqualTo(known - 1);
        assertThat(Math.sqrt(squares / known)).isLessThan(2.5);
    }

    @Test void theSameTestIsTheSameToTheBit() throws Exception {
        List<Marked> first = take(room.begin(4, 12), hears(1), 12, Draws.from(1)).result().questions();
        room.log.clear();
        ExamRoom other = new ExamRoom(folder.resolve("elsewhere"));
        assertThat(take(other.begin(4, 12), hears(1), 12, Draws.from(1)).result().questions()).isEqualTo(first);
        assertThat(first).extracting(Marked::sounds).doesNotHaveDuplicates();
    }

    @Test void everyAnswerIsWrittenDownAtOnceAndNothingIsSaid() throws Exception {
        ExamRun run = room.begin(1, 12);
        Open open = run.ask(1);
        assertThatThrownBy(() -> run.answer(new Answer.Choice("kick"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no sound 'kick'");
        assertThat(room.log).isEmpty();
        open.listens().take(0);
        run.answer(new Answer.Choice("1"));
        assertThat(room.log).hasSize(1);
        Attempt a = room.log.getFirst();
        assertThat(a.purpose()).isEqualTo(Purpose.TEST);
        assertThat(a.seconds()).hasValue(1);
        assertThat(a.of()).isEqualTo(12);
        assertThat(run.isComplete()).isFalse();
        assertThat(run.result().complete()).isFalse();
        assertThat(run.result().questions()).hasSize(1);
        assertThat(run.since().words()).contains("stopped half-way");
    }

    @Test void soundsAreHeardThreeTimesEach() throws Exception {
        Listens listens = room.begin(1, 12).ask(1).listens();
        for (int left = Listens.EACH; left > 0; left--) {
            assertThat(listens.left(1)).isEqualTo(left);
            assertThat(listens.take(1)).isTrue();
        }
        assertThat(listens.take(1)).isFalse();
        assertThat(listens.left(1)).isZero();
        assertThat(listens.left(0)).isEqualTo(Listens.EACH);
    }

    @Test void questionsAreAskedInTheirOrderAndNoFurther() throws Exception {
        ExamRun run = room.begin(1, 12);
        run.ask(1);
        assertThat(run.ask(2)).isSameAs(run.ask(2));
        assertThatThrownBy(() -> run.ask(3)).isInstanceOf(IllegalArgumentException.class);
        run.answer(new Answer.Choice("1"));
        assertThatThrownBy(() -> run.ask(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void songsAreHeldOut() throws Exception {
        List<String> kept = room.asker.kept(Skill.LEVEL);
        assertThat(kept).hasSize(2);
        assertThat(room.begin(1, 12).result().materials()).extracting(Material::song).containsExactlyElementsOf(room.asker.materials(room.lesson()).stream().filter(kept::contains).toList());
        // One of them was practised on all the same: another that was not is taken.
        room.practise(kept.getFirst(), 1);
        assertThat(room.begin(1, 12).result()).satisfies(r -> assertThat(r.heldOut()).isTrue())
            .satisfies(r -> assertThat(r.materials()).extracting(Material::song).contains(kept.getLast()).doesNotContain(kept.getFirst()));
        // All were: the least practised, and the file says so.
        for (int i = 1; i <= 6; i++) room.practise("song-" + i, i == 3 ? 2 : 4);
        ExamResult result = room.begin(1, 12).result();
        assertThat(result.heldOut()).isFalse();
        assertThat(result.materials().getFirst()).satisfies(m -> assertThat(m.song()).isEqualTo("song-3")).satisfies(m -> assertThat(m.practised()).isGreaterThanOrEqualTo(2));
    }

    @Test void practiceLeavesKeptSongsAlone() throws Exception {
        List<String> kept = room.asker.kept(Skill.LEVEL);
        for (int seed = 0; seed < 8; seed++) {
            Drill drill = new Drill(room.lesson(), room.asker, room, ExamRoom.LEARNER, room, seed, Optional.empty());
            for (int n = 1; n <= drill.questions(); n++) assertThat(kept).doesNotContain(drill.ask(n).song().id());
            assertThat(kept).doesNotContain(room.asker.practise(room.lesson(), seed, OptionalDouble.empty()).song().id());
        }
    }

    @Test void sizesLieAroundWhatIsKnown() throws Exception {
        List<Double> before = room.begin(1, 60).result().exam().sizes();
        assertThat(before).hasSize(6).isSorted();
        assertThat(before.getLast() / before.getFirst()).isGreaterThan(20);
        take(room.begin(1, 60), hears(0.3), 60, Draws.from(3));
        List<Double> after = room.begin(2, 60).result().exam().sizes();
        assertThat(after.getLast() / after.getFirst()).isLessThan(before.getLast() / before.getFirst());
        assertThat(after.get(2)).isLessThan(before.get(2));
        assertThat(0.6).isBetween(after.getFirst(), after.getLast());
    }

    @Test void improvedIsSaidUnderTheRuleOnly() throws Exception {
        String practised = room.asker.materials(room.lesson()).stream().filter(s -> !room.asker.kept(Skill.LEVEL).contains(s)).findFirst().orElseThrow();
        assertThat(take(room.begin(1, 60), hears(4), 60, Draws.from(1)).since()).isInstanceOf(Since.Nothing.class);
        ExamRun second = take(room.begin(2, 60), hears(4), 60, Draws.from(2));
        assertThat(second.since().words()).contains("came after 0 practice answers");
        assertThat(second.result().exam().form()).isEqualTo(Exam.Form.B);
        room.practise(practised, 40);
        take(room.begin(3, 60), hears(4), 60, Draws.from(3));
        ExamRun unchanged = take(room.begin(4, 60), hears(4), 60, Draws.from(4)), better = take(room.begin(5, 60), hears(0.8), 60, Draws.from(5));
        assertThat(unchanged.since().words()).contains("no difference that this test could show");
        assertThat(better.since().words()).startsWith("Improved since your test of ");
        assertThat(((Since.Compared) better.since()).improvement().least()).isLessThan(5).isGreaterThan(1);
        // Half a test, or one on what was practised on, is not compared.
        assertThat(take(room.begin(6, 60), hears(0.8), 30, Draws.from(6)).since().words()).contains("stopped half-way");
        for (int i = 1; i <= 6; i++) room.practise("song-" + i, 5);
        assertThat(take(room.begin(7, 60), hears(0.2), 60, Draws.from(7)).since().words()).contains("you had practised this on");
    }
}
