package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Sides;
import attune.learner.simulation.Year;
import attune.session.Asker;
import attune.session.Folders;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Player;
import attune.session.Profiles;
import attune.session.Services;
import attune.session.Studio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of Today and Progress after a simulated year, whole however long they are, under {@code target/screenshots/year}:
 * {@code mvn test -Dtest=YearPicturesTest -Dattune.screenshots=true}. With {@code -Dattune.screenshots=quick} one size in each look.
 */
@EnabledIfSystemProperty(named = "attune.screenshots", matches = ".+")
class YearPicturesTest {
    private static final Path TARGET = Path.of("target", "screenshots", "year");
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** @param textSize per cent */
    private record Size(int width, int height, int textSize) {}

    private static final List<Size> SIZES = List.of(new Size(1280, 800, 100), new Size(1024, 700, 100), new Size(1440, 900, 100), new Size(1024, 700, 200));

    private Scene scene;
    private Stage stage;
    private Trainer trainer;
    private String name;

    @ParameterizedTest
    @CsvSource({"IMPROVES, HEADPHONES, ''", "STAYS, HEADPHONES, ''", "COMES_AND_GOES, HEADPHONES, ''", "COMES_AND_GOES, LOUDSPEAKERS, telephone"})
    void today_and_progress(Year.Who who, DeviceKind kind, String called) {
        List<Attempt> year = Year.of(who, Learner.DEFAULT.profile(), NOW, 5);
        for (Size size : SIZES) {
            if (System.getProperty("attune.screenshots").equals("quick") && size != SIZES.getFirst()) continue;
            for (Theme.Look look : List.of(Theme.Look.DARK, Theme.Look.LIGHT)) {
                open(year, new Device(kind, called), size, look);
                name = (who + "-" + kind + "-" + size.width + "-" + size.textSize + "-" + look).toLowerCase(Locale.ROOT);
                go(Place.TODAY, "#changed");
                shot("today");
                go(Place.PROGRESS, ".interval-bar");
                shot("progress");
                if (size == SIZES.getFirst()) courses();
                Fx.run(stage::close);
            }
        }
    }

    private void open(List<Attempt> year, Device device, Size size, Theme.Look look) {
        Folders folders = new Folders(Path.of("."), Path.of("target", "screenshots-data"));
        Library library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
        Studio studio = new Studio();
        TestRoom.Memory journal = new TestRoom.Memory();
        journal.attempts.addAll(year);
        Profiles profiles = Profiles.at(journal, InstantSource.fixed(NOW), Learner.DEFAULT.profile());
        profiles.listenOn(new DeviceRecord(device, Sides.STRAIGHT, true, true, 14_000, -12, "", NOW.minus(Duration.ofDays(2))));
        Services services = new Services(folders, library, studio, new Asker(studio, library.songs()), journal, new Player(), profiles);
        trainer = Fx.get(() -> new Trainer(new Room(services, InstantSource.fixed(NOW), Platform::runLater)));
        scene = Fx.get(() -> trainer.scene(size.width, size.height));
        stage = Fx.get(() -> {
            Stage s = new Stage();
            s.setScene(scene);
            s.show();
            return s;
        });
        Fx.settle();
        Fx.run(() -> {
            trainer.appearance().lookProperty().set(look);
            trainer.appearance().textSizeProperty().set(size.textSize);
        });
    }

    private void go(Place place, String workedOut) {
        Fx.run(() -> trainer.model().go(place));
        Fx.await("what was worked out", () -> scene.getRoot().lookup(workedOut) != null);
    }

    private void shot(String what) {
        Fx.settle();
        assertThat(Fx.get(() -> Clipped.in(scene.getRoot()))).as(name + " " + what).isEmpty();
        Fx.picture(scene, TARGET.resolve(name + "-" + what + ".png"));
        Fx.picture(((ScrollPane) scene.getRoot().lookup(".page-scroll")).getContent(), TARGET.resolve(name + "-" + what + "-whole.png"));
    }

    /** How each of the skills went. */
    private void courses() {
        for (Node skill : Fx.get(() -> scene.getRoot().lookupAll(".skill-name").toArray(new Node[0]))) {
            String id = skill.getId();
            Fx.run(() -> ((ToggleButton) scene.getRoot().lookup("#" + id)).fire());
            Fx.await(id, () -> ((Label) scene.getRoot().lookup(".course .heading")).getText().equals(((ToggleButton) skill).getText()));
            Fx.settle();
            Fx.picture(scene.getRoot().lookup(".course"), TARGET.resolve(name + "-" + id + ".png"));
        }
    }
}
