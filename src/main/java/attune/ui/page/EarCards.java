package attune.ui.page;

import attune.ui.Blocks;
import attune.learner.ear.Range;
import attune.learner.Said;
import attune.learner.Tally;
import attune.lesson.Skill;
import attune.ui.control.ConfusionMap;
import attune.ui.control.Days;
import attune.ui.control.IntervalBar;
import attune.ui.control.TrendGraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards of what an ear hears, from given figures. */
final class EarCards {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private EarCards() {}

    /** Skill by skill. @param shown of which the course is drawn @param choose shows another's */
    static VBox map(EarFigures figures, Skill shown, Consumer<Skill> choose) {
        GridPane grid = table(HPos.LEFT, HPos.LEFT, HPos.LEFT);
        ColumnConstraints bar = grid.getColumnConstraints().get(1);
        bar.setHgrow(Priority.ALWAYS);
        bar.setFillWidth(true);
        int row = 0;
        for (EarFigures.SkillLine line : figures.skills()) {
            ToggleButton name = new ToggleButton(line.skill().title());
            name.getStyleClass().setAll("skill-name");
            name.setId("skill-" + line.skill().id().replace('.', '-'));
            name.setSelected(line.skill() == shown);
            name.setAccessibleText(line.skill().title() + ". " + line.said().sentence() + " " + line.said().label());
            name.setAccessibleHelp("Shows how it went");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setOnAction(e -> {
                name.setSelected(true);
                choose.accept(line.skill());
            });
            Label rate = Blocks.words(line.rate().isEmpty() ? line.last() : line.rate() + " \u00b7 " + line.last(), "note");
            rate.getStyleClass().add("skill-rate");
            VBox said = new VBox(cell(line.said().value(), "strong"), cell(line.said().interval().isEmpty() ? line.said().label() : line.said().interval() + " \u00b7 " + line.said().label(), "note"));
            grid.addRow(row++, new VBox(name, rate), Range.of(line.skill()).<Node>map(r -> bar(line, r)).orElseGet(() -> Blocks.words("how far off, as a standard deviation", "note")), said);
        }
        VBox card = card("Smallest change you reliably hear, with the range we are 95 % sure of", grid);
        if (!figures.unasked().isEmpty()) card.getChildren().add(Blocks.words("Not asked on this device yet: " + String.join(", ", figures.unasked()) + ".", "note"));
        card.getChildren().add(Blocks.words("Each line runs from the largest change offered to the smallest. Under a skill: answers that were right, beside those expected; how hard the questions are follows you.", "note"));
        return card;
    }

    private static Node bar(EarFigures.SkillLine line, Range range) {
        IntervalBar.Span span = line.place().map(p -> new IntervalBar.Span(p.low(), p.at(), p.high())).orElse(null);
        String unit = line.skill().axis();
        return new IntervalBar(span, Said.amount(range.most(), unit), Said.amount(range.least(), unit), line.skill().title() + ". " + line.said().sentence());
    }

    static VBox course(Course course) {
        VBox card = card(course.skill().title(), course.stretches().isEmpty() ? Blocks.words(course.words(), "dim") : graph(course));
        card.getStyleClass().add("course");
        course.notes().forEach(n -> card.getChildren().add(Blocks.words(n, "note")));
        return card;
    }

    private static Node graph(Course course) {
        Range range = Range.of(course.skill()).orElseThrow();
        List<List<TrendGraph.Point>> stretches = course.stretches().stream().map(s -> s.stream().map(p -> point(p, range)).toList()).toList();
        List<TrendGraph.Mark> marks = course.marks().stream().map(m -> new TrendGraph.Mark(Range.decibels(m), Said.amount(m, course.skill().axis()))).toList();
        LocalDate first = course.stretches().getFirst().getFirst().day(), today = course.today();
        List<TrendGraph.Mark> months = Stream.iterate(first.plusMonths(1).withDayOfMonth(1), m -> !m.isAfter(today), m -> m.plusMonths(1)).map(m -> new TrendGraph.Mark(m.toEpochDay(), MONTH.format(m))).toList();
        return new TrendGraph(stretches, marks, new TrendGraph.Days(new TrendGraph.Mark(first.toEpochDay(), When.date(first, today)), months, new TrendGraph.Mark(today.toEpochDay(), "today")), course.words());
    }

    /** What lies beyond the changes offered was never played, and is not drawn. */
    private static TrendGraph.Point point(Course.Point p, Range range) {
        double least = Range.decibels(range.least()), most = Range.decibels(range.most());
        return new TrendGraph.Point(p.day().toEpochDay(), Math.clamp(p.reliable().low(), least, most), Math.clamp(p.reliable().mean(), least, most), Math.clamp(p.reliable().high(), least, most));
    }

    static VBox heat(EarFigures.Heat heat) {
        ConfusionMap map = new ConfusionMap(heat.names(), "Hz", heat.counts(), heat.words());
        VBox.setVgrow(map, Priority.ALWAYS);
        return card("Octaves: played (down), answered (across)", map);
    }

    static VBox practice(String title, List<Integer> answers) {
        Label key = Blocks.words("A column is a week, the last ends today. The stronger the colour, the more answers.", "note");
        key.getStyleClass().add("days-key");
        return card(title, new Days(answers), key);
    }

    /** The figures stand beside the titles: across the width of a page the eye loses its line. */
    static VBox songs(EarFigures figures) {
        GridPane grid = table(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT);
        header(grid, "Song", "Answers", "Judged", "Right", "Expected");
        int row = 1;
        for (EarFigures.SongLine line : figures.songs()) {
            Tally tally = line.tally();
            boolean any = tally.judged() > 0;
            grid.addRow(row++, cell(line.title(), "plain"), figure(tally.answers()), figure(tally.judged()), any ? figure(tally.right()) : cell("\u2013", "dim"),
                any ? figure(Math.round(tally.expected())) : cell("\u2013", "dim"));
        }
        return card(figures.devices().size() > 1 ? "By song, on this device" : "By song", grid,
            Blocks.words("Judged are the answers that are right or wrong and whose difficulty is known. Expected is how many of them were likely to be right, by what was known of your ear when each was "
                + "asked. Far fewer right than expected: in this song changes are harder to hear. A few more or less are chance.", "note"));
    }

    private static Label figure(long n) {
        return cell(String.format(Locale.ENGLISH, "%,d", n), "cell");
    }

    static VBox card(String title, Node... inside) {
        VBox card = new VBox(Blocks.words(title, "heading"));
        card.getChildren().addAll(inside);
        card.getStyleClass().add("card");
        return card;
    }

    static GridPane table(HPos... columns) {
        GridPane grid = new GridPane(18, 6);
        grid.getStyleClass().add("table");
        for (HPos side : columns) {
            ColumnConstraints c = new ColumnConstraints();
            c.setHalignment(side);
            grid.getColumnConstraints().add(c);
        }
        return grid;
    }

    static void header(GridPane grid, String... names) {
        for (int i = 0; i < names.length; i++) {
            Label label = new Label(names[i]);
            label.getStyleClass().add("note");
            label.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(label, i, 0);
        }
    }

    static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
