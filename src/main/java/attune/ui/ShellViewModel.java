package attune.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the window is, what the banner says, whether the keys are shown. */
public final class ShellViewModel {
    private final List<Place> places;
    private final ReadOnlyObjectWrapper<Route> route = new ReadOnlyObjectWrapper<>(this, "route");
    private final StringProperty notice = new SimpleStringProperty(this, "notice", "");
    private final StringProperty rest = new SimpleStringProperty(this, "rest", "");
    /** Where one step back from the open page leads. */
    private Optional<Route> from = Optional.empty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty(this, "keysShown");

    /** @param places the pages that do something, in the order of the rail; the first is shown */
    public ShellViewModel(List<Place> places) {
        this.places = List.copyOf(places);
        route.set(new Route.At(places.getFirst()));
    }

    public List<Place> places() {
        return places;
    }

    public ReadOnlyObjectProperty<Route> routeProperty() {
        return route.getReadOnlyProperty();
    }

    public Route getRoute() {
        return route.get();
    }

    /** A key for a page that does nothing yet does nothing. */
    public void go(Place place) {
        if (!places.contains(place)) return;
        keysShown.set(false);
        from = Optional.empty();
        route.set(new Route.At(place));
    }

    /** To a page from which one step back leads here again. */
    public void visit(Place place) {
        Route here = route.get();
        go(place);
        from = Optional.of(here);
    }

    public void openPlacement() {
        keysShown.set(false);
        route.set(new Route.InPlacement());
    }

    public void openCheck() {
        keysShown.set(false);
        route.set(new Route.InCheck());
    }

    public void openWorkout() {
        keysShown.set(false);
        route.set(new Route.InWorkout());
    }

    public void openTest(String lesson) {
        keysShown.set(false);
        route.set(new Route.InTest(lesson));
    }

    public void openLesson(String id) {
        keysShown.set(false);
        route.set(new Route.InLesson(id));
    }

    /** One step back: from the keys to the page, from a lesson to the list, from the mixer to the lesson whose example plays there. False when there is nowhere to go. */
    public boolean back() {
        if (keysShown.get()) {
            keysShown.set(false);
            return true;
        }
        return switch (route.get()) {
            case Route.InPlacement p -> {
                go(Place.LESSONS);
                yield true;
            }
            case Route.InCheck c -> {
                go(Place.SETTINGS);
                yield true;
            }
            case Route.InWorkout w -> {
                go(Place.TODAY);
                yield true;
            }
            case Route.InTest t -> {
                openLesson(t.lesson());
                yield true;
            }
            case Route.InLesson l -> {
                go(Place.LESSONS);
                yield true;
            }
            case Route.At at -> from.map(r -> {
                from = Optional.empty();
                route.set(r);
                return true;
            }).orElse(false);
        };
    }

    /** What the banner says about the sound device; empty when all is well. */
    public StringProperty noticeProperty() {
        return notice;
    }

    /** What is said of a rest for the ears; empty most of the time. */
    public StringProperty restProperty() {
        return rest;
    }

    public BooleanProperty keysShownProperty() {
        return keysShown;
    }

    /** A key and what it does. */
    public record Key(List<String> keys, String what) {}

    private static void mixer(List<Key> all) {
        all.add(new Key(List.of("1", "…", "9", "0"), "in the mixer: open a channel; the one after the last is the master"));
        all.add(new Key(List.of("S", "M"), "in the mixer: solo, mute the channel that has the focus, else the open one"));
        all.add(new Key(List.of("A", "B"), "in the mixer: the two versions of your mix"));
        all.add(new Key(List.of("PgUp", "PgDn"), "in the mixer, on a point: the Q of a band, how a line of automation goes on"));
        all.add(new Key(List.of("Del"), "in the mixer, on a point: remove it"));
        all.add(new Key(List.of("Ctrl", "Z"), "in the mixer: undo; with Shift, redo"));
        all.add(new Key(List.of("Ctrl", "S"), "in the mixer: save; O opens a mix, E exports it as a sound file"));
    }

    /** Every key there is, in reading order. */
    public List<Key> keys() {
        List<Key> all = new ArrayList<>();
        all.add(new Key(List.of("Space"), "play or pause"));
        all.add(new Key(List.of("A", "B", "Y"), "listen to the reference, the altered mix, your answer"));
        all.add(new Key(List.of("1", "…", "9", "0"), "choose; 0 is the tenth"));
        all.add(new Key(List.of("\u2190", "\u2192"), "move along choices, bars or tabs; move a knob or fader by one step"));
        all.add(new Key(List.of("Shift", "\u2191"), "on a knob or fader: a tenth of a step"));
        all.add(new Key(List.of("PgUp", "PgDn"), "on a knob or fader: six steps"));
        all.add(new Key(List.of("Home"), "on a knob or fader: the default"));
        all.add(new Key(List.of("0", "…", "9"), "on a knob or fader that was clicked or reached by Tab: type a value, then Enter"));
        all.add(new Key(List.of("Enter"), "press what has the focus, else hear the next example, answer, or go on"));
        all.add(new Key(List.of("N"), "go on without hearing the rest of the examples; from a review to the next module, where it is offered"));
        all.add(new Key(List.of("R"), "play again from the beginning of the bar"));
        all.add(new Key(List.of("L"), "loop the whole, or fewer bars around the one that plays"));
        all.add(new Key(List.of("O"), "where a lesson has several playback systems: the next one"));
        all.add(new Key(List.of("Shift", "\u2192"), "on a fader drawn over bars: carry the level to the next bar; Delete clears a bar"));
        if (places.contains(Place.MIXER)) mixer(all);
        all.add(new Key(List.of("Tab"), "the next control"));
        for (Place place : places) all.add(new Key(List.of("Ctrl", String.valueOf(place.number())), place.title()));
        all.add(new Key(List.of("Esc"), "back"));
        all.add(new Key(List.of("?"), "these keys"));
        return List.copyOf(all);
    }
}
