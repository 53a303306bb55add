package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Calendar;
import attune.learner.Hearing;
import attune.learner.Portrait;
import attune.lesson.Lesson;
import attune.lesson.Skill;
import attune.material.SongInfo;
import attune.session.ExportFormat;
import attune.session.WholeFile;
import attune.ui.Picture;
import attune.ui.Room;
import attune.ui.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the answers say: first what can be counted at once, then what has to be worked out. */
public final class ProgressViewModel {
    /** One lesson's line. */
    public record Line(String name, String title, int drills, int answers, String last, History.State state) {}

    /** One drill's line. */
    public record Recent(String when, String name, String title, String outcome) {}

    /** What is counted. @param calendar answers a day, the oldest first; the last is today */
    public record Figures(int answers, int days, List<Integer> calendar, List<Line> lessons, List<Recent> recent) {
        public static final Figures NONE = new Figures(0, 0, List.of(), List.of(), List.of());
    }

    /** What is worked out. @param course of the skill that is looked at */
    public record Ear(EarFigures figures, Optional<Course> course) {
        public static final Ear NONE = new Ear(EarFigures.NONE, Optional.empty());
    }

    private record Read(List<Attempt> attempts, Figures figures) {}

    /** Half a year. */
    static final int DAYS = 26 * 7;
    private static final int RECENT = 8;

    private final Room room;
    private final Portraits portraits;
    private final Work reading;
    private final Work working;
    private final Work saving;
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private final ReadOnlyObjectWrapper<Ear> ear = new ReadOnlyObjectWrapper<>(this, "ear", Ear.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper(this, "saved", "");
    private List<Attempt> attempts = List.of();
    private Optional<String> device = Optional.empty();
    private Optional<Skill> skill = Optional.empty();

    public ProgressViewModel(Room room, Portraits portraits) {
        this.room = room;
        this.portraits = portraits;
        reading = room.work();
        working = room.work();
        saving = room.work();
    }

    public void refresh() {
        String profile = room.learner().profile();
        reading.start((p, c) -> read(profile), r -> {
            trouble.set("");
            attempts = r.attempts;
            figures.set(r.figures);
            work();
        }, this::unread);
    }

    private void unread(Exception e) {
        trouble.set("Your record cannot be read (" + e.getMessage() + "). Nothing was changed; try again after a restart.");
    }

    /** Looks at another device; the skill stays where it was answered there. */
    public void look(String device) {
        this.device = Optional.of(device);
        work();
    }

    public void look(Skill skill) {
        this.skill = Optional.of(skill);
        work();
    }

    private void work() {
        List<Attempt> log = attempts;
        String profile = room.learner().profile(), on = device.orElse(room.learner().device());
        Optional<Skill> wanted = skill;
        working.start((p, c) -> ear(portraits.of(profile, log), log, on, wanted), ear::set, this::unread);
    }

    private Ear ear(Portrait portrait, List<Attempt> log, String device, Optional<Skill> wanted) {
        Instant now = room.clock().instant();
        Map<String, String> titles = room.library().songs().list().stream().collect(Collectors.toMap(SongInfo::id, SongInfo::title, (a, b) -> a));
        EarFigures all = EarFigures.of(portrait, device, now, titles);
        List<Hearing> own = all.skills().stream().map(l -> portrait.ear().hearing(l.skill(), all.device())).toList();
        // What was chosen, else the skill that most is known of and that can be drawn.
        Optional<Hearing> at = own.stream().filter(h -> wanted.equals(Optional.of(h.skill()))).findFirst()
            .or(() -> own.stream().filter(h -> h.threshold().isPresent()).max(Comparator.comparingInt(Hearing::told))).or(() -> own.stream().findFirst());
        return new Ear(all, at.map(h -> Course.of(log, h.at(now), room.library().lessons(), Math.max(1, own.size()), now)));
    }

    private Read read(String profile) {
        List<Attempt> log = room.journal().of(profile);
        History history = History.of(log);
        List<Line> lines = new ArrayList<>();
        for (Lesson lesson : room.library().lessons()) {
            List<History.Run> runs = history.of(lesson);
            if (!runs.isEmpty()) lines.add(line(lesson, runs, history));
        }
        Calendar calendar = Calendar.of(log, ZoneId.systemDefault());
        List<Recent> recent = history.runs().stream().limit(RECENT).map(this::recent).toList();
        return new Read(log, new Figures(log.size(), calendar.answers().size(), days(calendar, When.day(room.clock().instant()), DAYS), lines, recent));
    }

    /** Answers a day, the oldest first. */
    static List<Integer> days(Calendar calendar, LocalDate today, int count) {
        return today.minusDays(count - 1L).datesUntil(today.plusDays(1)).map(d -> calendar.answers().getOrDefault(d, 0)).toList();
    }

    private Line line(Lesson lesson, List<History.Run> runs, History history) {
        int answers = runs.stream().mapToInt(History.Run::answered).sum();
        return new Line(lesson.name(), lesson.title(), runs.size(), answers, When.ago(runs.getFirst().at(), room.clock().instant()), history.state(lesson));
    }

    private Recent recent(History.Run run) {
        var lesson = room.library().lessons().stream().filter(l -> l.id().equals(run.lesson())).findFirst();
        String outcome = lesson.filter(run::passed).isPresent() ? "passed" : run.finished() ? "not yet" : "stopped";
        return new Recent(When.ago(run.at(), room.clock().instant()), lesson.map(Lesson::name).orElse(run.lesson()), lesson.map(Lesson::title).orElse(""), outcome);
    }

    /** Writes the whole record. */
    public void export(ExportFormat format, Path file) {
        String profile = room.learner().profile();
        saving.start((p, c) -> {
            format.write(file, room.journal().of(profile));
            return file;
        }, this::saved, this::unsaved);
    }

    /** Writes a drawing. */
    public void export(Picture picture, Path file) {
        saving.start((p, c) -> {
            WholeFile.write(file, picture.png());
            return file;
        }, this::saved, this::unsaved);
    }

    private void saved(Path file) {
        saved.set("Saved as " + file.getFileName() + ".");
    }

    private void unsaved(Exception e) {
        saved.set("It could not be saved: " + e.getMessage() + ".");
    }

    /** Where files are offered to be put, and what they are called at first. */
    public Path folder() {
        return room.folders().data();
    }

    public String name(String what, String ending) {
        return "attune-" + what + "-" + When.day(room.clock().instant()) + "." + ending;
    }

    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Ear> earProperty() {
        return ear.getReadOnlyProperty();
    }

    /** Something is still being worked out. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.runningProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
