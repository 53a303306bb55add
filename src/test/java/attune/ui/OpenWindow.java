package attune.ui;

import attune.session.Player;
import attune.ui.lesson.LessonProbe;
import attune.ui.mixer.MixerProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The whole window in a test, with a robot before it. */
final class OpenWindow implements AutoCloseable {
    /** What whoever is asked for a file chooses; empty: cancelled. */
    volatile Optional<Path> chosen = Optional.empty();
    /** The names that files were offered under. */
    final List<String> offered = new CopyOnWriteArrayList<>();
    final FxRobot robot = new FxRobot();
    final TestRoom rooms;
    final Trainer trainer;
    final Scene scene;
    private final Stage stage;

    /** @param shown the headless screen has 1000 by 1000 pixels; what is larger is laid out without being shown */
    OpenWindow(Path folder, double width, double height, Theme.Look look, int textSize, boolean shown) {
        this(folder, width, height, look, textSize, shown, new Player());
    }

    private OpenWindow(Path folder, double width, double height, Theme.Look look, int textSize, boolean shown, Player player) {
        rooms = new TestRoom(folder, Platform::runLater, true, player);
        rooms.journal.preferences.put("theme", look.name().toLowerCase(java.util.Locale.ROOT));
        rooms.journal.preferences.put("text-size", String.valueOf(textSize));
        trainer = Fx.get(() -> new Trainer(rooms.room, (owner, title, in, name, ending) -> {
            offered.add(name);
            return chosen;
        }));
        stage = Fx.get(() -> {
            Stage window = new Stage();
            if (shown) {
                window.setScene(trainer.scene(width, height));
                window.show();
            }
            return window;
        });
        scene = shown ? stage.getScene() : Fx.get(() -> trainer.scene(width, height));
        Fx.await("the settings", () -> trainer.appearance().getTextSize() == textSize && trainer.appearance().getLook() == look);
        Fx.settle();
    }

    OpenWindow(Path folder) {
        this(folder, new Player());
    }

    OpenWindow(Path folder, Player player) {
        this(folder, 1024, 700, Theme.Look.DARK, 100, true, player);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        Fx.settle();
    }

    /** Clicks in the middle of a control by its id, scrolled into sight first. */
    void click(String id) {
        Fx.await(id, () -> scene.getRoot().lookup("#" + id) instanceof Node n && !n.isDisabled() && n.isVisible());
        Fx.settle();
        robot.interact(() -> scene.getRoot().lookup("#" + id).requestFocus());
        Fx.settle();
        robot.clickOn("#" + id);
        Fx.settle();
    }

    /** Lays everything out now; a few times, since a scroll bar that comes changes the width. */
    void layout() {
        Fx.run(this::layoutNow);
    }

    /** On the window's thread. */
    void layoutNow() {
        for (int i = 0; i < 4; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Goes to every page of the rail. @param look is told which is in sight */
    void places(Consumer<String> look) {
        for (Place place : trainer.model().places()) {
            Fx.run(() -> trainer.model().go(place));
            look.accept(place.title());
        }
    }

    /** Opens every panel of the mixer, of a part and of the whole. @param look is told which is in sight */
    void mixer(Consumer<String> look) {
        Fx.run(() -> trainer.model().go(Place.MIXER));
        MixerProbe mixer = Fx.get(() -> MixerProbe.of(trainer.shell().page()));
        Fx.await("the song", mixer::ready);
        for (String stem : new String[] {"bass", null}) {
            Fx.run(() -> {
                mixer.furnish();
                mixer.model().selectedProperty().set(stem);
            });
            for (String tab : Fx.get(mixer::tabs)) {
                Fx.run(() -> mixer.open(tab));
                look.accept("mixer " + stem + " " + tab);
            }
        }
    }

    LessonProbe lesson() {
        return Fx.get(() -> LessonProbe.of(trainer.shell().page()));
    }

    /** Every control that gets the focus from now on. */
    List<Node> watchFocus() {
        List<Node> all = new CopyOnWriteArrayList<>();
        Fx.run(() -> scene.focusOwnerProperty().addListener((o, was, is) -> {
            if (is != null) all.add(is);
        }));
        return all;
    }

    Node focus() {
        return Fx.get(scene::getFocusOwner);
    }

    boolean playing() {
        return rooms.room.player().playing();
    }

    boolean there(String id) {
        return Fx.get(() -> scene.getRoot().lookup("#" + id) != null);
    }

    /** What a label says. */
    String text(String id) {
        return Fx.get(() -> ((Label) scene.getRoot().lookup("#" + id)).getText());
    }

    Set<Node> all(String css) {
        return Fx.get(() -> scene.getRoot().lookupAll(css));
    }

    @Override public void close() {
        Fx.run(stage::close);
        rooms.room.player().close();
    }
}
