package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.learner.Hearing;
import attune.learner.Portrait;
import attune.learner.Said;
import attune.learner.Standing;
import attune.learner.Tally;
import attune.learner.ear.Estimate;
import attune.learner.simulation.Year;
import attune.lesson.Answer;
import attune.lesson.Skill;
import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Who does not see a chart is told the numbers that it is drawn from: each is counted here from the log, or taken from the ear's record. */
class ChartsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final List<Attempt> LOG = Year.of(Year.Who.STAYS, "p", NOW, 5);
    private static final Portrait PORTRAIT = Portrait.EMPTY.with(LOG);
    private static final EarFigures FIGURES = EarFigures.of(PORTRAIT, "headphones", NOW, Map.of());

    private static Hearing hearing(Skill skill) {
        return PORTRAIT.ear().hearing(skill, "headphones").at(NOW);
    }

    private static Course course(Skill skill) {
        return Course.of(LOG, hearing(skill), List.of(), 5, NOW);
    }

    private static List<Node> charts(VBox card, String css) {
        return Fx.get(() -> {
            VBox page = new VBox(card);
            Theme.dress(new Scene(page, 1000, 700), new Appearance());
            page.applyCss();
            page.layout();
            return List.copyOf(page.lookupAll(css));
        });
    }

    private static String told(Node chart) {
        assertThat(chart.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        return Fx.get(() -> chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toString();
    }

    @Test void each_skill_tells_its_figure_or_that_there_is_none() {
        List<String> told = charts(Fx.get(() -> EarCards.map(FIGURES, Skill.EQ_GAIN, s -> {})), ".interval-bar").stream().map(ChartsTest::told).toList();
        assertThat(told).hasSize(5);
        Estimate eq = hearing(Skill.EQ_GAIN).estimate(Estimate.RELIABLE).orElseThrow();
        assertThat(eq.most()).as("beyond the 15 dB that are offered").isGreaterThan(15);
        assertThat(told).contains("EQ boost. You reliably hear about " + Said.plain(eq.change()) + " dB, 95 %: " + Said.plain(eq.least()) + " to over 15.",
            "Decay. Not heard up to the largest change offered, 3 octaves. The playback or the hearing may be the limit; no number is said.");
        long level = LOG.stream().filter(a -> a.skill().equals("level")).count();
        assertThat(told).contains("Level of a stem. Not known: " + level + " answers, too few, too long ago or too different for a number.");
    }

    @Test void a_course_tells_where_it_begins_and_ends() {
        Course course = course(Skill.EQ_GAIN);
        String told = told(charts(Fx.get(() -> EarCards.course(course)), ".trend").getFirst());
        List<Course.Point> points = course.stretches().stream().flatMap(List::stream).toList();
        assertThat(told).startsWith("EQ boost from 1 Dec 2025 to 27 Nov: first " + Said.plain(points.getFirst().reliable().change()) + " dB, 95 %: ");
        assertThat(told).contains("last " + Said.plain(hearing(Skill.EQ_GAIN).estimate(Estimate.RELIABLE).orElseThrow().change()) + " dB, 95 %: ", "to over 15.");
        int gaps = course.stretches().size() - 1;
        assertThat(told).endsWith(gaps == 0 ? "95 %." : gaps == 1 ? "It is broken once, where too little was known." : "It is broken " + gaps + " times, where too little was known.");
    }

    @Test void a_course_has_points_only_where_a_number_may_be_said() {
        for (Skill skill : List.of(Skill.LEVEL, Skill.PAN, Skill.COMPRESSION, Skill.EQ_GAIN)) {
            List<LocalDate> asked = LOG.stream().filter(a -> a.skill().equals(skill.id())).map(a -> LocalDate.ofInstant(a.at(), ZoneId.systemDefault())).distinct().toList();
            for (List<Course.Point> stretch : course(skill).stretches()) {
                assertThat(stretch).allSatisfy(p -> assertThat(p.reliable().width()).isLessThanOrEqualTo(Standing.UNKNOWN));
                for (int i = 1; i < stretch.size(); i++) {
                    LocalDate before = stretch.get(i - 1).day(), here = stretch.get(i).day();
                    assertThat(ChronoUnit.DAYS.between(before, here)).isLessThanOrEqualTo(21);
                    assertThat(asked.indexOf(here) - asked.indexOf(before)).as("days of %s between %s and %s", skill, before, here).isEqualTo(1);
                }
            }
        }
    }

    @Test void where_there_is_no_line_the_reason_is_given() {
        Map<Skill, String> why = Map.of(Skill.REVERB_TIME, "There is no line: even the largest change is not heard.", Skill.BAND, "There is no line: which octaves were taken for which stands in the map of octaves.");
        why.forEach((skill, words) -> {
            List<Node> card = charts(Fx.get(() -> EarCards.course(course(skill))), ".label");
            assertThat(card).extracting(n -> ((Label) n).getText()).contains(words);
        });
    }

    @Test void a_line_ends_with_the_changes_offered() {
        assertThat(course(Skill.EQ_GAIN).marks()).first().isEqualTo(15.0);
        assertThat(course(Skill.COMPRESSION).marks()).first().isEqualTo(12.0);
        assertThat(course(Skill.PAN).marks()).allSatisfy(m -> assertThat(m).isBetween(0.2, 24.0));
    }

    @Test void octaves_tell_every_count() {
        String told = told(charts(Fx.get(() -> EarCards.heat(FIGURES.heat().orElseThrow())), ".confusion-map").getFirst());
        Map<String, Integer> counted = new TreeMap<>();
        for (Attempt a : LOG) if (a.skill().equals("band")) counted.merge(Hertz.words(((Answer.Choice) a.truth()).id()) + " as " + Hertz.words(((Answer.Choice) a.answer()).id()), 1, Integer::sum);
        Map<String, Integer> said = new TreeMap<>();
        for (String row : told.split("\\.(?: |$)")) {
            String played = row.substring(0, row.indexOf(" was answered with "));
            Pattern.compile("(once|(\\d+) times) (\\d+ k?Hz)").matcher(row.substring(played.length())).results().forEach((MatchResult m) -> said.put(played + " as " + m.group(3), m.group(2) == null ? 1 : Integer.parseInt(m.group(2))));
        }
        assertThat(said).isEqualTo(counted);
    }

    @Test void songs_tell_their_counts_in_aligned_columns_the_most_answered_first() {
        List<Node> labels = charts(Fx.get(() -> EarCards.songs(FIGURES)), ".table .label");
        List<List<Label>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i += 5) rows.add(labels.subList(i, i + 5).stream().map(n -> (Label) n).toList());
        assertThat(rows.getFirst()).extracting(Label::getText).containsExactly("Song", "Answers", "Judged", "Right", "Expected");
        Map<String, Long> counted = LOG.stream().filter(a -> a.device().equals("headphones")).collect(Collectors.groupingBy(Attempt::song, Collectors.counting()));
        assertThat(rows.stream().skip(1).collect(Collectors.toMap(r -> r.getFirst().getText(), r -> Long.parseLong(r.get(1).getText().replace(",", ""))))).isEqualTo(counted);
        assertThat(rows.stream().skip(1).map(r -> counted.get(r.getFirst().getText()))).isSortedAccordingTo(Comparator.reverseOrder());
        for (int column = 0; column < 5; column++) {
            int at = column;
            assertThat(rows.stream().map(r -> at == 0 ? r.get(at).getBoundsInParent().getMinX() : r.get(at).getBoundsInParent().getMaxX()).map(x -> Math.round(x)).distinct()).as("edge of column " + at).hasSize(1);
        }
        for (List<Label> row : rows.subList(1, rows.size())) {
            Tally tally = PORTRAIT.songs().get("headphones").get(row.getFirst().getText());
            assertThat(row.subList(2, 5)).extracting(l -> l.getText().replace(",", "")).containsExactly("" + tally.judged(), "" + tally.right(), "" + Math.round(tally.expected()));
            assertThat(row.get(1).getBoundsInParent().getMinX() - row.getFirst().getBoundsInParent().getMaxX()).as("figures stand beside their song").isLessThan(200);
        }
    }

    @Test void days_and_rings_tell_their_counts() {
        List<Node> days = charts(Fx.get(() -> EarCards.practice("Practice", List.of(0, 12, 0, 30, 0, 0, 0, 1))), ".days");
        assertThat(told(days.getFirst())).isEqualTo("Practice on 3 of the last 8 days, 43 answers in all");
        assertThat(told(Fx.get(() -> new attune.ui.control.Ring(3, 16, "EQ")))).isEqualTo("EQ: 3 of 16 passed");
    }
}
