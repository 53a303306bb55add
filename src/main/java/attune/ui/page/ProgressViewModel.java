package attune.ui.page;

import attune.lesson.Lesson;
import attune.ui.Room;
import attune.ui.Work;
import attune.ui.lesson.LessonViewModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was practised and how it went: counts and scores, no more than the answers can show. */
public final class ProgressViewModel {
    /** One lesson's line. @param scores of its finished drills, oldest first, 0..1 */
    public record Line(String name, String title, int drills, int answers, String best, String last, History.State state, List<Double> scores, double pass) {}

    /** One drill's line. */
    public record Recent(String when, String name, String title, String score, String outcome) {}

    /** Everything the page shows. */
    public record Figures(int answers, int days, List<Line> lessons, List<Recent> recent) {
        public static final Figures NONE = new Figures(0, 0, List.of(), List.of());
    }

    private static final int RECENT = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Room room;
    private final Work work;
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    public ProgressViewModel(Room room) {
        this.room = room;
        work = room.work();
    }

    public void refresh() {
        work.start((p, c) -> figures(History.of(room.journal().of(room.learner().profile()))), f -> {
            trouble.set("");
            figures.set(f);
        }, e -> trouble.set("Your record cannot be read (" + e.getMessage() + "). Nothing was changed; try again after a restart."));
    }

    private Figures figures(History history) {
        List<Line> lines = new ArrayList<>();
        for (Lesson lesson : room.library().lessons()) {
            List<History.Run> runs = history.of(lesson);
            if (!runs.isEmpty()) lines.add(line(lesson, runs, history));
        }
        long days = history.runs().stream().map(r -> day(r)).distinct().count();
        List<Recent> recent = history.runs().stream().limit(RECENT).map(this::recent).toList();
        return new Figures(history.attempts(), (int) days, lines, recent);
    }

    private Line line(Lesson lesson, List<History.Run> runs, History history) {
        int answers = runs.stream().mapToInt(History.Run::answered).sum();
        String best = history.best(lesson).map(ProgressViewModel::points).orElse("\u2013");
        List<Double> scores = runs.reversed().stream().filter(History.Run::finished).map(History.Run::score).toList();
        double pass = lesson.exercise().map(e -> e.pass() / e.questions()).orElse(1.0);
        return new Line(LessonViewModel.name(lesson), lesson.title(), runs.size(), answers, best, when(runs.getFirst()), history.state(lesson), scores, pass);
    }

    private Recent recent(History.Run run) {
        var lesson = room.library().lessons().stream().filter(l -> l.id().equals(run.lesson())).findFirst();
        String outcome = !run.finished() ? "stopped" : lesson.filter(run::passed).isPresent() ? "passed" : "not yet";
        return new Recent(when(run), lesson.map(LessonViewModel::name).orElse(run.lesson()), lesson.map(Lesson::title).orElse(""), points(run), outcome);
    }

    private static String points(History.Run run) {
        double p = run.points();
        return (p == Math.rint(p) ? String.valueOf((long) p) : String.format(Locale.ROOT, "%.1f", p)) + " of " + run.answered();
    }

    private static LocalDate day(History.Run run) {
        return LocalDate.ofInstant(run.at(), ZoneId.systemDefault());
    }

    private String when(History.Run run) {
        LocalDate day = day(run), today = LocalDate.ofInstant(room.clock().instant(), ZoneId.systemDefault());
        long ago = ChronoUnit.DAYS.between(day, today);
        return ago == 0 ? "today" : ago == 1 ? "yesterday" : ago > 1 && ago < 7 ? ago + " days ago" : DAY.format(day);
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
