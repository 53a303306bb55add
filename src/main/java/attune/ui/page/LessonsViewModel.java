package attune.ui.page;

import attune.learner.Attempt;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Module;
import attune.session.Introductions;
import attune.session.Placement;
import attune.ui.Room;
import attune.ui.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The lessons by module, with how far the learner has come, and a search over them. */
public final class LessonsViewModel {
    /** A level as the list shows it. @param start where the placement suggests to begin in its module, not tried yet */
    public record Level(Lesson lesson, History.State state, String needs, boolean start) {}

    /** A module with those of its levels that the search finds. */
    public record Group(Module module, List<Level> levels, History.Standing standing) {}

    private final Room room;
    private final Work work;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(this, "groups", List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    /** What is known of the learner, from one reading of the record. */
    private record Known(History history, Set<Lesson> starts) {}

    private Known known = new Known(History.EMPTY, Set.of());

    public LessonsViewModel(Room room) {
        this.room = room;
        work = room.work();
        search.addListener(o -> group());
        group();
    }

    /** Reads the record anew. */
    public void refresh() {
        work.start((p, c) -> {
            List<Attempt> attempts = room.journal().of(room.learner().profile());
            return new Known(History.of(attempts, Introductions.read(room.journal(), room.learner().profile())), Placement.suggested(room.library().lessons(), attempts).stream().map(Placement.Suggestion::lesson).collect(Collectors.toSet()));
        }, k -> {
            known = k;
            trouble.set("");
            group();
        }, e -> trouble.set("Your record cannot be read (" + e.getMessage() + "). Lessons work; what you passed is not shown."));
    }

    private void group() {
        Map<Module, List<Level>> found = new EnumMap<>(Module.class);
        List<Lesson> lessons = room.library().lessons();
        Map<Module, History.Standing> standings = known.history.standings(lessons);
        for (Lesson lesson : lessons)
            if (matches(lesson)) found.computeIfAbsent(lesson.module(), k -> new ArrayList<>()).add(level(lesson));
        List<Group> all = new ArrayList<>();
        found.forEach((module, levels) -> {
            levels.sort(Comparator.comparing(l -> rank(l.lesson)));
            all.add(new Group(module, List.copyOf(levels), standings.get(module)));
        });
        all.sort(Comparator.comparing(g -> rank(g.levels.getFirst().lesson)));
        groups.set(List.copyOf(all));
    }

    /** How near the search is to a lesson's name or title: 0 the same, 1 its beginning, 2 inside, 3 somewhere in its text. All alike without a search. */
    private int rank(Lesson lesson) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        List<String> names = Stream.of(lesson.name(), lesson.title(), lesson.module().title()).map(n -> n.toLowerCase(Locale.ROOT)).toList();
        return wanted.isEmpty() || names.contains(wanted) ? 0 : names.stream().anyMatch(n -> n.startsWith(wanted)) ? 1 : names.stream().anyMatch(n -> n.contains(wanted)) ? 2 : 3;
    }

    private Level level(Lesson lesson) {
        History.State state = known.history.state(lesson);
        return new Level(lesson, state, needs(lesson), state == History.State.OPEN && known.starts.contains(lesson));
    }

    /** Every word of the search stands somewhere in what the lesson says. */
    private boolean matches(Lesson lesson) {
        String text = (lesson.module().title() + " " + lesson.level() + " " + lesson.title() + " " + String.join(" ", lesson.learn()) + " "
            + String.join(" ", lesson.words().stream().map(Lesson.Word::word).toList())).toLowerCase(Locale.ROOT);
        for (String word : search.get().toLowerCase(Locale.ROOT).split("\\s+")) if (!text.contains(word)) return false;
        return true;
    }

    /** What it asks of the learner and of the songs, in a few words. */
    static String needs(Lesson lesson) {
        if (lesson.exercise().isEmpty()) return "an introduction";
        Exercise e = lesson.exercise().get();
        List<String> parts = new ArrayList<>();
        parts.add(switch (e.mode()) {
            case CHOOSE -> chosen(e);
            case ODD -> "odd one out";
            case COMPARE -> "compare two";
            case MATCH -> "match by ear";
            case PLACE -> "place on the stage";
            case DRAW -> "draw the rides";
            case FIND -> e.faults() == 1 ? "find it" : "find " + e.faults();
        });
        parts.add(material(e.subject()));
        parts.add("pass " + number(e.pass()) + " of " + e.questions() + (e.clean() > 0 ? ", or the first " + e.clean() + " right" : ""));
        return String.join(" · ", parts);
    }

    private static String chosen(Exercise e) {
        return switch (e.ask()) {
            case VALUE -> e.choiceAxis().map(a -> a.values().size() + " choices").orElse("choose");
            case POINT -> "point on a ruler";
            case STEM, MOST -> "which stem";
            case KIND -> e.kinds().size() + " choices";
            case BOTH -> "which stem, and how";
            case ROLE -> "which role";
            case FAULTS, MASKING, ORDER -> throw new IllegalStateException("these are found");
        };
    }

    private static String material(Lesson.Subject s) {
        String what = !s.families().isEmpty() ? String.join(", ", s.families()) : !s.roles().isEmpty() ? String.join(", ", s.roles()) : s.mono() ? "a mono stem" : "any stem";
        if (s.master()) return s.families().isEmpty() ? "the whole mix" : String.join(", ", s.families());
        if (s.solo()) return what + ", alone";
        String inside = s.most() == Integer.MAX_VALUE ? "in the full mix" : s.least() == s.most() ? "among " + s.least() : "among " + s.least() + " to " + s.most();
        return what + ", " + inside;
    }

    private static String number(double v) {
        return v == Math.rint(v) ? String.valueOf((long) v) : String.format(Locale.ROOT, "%.1f", v);
    }

    public boolean hasLessons() {
        return !room.library().lessons().isEmpty();
    }

    /** Files that could not be used, a line each. */
    public List<String> problems() {
        return room.library().problems().stream().map(Object::toString).toList();
    }

    public String folder() {
        return room.folders().data().resolve("lessons").toString();
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
