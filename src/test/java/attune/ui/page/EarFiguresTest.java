package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.learner.Hearing;
import attune.learner.Portrait;
import attune.learner.Said;
import attune.learner.Standing;
import attune.learner.ear.Range;
import attune.learner.simulation.Year;
import attune.lesson.Answer;
import attune.lesson.Mode;
import attune.lesson.Module;
import attune.lesson.Skill;
import attune.session.Folders;
import attune.session.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages say of given records: units, labels, nothing where nothing is known, one device at a time. */
class EarFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Library LIBRARY = new Library(new Folders(Path.of("."), Path.of("target", "no-data")).lessons(List.of()), List.of());

    private static final Map<Year.Who, List<Attempt>> YEARS = new EnumMap<>(Year.Who.class);

    private static List<Attempt> year(Year.Who who) {
        return YEARS.computeIfAbsent(who, w -> Year.of(w, "p", NOW, 5));
    }

    private static EarFigures figures(List<Attempt> log, String device) {
        return EarFigures.of(Portrait.EMPTY.with(log), device, NOW, Map.of("night-shift", "Night Shift"));
    }

    private static EarFigures.SkillLine line(EarFigures f, Skill skill) {
        return f.skills().stream().filter(l -> l.skill() == skill).findFirst().orElseThrow();
    }

    private static Attempt odd(int n, double size, boolean right) {
        return new Attempt("a" + n, NOW.minusSeconds(1000 - n), "p", "headphones", "d", "mastering/04", "eq.gain", "s", n, n, 9, Mode.ODD, size, new Answer.Choice(right ? "1" : "2"),
            new Answer.Choice("1"), right ? 1 : 0);
    }

    @Test void a_measured_skill_has_its_unit_and_its_interval() {
        EarFigures.SkillLine line = line(figures(year(Year.Who.IMPROVES), "headphones"), Skill.EQ_GAIN);
        assertThat(line.said().label()).isIn("measured", "rough");
        assertThat(line.said().value()).matches("(about )?\\d+(\\.\\d+)? dB");
        assertThat(line.said().sentence()).matches("You reliably hear (about )?[\\d.]+ dB, 95 %: [\\d.]+\u2013[\\d.]+\\.");
        assertThat(line.place()).hasValueSatisfying(p -> assertThat(p.low()).isLessThan(p.at()));
        assertThat(line.rate()).matches("\\d+ of \\d+, \\d+ expected");
    }

    @Test void what_is_stated_holds_the_truth() {
        int stated = 0;
        for (Year.Who who : Year.Who.values())
            for (String device : List.of("headphones", "loudspeakers: telephone"))
                for (Hearing h : Portrait.EMPTY.with(year(who)).ear().hearings()) {
                    if (!h.device().equals(device) || h.threshold().isEmpty()) continue;
                    double truth = Year.truth(who, "p", 5, h.skill(), device, h.told());
                    switch (Standing.of(h.at(NOW))) {
                        case Standing.Heard s -> {
                            assertThat(truth).as("%s, %s on %s", who, h.skill(), device).isBetween(s.reliable().low(), s.reliable().high());
                            stated++;
                        }
                        case Standing.NotHeard s -> assertThat(Range.change(truth)).as("%s, %s on %s", who, h.skill(), device).isGreaterThan(s.largest());
                        case Standing.Unknown s -> {}
                        case Standing.Naming s -> {}
                        case Standing.Counted s -> {}
                    }
                }
        assertThat(stated).isGreaterThan(3);
    }

    @Test void few_answers_give_no_number() {
        EarFigures.SkillLine line = line(figures(List.of(odd(1, 6, true), odd(2, 3, false)), "headphones"), Skill.EQ_GAIN);
        assertThat(line.said().label()).isEqualTo("unknown");
        assertThat(line.said().value() + line.said().interval()).doesNotContainPattern("\\d");
        assertThat(line.place()).isEmpty();
    }

    @Test void what_is_finer_than_any_change_offered_gets_no_number() {
        List<Attempt> log = new ArrayList<>();
        for (int i = 0; i < 200; i++) log.add(odd(i, 0.25, i % 8 != 0));
        assertThat(line(figures(log, "headphones"), Skill.EQ_GAIN).said().interval()).matches("under 0\\.25( to 0\\.\\d+)?");
        Course course = Course.of(log, Portrait.EMPTY.with(log).ear().hearing(Skill.EQ_GAIN, "headphones"), LIBRARY.lessons(), 1, NOW);
        assertThat(String.join(" ", course.notes())).contains("Just noticed: under 0.25 dB", "best measured estimate: under 0.25 dB").doesNotContainPattern("0\\.[01]");
    }

    @Test void who_hears_nothing_is_told_no_number() {
        List<Attempt> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) log.add(odd(i, 15, i % 3 == 0));
        EarFigures.SkillLine line = line(figures(log, "headphones"), Skill.EQ_GAIN);
        assertThat(line.said().value()).isEqualTo("not heard");
        assertThat(line.said().sentence()).startsWith("Not heard up to the largest change offered, 15 dB.");
        assertThat(line.place()).isEmpty();
    }

    @Test void devices_never_stand_side_by_side() {
        List<Attempt> log = year(Year.Who.COMES_AND_GOES);
        EarFigures head = figures(log, "headphones"), phone = figures(log, "loudspeakers: telephone");
        assertThat(head.devices()).hasSize(2);
        assertThat(head.skills()).allSatisfy(l -> assertThat(l.said().sentence()).doesNotContain("telephone"));
        int heard = head.songs().stream().mapToInt(l -> l.tally().answers()).sum(), other = phone.songs().stream().mapToInt(l -> l.tally().answers()).sum();
        assertThat(heard + other).isEqualTo(log.size());
        assertThat(other).isPositive();
        assertThat(figures(log, "").device()).isEqualTo(log.getLast().device());
    }

    @Test void octaves_are_counted_as_they_were_answered() {
        List<Attempt> log = year(Year.Who.STAYS);
        EarFigures.Heat heat = figures(log, "headphones").heat().orElseThrow();
        int sum = 0;
        for (int[] row : heat.counts()) for (int c : row) sum += c;
        assertThat(sum).isEqualTo((int) log.stream().filter(a -> a.skill().equals("band")).count());
        assertThat(heat.names()).containsExactly("63", "125", "250", "500", "1k", "2k", "4k", "8k");
        assertThat(heat.words()).contains("1 kHz was answered with");
        assertThat(line(figures(log, "headphones"), Skill.BAND).said().sentence()).matches("You name a frequency with an error of (about )?[01][.\\d]* octaves \\(standard deviation\\), 95 %: 0\\.\\d+\u2013[\\d.]+\\..*");
    }

    @Test void the_best_is_a_measured_estimate_and_better_is_said_of_tests_alone() {
        for (Year.Who who : Year.Who.values()) {
            List<Attempt> log = year(who);
            Portrait portrait = Portrait.EMPTY.with(log);
            Course course = Course.of(log, portrait.ear().hearing(Skill.EQ_GAIN, "headphones").at(NOW), LIBRARY.lessons(), 5, NOW);
            assertThat(course.stretches()).isNotEmpty();
            String notes = String.join(" ", course.notes());
            assertThat(notes).doesNotContain("mixes").doesNotContain("percentile");
            if (who == Year.Who.IMPROVES) assertThat(notes).contains("times finer");
            else assertThat(notes).doesNotContain("times finer");
            Heard heard = Heard.of(portrait, log, LIBRARY.lessons(), "headphones", NOW);
            assertThat(heard.changed()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(heard.confused()).hasValueSatisfying(c -> assertThat(c.missed()).isBetween(3, c.asked()));
            assertThat(heard.thresholds().values()).allSatisfy(t -> assertThat(t.value()).matches("(about )?(under )?[\\d.]+ (dB|octaves|LU|%|ms)"));
            if (heard.thresholds().containsKey(Module.EQ)) assertThat(heard.thresholds().get(Module.EQ).sentence()).as("octaves are named, not heard").startsWith("You name a frequency with an error of ");
        }
    }

    @Test void a_portrait_goes_on_with_new_answers_alone() {
        List<Attempt> log = year(Year.Who.STAYS);
        Portraits kept = new Portraits();
        kept.of("p", log.subList(0, log.size() - 10));
        Portrait grown = kept.of("p", log);
        Hearing once = Portrait.EMPTY.with(log).ear().hearing(Skill.LEVEL, "headphones"), twice = grown.ear().hearing(Skill.LEVEL, "headphones");
        assertThat(Said.of(Skill.LEVEL, Standing.of(twice))).isEqualTo(Said.of(Skill.LEVEL, Standing.of(once)));
        assertThat(grown.songs()).isEqualTo(Portrait.EMPTY.with(log).songs());
        assertThat(kept.of("q", List.of()).answers()).isZero();
    }
}
