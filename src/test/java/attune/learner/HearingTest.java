package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Answer;
import attune.lesson.Draws;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final List<String> OCTAVES = List.of("125", "250", "500", "1000", "2000", "4000", "8000");

    private static Hearing after(Attempt... attempts) {
        return EarRecord.of(List.of(attempts)).hearing(Skill.of(attempts[0].skill()).orElseThrow(), "");
    }

    private static double reliable(Hearing h) {
        return h.estimate(Estimate.RELIABLE).orElseThrow().mean();
    }

    @Test void aRightAnswerLowersTheThresholdAndAWrongOneRaisesIt() {
        double before = reliable(Hearing.none(Skill.LEVEL, ""));
        assertThat(reliable(after(Answers.odd(Skill.LEVEL, Answers.START, 1, true)))).isLessThan(before);
        assertThat(reliable(after(Answers.odd(Skill.LEVEL, Answers.START, 1, false)))).isGreaterThan(before);
    }

    @Test void aRightGuessAmongFewSaysLessThanAmongMany() {
        double few = reliable(after(Answers.chosen(Skill.STEM, Answers.START, Ask.STEM, List.of("a", "b"), 3, "a", "a")));
        double many = reliable(after(Answers.chosen(Skill.STEM, Answers.START, Ask.STEM, List.of("a", "b", "c", "d", "e", "f"), 3, "a", "a")));
        assertThat(many).isLessThan(few);
    }

    @Test void everyModeWithALikelihoodSaysSomethingAndTheOthersSaySo() {
        Map<String, Double> truth = Map.of("channels.lead.pan", 20.0), said = Map.of("channels.lead.pan", 24.0);
        assertThat(after(Answers.left(Skill.PAN, Answers.START, Mode.PLACE, said, truth)).told()).isEqualTo(1);
        assertThat(after(Answers.left(Skill.LEVEL, Answers.START, Mode.MATCH, Map.of("channels.a.gain", 1.0, "channels.b.gain", 2.0),
            Map.of("channels.a.gain", 0.0, "channels.b.gain", 0.0))).told()).isEqualTo(2);
        assertThat(after(Answers.chosen(Skill.PAN, Answers.START, Ask.VALUE, List.of("-50", "0", "50"), 0, "0", "0")).told()).isEqualTo(1);
        assertThat(after(Answers.chosen(Skill.ROLE, Answers.START, Ask.ROLE, List.of("lead", "bass"), 0, "lead", "lead")).told()).isZero();
        assertThat(after(Answers.attempt(Skill.AUTOMATION, Answers.START, Mode.DRAW, Ask.VALUE, Map.of(), 6, new Answer.Drawn(Map.of()), new Answer.Drawn(Map.of()), 0.3,
            Purpose.LESSON)).told()).isZero();
        Map<String, List<String>> parts = Map.of("stem", List.of("a", "b", "c"), "kind", List.of("up", "down"));
        Answer.Named fault = new Answer.Named(Map.of("stem", "a", "kind", "up"));
        for (String stem : List.of("a", "b"))
            assertThat(after(Answers.attempt(Skill.KIND, Answers.START, Mode.FIND, Ask.FAULTS, parts, 6, new Answer.Named(Map.of("stem", stem, "kind", "down")), fault, 0.5, Purpose.LESSON))
                .told()).isEqualTo(stem.equals("a") ? 2 : 1);
    }

    @Test void aControlLeftCloseTellsOfAFinerEarThanOneLeftFar() {
        double near = reliable(after(Answers.left(Skill.LEVEL, Answers.START, Mode.MATCH, Map.of("channels.a.gain", 0.3), Map.of("channels.a.gain", 0.0))));
        double far = reliable(after(Answers.left(Skill.LEVEL, Answers.START, Mode.MATCH, Map.of("channels.a.gain", 6.0), Map.of("channels.a.gain", 0.0))));
        assertThat(near).isLessThan(far - 3);
    }

    @Test void allFadersALittleHighIsNoError() {
        Hearing h = after(Answers.left(Skill.LEVEL, Answers.START, Mode.MATCH, Map.of("channels.a.gain", 2.0, "channels.b.gain", 2.0),
            Map.of("channels.a.gain", 0.0, "channels.b.gain", 0.0)));
        Hearing exact = after(Answers.left(Skill.LEVEL, Answers.START, Mode.MATCH, Map.of("channels.a.gain", 0.0, "channels.b.gain", 0.0),
            Map.of("channels.a.gain", 0.0, "channels.b.gain", 0.0)));
        assertThat(reliable(h)).isCloseTo(reliable(exact), within(1e-9));
    }

    @Test void anotherWayOfAskingCountsOnceItHasBeenChecked() {
        List<Attempt> log = new ArrayList<>();
        for (int i = 0; i < 30; i++) log.add(Answers.odd(Skill.LEVEL, Answers.START.plusSeconds(20 * i), 2, i % 5 != 0));
        Hearing before = EarRecord.of(log).hearing(Skill.LEVEL, "");
        List<Boolean> counted = new ArrayList<>();
        Hearing h = before;
        for (int i = 0; i < Clarity.ENOUGH + 2; i++) {
            Hearing next = h.with(Answers.chosen(Skill.LEVEL, h.last().orElseThrow(), Ask.STEM, List.of("a", "b", "c", "d"), 8, "b", "a"));
            counted.add(reliable(next) - reliable(h) > 0.05);
            h = next;
        }
        assertThat(counted.subList(0, Clarity.ENOUGH)).containsOnly(false);
        assertThat(counted.getLast()).isTrue();
        // So many misses of what was loud enough: this way of asking is the harder one.
        assertThat(h.clarity(Format.MEMORY)).isLessThan(Format.MEMORY.clarity() - 2);
    }

    @Test void aRestWidensTheIntervalAndNothingMore() {
        Hearing h = EarRecord.EMPTY.hearing(Skill.LEVEL, "");
        for (int i = 0; i < 40; i++) h = h.with(Answers.odd(Skill.LEVEL, Answers.START.plusSeconds(i), 2, i % 5 != 0));
        Instant later = Answers.START.plus(Duration.ofDays(20));
        assertThat(h.at(later).estimate(2).orElseThrow().width()).isGreaterThan(h.estimate(2).orElseThrow().width() + 2);
        assertThat(reliable(h.at(later))).isCloseTo(reliable(h), within(0.5));
    }

    @Test void theFoldIsTheSameAllAtOnceAndOneByOne() {
        List<Attempt> log = new ArrayList<>();
        RandomGenerator random = Draws.from(3);
        for (int i = 0; i < 200; i++) log.add(Answers.odd(Skill.values()[i / 10 % 15], Answers.START.plusSeconds(60L * i), 0.5 + 5 * random.nextDouble(), random.nextInt(4) > 0));
        EarRecord one = EarRecord.EMPTY;
        for (Attempt a : log) one = one.with(a);
        EarRecord all = EarRecord.of(log);
        for (Hearing h : all.hearings()) {
            assertThat(one.hearing(h.skill(), h.device()).estimate(2)).isEqualTo(h.estimate(2));
            assertThat(one.hearing(h.skill(), h.device()).answers()).isEqualTo(h.answers());
        }
    }

    @Test void aSiblingSaysWhereToBegin() {
        List<Attempt> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) log.add(Answers.odd(Skill.EQ_GAIN, Answers.START.plusSeconds(i), 0.6, i % 5 != 0));
        double fresh = reliable(Hearing.none(Skill.EQ_CUT, "")), begun = reliable(EarRecord.of(log).hearing(Skill.EQ_CUT, ""));
        assertThat(begun).isLessThan(fresh - 4);
        assertThat(EarRecord.of(log).hearing(Skill.EQ_CUT, "").estimate(1).orElseThrow().deviation()).isBetween(6.0, 8.0);
        assertThat(reliable(EarRecord.of(log).hearing(Skill.EQ_GAIN, "small speakers"))).isLessThan(fresh - 4);
    }

    @Test void namingOctavesFindsErrorAndBias() {
        RandomGenerator random = Draws.from(11);
        double squares = 0;
        int learners = 40;
        for (int l = 0; l < learners; l++) {
            double error = Math.pow(2, -0.7 + 1.5 * random.nextDouble());
            Hearing h = Hearing.none(Skill.BAND, "");
            for (int i = 0; i < 40; i++) {
                int truth = random.nextInt(OCTAVES.size());
                int said = (int) Math.clamp(Math.round(truth + 0.3 + error * random.nextGaussian()), 0, OCTAVES.size() - 1);
                h = h.with(Answers.chosen(Skill.BAND, Answers.START, Ask.VALUE, OCTAVES, 9, OCTAVES.get(said), OCTAVES.get(truth)));
            }
            double off = h.bands().orElseThrow().mean(0) - Math.log(error) / Math.log(2);
            squares += off * off;
            assertThat(h.confusions().counts().values().stream().flatMap(r -> r.values().stream()).mapToInt(Integer::intValue).sum()).isEqualTo(40);
        }
        assertThat(Math.sqrt(squares / learners)).isLessThan(0.35);
    }

    @Test void whatIsMissedMostIsAskedMostWithinBounds() {
        Confusions c = Confusions.NONE;
        for (String truth : OCTAVES) for (int i = 0; i < 30; i++) c = c.with(truth, truth.equals("250") ? "500" : truth);
        double[] w = c.weakness(OCTAVES);
        assertThat(w[1]).isCloseTo(3.0 / 7, within(1e-3));
        for (int i = 0; i < w.length; i++) assertThat(w[i]).isBetween(0.5 / 7 - 1e-9, 3.0 / 7 + 1e-9);
        assertThat(java.util.Arrays.stream(w).sum()).isCloseTo(1, within(1e-3));
        assertThat(Confusions.NONE.weakness(OCTAVES)[0]).isCloseTo(1.0 / 7, within(1e-9));
    }

    @Test void everySkillWithAThresholdBeginsInsideItsRange() {
        for (Skill skill : Skill.values())
            Range.of(skill).ifPresent(r -> assertThat(r.threshold()).as(skill.id()).isBetween(r.least(), r.most()));
    }
}
