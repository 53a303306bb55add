package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Calendar;
import attune.learner.DeviceRecord;
import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.session.Introductions;
import attune.session.ListeningCheck;
import attune.session.Placement;
import attune.ui.Room;
import attune.ui.Work;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where the learner stands today: what to go on with, how far each module has come, on which days there was practice. */
public final class TodayViewModel {
    /** A module on the signal path. @param next where it goes on */
    public record Station(Module module, int passed, int of, Lesson next) {}

    /** @param why in a few words */
    public record Next(Lesson lesson, String name, String why) {}

    /** @param answers a day, the oldest first; the last is today */
    public record Today(String greeting, Optional<Next> next, Optional<Next> after, List<Station> path, List<Integer> answers, int practiced) {
        /** Something was answered, or read. */
        boolean begun() {
            return practiced > 0 || path.stream().anyMatch(s -> s.passed() > 0);
        }

        public static final Today NONE = new Today("", Optional.empty(), Optional.empty(), List.of(), List.of(), 0);
    }

    /** Ten weeks. */
    static final int DAYS = 70;
    private static final int NOON = 12, EVENING = 18, MORNING = 5;

    private final Room room;
    private final Portraits portraits;
    private final Work work;
    private final Work hearing;
    private final Work asking;
    private final ReadOnlyObjectWrapper<Today> today = new ReadOnlyObjectWrapper<>(this, "today", Today.NONE);
    private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(this, "heard", Heard.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper outdated = new ReadOnlyStringWrapper(this, "outdated", "");

    public TodayViewModel(Room room, Portraits portraits) {
        this.room = room;
        this.portraits = portraits;
        work = room.work();
        hearing = room.work();
        asking = room.work();
        today.set(of(List.of(), Set.of()));
    }

    private record Read(List<Attempt> attempts, Today today) {}

    /** First where to go on, which is known at once; then what has to be worked out from the answers. */
    public void refresh() {
        String profile = room.learner().profile(), device = room.learner().device();
        Optional<DeviceRecord> last = room.learner().record();
        asking.start((p, c) -> ListeningCheck.outdated(last, room.player()::outputs).orElse(""), outdated::set, e -> outdated.set(""));
        work.start((p, c) -> read(profile), r -> {
            trouble.set("");
            today.set(r.today);
            hearing.start((p, c) -> Heard.of(portraits.of(profile, r.attempts), r.attempts, room.library().lessons(), device, room.clock().instant()), heard::set, this::unread);
        }, this::unread);
    }

    private void unread(Exception e) {
        trouble.set("Your record cannot be read (" + e.getMessage() + "). Lessons work all the same.");
    }

    private Read read(String profile) {
        List<Attempt> attempts = room.journal().of(profile);
        return new Read(attempts, of(attempts, Introductions.read(room.journal(), profile)));
    }

    private Today of(List<Attempt> attempts, Set<String> opened) {
        History history = History.of(attempts, opened);
        List<Lesson> lessons = room.library().lessons();
        // Who has only been placed begins where that suggests.
        List<Lesson> suggested = history.runs().isEmpty() ? Placement.suggested(lessons, attempts).stream().map(Placement.Suggestion::lesson).toList() : List.of();
        if (!suggested.isEmpty()) return new Today(greeting(), Optional.of(next(suggested.getFirst(), history)), suggested.stream().skip(1).findFirst().map(l -> next(l, history)), path(history), days(attempts), 0);
        // Who has not answered anything yet begins with the introductions, one after the other, and comes to the first question.
        Optional<Lesson> first = history.runs().isEmpty() ? lessons.stream().filter(l -> history.state(l) == History.State.OPEN).findFirst() : Optional.empty();
        Optional<Lesson> last = history.runs().stream().findFirst().flatMap(r -> lessons.stream().filter(l -> l.id().equals(r.lesson())).findFirst());
        Optional<Lesson> next = first.or(() -> last).filter(l -> history.state(l) != History.State.PASSED).or(() -> last.flatMap(l -> openAfter(l, history)))
            .or(() -> open(history, Optional.empty()));
        Optional<Lesson> other = next.flatMap(n -> open(history, Optional.of(n)));
        List<Integer> days = days(attempts);
        return new Today(greeting(), next.map(l -> next(introduced(l, history), history)), other.map(l -> next(introduced(l, history), history)), path(history), days,
            (int) days.stream().filter(n -> n > 0).count());
    }

    private Optional<Lesson> openAfter(Lesson lesson, History history) {
        List<Lesson> all = room.library().lessons();
        return all.stream().skip(all.indexOf(lesson) + 1L).filter(l -> isOpen(l, history)).findFirst();
    }

    /** The easiest lesson not yet passed, in the order of a mix, of another module than {@code beside} where there is one. */
    private Optional<Lesson> open(History history, Optional<Lesson> beside) {
        return room.library().lessons().stream().filter(l -> isOpen(l, history))
            .filter(l -> beside.isEmpty() || l.module() != beside.get().module())
            // The mix begins at level 0, and is not where to begin.
            .min(Comparator.comparing(Lesson::isSideStep).thenComparing(l -> Math.max(1, l.levelNumber())));
    }

    /** A module that has not been seen yet begins with its introduction. */
    private Lesson introduced(Lesson lesson, History history) {
        List<Lesson> module = room.library().lessons().stream().filter(l -> l.module() == lesson.module()).toList();
        if (module.stream().anyMatch(l -> history.state(l) != History.State.OPEN)) return lesson;
        return module.stream().filter(Lesson::isIntroduction).findFirst().orElse(lesson);
    }

    private static boolean isOpen(Lesson lesson, History history) {
        return !lesson.isIntroduction() && history.state(lesson) != History.State.PASSED;
    }

    private static Next next(Lesson lesson, History history) {
        List<History.Run> runs = history.of(lesson);
        String why = lesson.isIntroduction() ? "an introduction, to read and to hear" : runs.isEmpty() ? "not tried yet" : runs.getFirst().passed(lesson) ? "passed last time"
            : runs.getFirst().finished() ? "not passed yet" : "stopped after " + runs.getFirst().answered() + " of " + runs.getFirst().of();
        return new Next(lesson, lesson.name(), why);
    }

    private List<Station> path(History history) {
        List<Station> path = new ArrayList<>();
        history.standings(room.library().lessons()).forEach((module, s) -> {
            if (s.of() > 0) path.add(new Station(module, s.passed(), s.of(), nextOf(module, history)));
        });
        return path;
    }

    /** Where a module goes on: the first that was neither passed nor read, else its first. */
    private Lesson nextOf(Module module, History history) {
        List<Lesson> all = room.library().lessons().stream().filter(l -> l.module() == module).toList();
        return all.stream().filter(l -> history.state(l) == History.State.OPEN || history.state(l) == History.State.STARTED).findFirst().orElse(all.getFirst());
    }

    private List<Integer> days(List<Attempt> attempts) {
        return ProgressViewModel.days(Calendar.of(attempts, zone()), When.day(room.clock().instant()), DAYS);
    }

    private String greeting() {
        int hour = LocalTime.ofInstant(room.clock().instant(), zone()).getHour();
        return hour >= EVENING || hour < MORNING ? "Good evening" : hour < NOON ? "Good morning" : "Good afternoon";
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** What is listened on is known. */
    boolean isChecked() {
        return room.learner().record().isPresent();
    }

    public ReadOnlyObjectProperty<Today> todayProperty() {
        return today.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Heard> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** Why the listening check may belong to another device; empty where it does not. */
    public ReadOnlyStringProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
