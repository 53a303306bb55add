package attune.ui.lesson;

import attune.session.Drill;
import attune.session.Sound;
import attune.ui.Deck;
import attune.ui.Room;
import attune.ui.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A finished drill: its score in words, its questions again, each advice once. */
public final class ReviewViewModel {
    private final Deck deck;
    private final Work work;
    private final Work elsewhere;
    private final ReadOnlyObjectWrapper<List<Outcome>> outcomes = new ReadOnlyObjectWrapper<>(this, "outcomes", List.of());
    private final ReadOnlyObjectWrapper<Playback> open = new ReadOnlyObjectWrapper<>(this, "open");
    private Optional<Drill> drill = Optional.empty();

    ReviewViewModel(Deck deck, Room room) {
        this.deck = deck;
        work = room.work();
        elsewhere = room.work();
    }

    void show(Drill drill, List<Outcome> all) {
        this.drill = Optional.of(drill);
        List<Outcome> told = once(all);
        outcomes.set(told);
        open.set(null);
        deck.clear();
        // The first miss is what the review is for.
        told.stream().filter(o -> !o.answered().verdict().right()).findFirst().or(() -> told.stream().findFirst()).ifPresent(this::open);
    }

    /** What is said of a mistake stands beside the first such mistake; the others refer to it. */
    private static List<Outcome> once(List<Outcome> all) {
        Map<String, Integer> said = new HashMap<>();
        List<Outcome> told = new ArrayList<>();
        for (Outcome o : all) {
            Integer first = o.answered().verdict().right() || o.listenFor().isBlank() ? null : said.putIfAbsent(o.listenFor(), o.asked().number());
            told.add(first == null ? o : o.listeningFor("As in question " + first + "."));
        }
        return told;
    }

    /** Lets go of the drill, when another begins: ten questions hold some 300 MB of sound. */
    void clear() {
        drill = Optional.empty();
        work.cancel();
        open.set(null);
        outcomes.set(List.of());
        deck.clear();
    }

    boolean isEmpty() {
        return outcomes.get().isEmpty();
    }

    void open(Outcome outcome) {
        work.cancel();
        if (open.get() != null && outcome == open.get().outcome()) return;
        work.start((progress, cancelled) -> {
            outcome.sounds().forEach(Sound::audio);
            return outcome;
        }, o -> open.set(new Playback(deck, o, elsewhere)), e -> {});
    }

    /** Hears the open question in the next place. */
    boolean next() {
        return open.get() != null && open.get().next();
    }

    boolean open(int number) {
        if (number < 1 || number > outcomes.get().size()) return false;
        open(outcomes.get().get(number - 1));
        return true;
    }

    /** "Passed: 9 of 10." */
    String headline() {
        Drill.Summary s = drill.map(Drill::summary).orElse(null);
        if (s == null) return "";
        String points = number(s.points()) + " of " + s.of();
        if (s.passed()) return "Passed: " + points + ".";
        if (s.of() < s.questions()) return "Stopped after " + s.of() + " of " + s.questions() + ".";
        return points + ". " + drill.flatMap(d -> d.lesson().exercise()).orElseThrow().toPass();
    }

    String detail() {
        Drill.Summary s = drill.map(Drill::summary).orElse(null);
        if (s == null) return "";
        if (s.passed()) return "Every answer is kept. The next level is open whenever you like; so is this one.";
        if (s.of() < s.questions()) return "Every answer is kept. Drill, above, goes on where you stopped; Drill again asks other questions. The next level is open all the same.";
        return "Every answer is kept. Listen to the ones you missed, then try again when you like; the questions will be others. The next level is open all the same.";
    }

    boolean passed() {
        return drill.map(d -> d.summary().passed()).orElse(false);
    }

    /** What the ears say about themselves. */
    Optional<String> tired() {
        return drill.flatMap(Drill::tired);
    }

    static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.format(Locale.ROOT, "%.1f", points);
    }

    void enter() {
        deck.bring();
    }

    void leave() {
        deck.leave();
    }

    public Deck deck() {
        return deck;
    }

    ReadOnlyObjectProperty<List<Outcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Playback> openProperty() {
        return open.getReadOnlyProperty();
    }
}
