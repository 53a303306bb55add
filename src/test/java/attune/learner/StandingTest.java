package attune.learner;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import attune.learner.simulation.Learner;
import attune.lesson.Draws;
import attune.lesson.Skill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StandingTest {
    /** A test of so many answers, sized as they are in a test: by the answers so far. */
    static List<Attempt> test(Optional<Learner> learner, int answers, double better, Instant at, RandomGenerator random) {
        Range range = Range.of(Skill.LEVEL).orElseThrow();
        List<Attempt> log = new ArrayList<>();
        Hearing h = Hearing.of(Skill.LEVEL, "", List.of(), false);
        Moment moment = Moment.FIRST;
        for (int i = 0; i < answers; i++) {
            double size = Placement.BAND.next(h.threshold().orElseThrow(), s -> new Trial.OneOf(4, s, 0), Range.decibels(range.least()), Range.decibels(range.most()), moment);
            boolean right = learner.map(l -> l.answer(4, size, better, random)).orElseGet(() -> random.nextInt(4) == 0);
            moment = moment.after(right);
            log.add(Answers.sounds(Skill.LEVEL, at.plusSeconds(20L * i), Range.change(size), 4, right, Purpose.TEST));
            h = h.with(log.getLast());
        }
        return log;
    }

    static Learner hears(RandomGenerator random) {
        while (true) {
            Learner l = Learner.draw(Range.of(Skill.LEVEL).orElseThrow(), random);
            if (Math.abs(l.truth(4, 2, 0)) < 15) return l;
        }
    }

    @Test void whoGuessesIsNotGivenANumber() {
        int silent = 0;
        for (int seed = 0; seed < 40; seed++)
            if (Standing.of(Hearing.of(Skill.LEVEL, "", test(Optional.empty(), 60, 0, Answers.START, Draws.from(seed)), false)) instanceof Standing.NotHeard) silent++;
        assertThat(silent).isGreaterThanOrEqualTo(38);
    }

    @Test void labelsFollowTheInterval() {
        assertThat(Standing.of(Hearing.none(Skill.LEVEL, ""))).isEqualTo(new Standing.Unknown(0));
        assertThat(Standing.of(Hearing.none(Skill.ROLE, ""))).isEqualTo(new Standing.Counted(0));
        RandomGenerator random = Draws.from(5);
        for (int i = 0; i < 15; i++) {
            Learner learner = hears(random);
            for (int answers : new int[] {5, 30, 100}) {
                Standing s = Standing.of(Hearing.of(Skill.LEVEL, "", test(Optional.of(learner), answers, 0, Answers.START, random), false));
                if (!(s instanceof Standing.Heard h)) continue;
                assertThat(h.reliable().width()).isLessThanOrEqualTo(Standing.UNKNOWN);
                assertThat(h.certainty() == Standing.Certainty.MEASURED).isEqualTo(h.reliable().width() <= Standing.ROUGH);
            }
        }
    }

    @Test void betterIsSaidOfAGreatGainAndOnlyUnderTheRule() {
        RandomGenerator random = Draws.from(8);
        int found = 0, unpractised = 0, alone = 0;
        for (int i = 0; i < 15; i++) {
            Learner learner = hears(random);
            List<Attempt> then = test(Optional.of(learner), 60, 0, Answers.START, random), now = test(Optional.of(learner), 60, 9, Answers.START.plusSeconds(90_000), random);
            Improvement gain = Improvement.between(Skill.LEVEL, then, now, 40, 1).orElseThrow();
            if (gain.proven()) found++;
            assertThat(gain.least()).isLessThanOrEqualTo(gain.ratio()).isGreaterThan(0);
            if (Improvement.between(Skill.LEVEL, then, now, 39, 1).orElseThrow().proven()) unpractised++;
            if (Improvement.between(Skill.LEVEL, then, now, 40, 1000).orElseThrow().proven()) alone++;
            assertThat(Improvement.between(Skill.LEVEL, then, List.of(Answers.odd(Skill.LEVEL, Answers.START, 1, true)), 40, 1)).isEmpty();
        }
        assertThat(found).isGreaterThanOrEqualTo(12);
        assertThat(unpractised).isZero();
        assertThat(alone).isLessThan(found);
    }

    @Test void theTrendHasAPointADayAndTheBestIsAnEstimate() {
        RandomGenerator random = Draws.from(2);
        Learner learner = hears(random);
        List<Attempt> log = new ArrayList<>();
        for (int day = 0; day < 6; day++) log.addAll(test(Optional.of(learner), 40, day / 2.0, Answers.START.plusSeconds(86_400L * day), random));
        Trend trend = Trend.of(log, Skill.LEVEL, "", ZoneOffset.UTC);
        assertThat(trend.points()).hasSize(6).allMatch(p -> p.answers() == 40);
        assertThat(trend.points().getFirst().day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(trend.points().getLast().standing()).isEqualTo(Standing.of(EarRecord.of(log).hearing(Skill.LEVEL, "")));
        trend.best().ifPresent(b -> assertThat(trend.points()).contains(b).filteredOn(p -> p.standing() instanceof Standing.Heard h && h.certainty() == Standing.Certainty.MEASURED)
            .allMatch(p -> p.reliable().orElseThrow().mean() >= b.reliable().orElseThrow().mean()));
        assertThat(trend.best()).isPresent();
        assertThat(Trend.of(log, Skill.LEVEL, "elsewhere", ZoneOffset.UTC).points()).isEmpty();
        assertThat(Calendar.of(log, ZoneOffset.UTC).answers()).hasSize(6).containsEntry(LocalDate.of(2026, 3, 2), 40);
    }

    @Test void answersBeforeAnythingCouldBeHeardAreMarked() {
        Attempt a = Answers.odd(Skill.LEVEL, Answers.START, 2, true);
        Attempt quick = new Attempt(a.id(), a.at(), a.profile(), a.device(), a.drill(), a.lesson(), a.skill(), a.song(), a.seed(), a.number(), a.of(), a.mode(), a.size(),
            a.answer(), a.truth(), a.score(), a.purpose(), a.offer(), OptionalDouble.of(0.3));
        assertThat(Attention.of(Hearing.none(Skill.LEVEL, "").with(a), List.of(a)).marked()).isFalse();
        assertThat(Attention.of(Hearing.none(Skill.LEVEL, "").with(quick), List.of(quick)).marked()).isTrue();
        Hearing h = Hearing.none(Skill.LEVEL, "");
        for (int i = 0; i < 120; i++) h = h.with(Answers.odd(Skill.LEVEL, Answers.START.plusSeconds(i), i % 8 == 0 ? 12 : 4, i % 8 != 0));
        assertThat(Attention.of(h, List.of()).marked()).isTrue();
    }

    @Test void halvesOfOneTestAgree() {
        RandomGenerator random = Draws.from(4);
        double ratios = 0;
        for (int i = 0; i < 12; i++) ratios += Reliability.of(Skill.LEVEL, test(Optional.of(hears(random)), 60, 0, Answers.START, random)).orElseThrow().ratio();
        assertThat(ratios / 12).isLessThan(1.5);
    }
}
