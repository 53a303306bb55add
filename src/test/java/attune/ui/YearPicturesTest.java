package attune.ui;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of Today and Progress after a simulated year, under {@code target/screenshots}:
 * {@code mvn test -Dtest=YearPicturesTest -Dattune.screenshots=true}.
 */
@EnabledIfSystemProperty(named = "attune.screenshots", matches = ".+")
class YearPicturesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"IMPROVES, 1280, 800, DARK", "IMPROVES, 1024, 700, LIGHT", "STAYS, 1280, 800, LIGHT", "COMES_AND_GOES, 1024, 700, DARK"})
    void today_and_progress(Year.Who who, int width, int height, Theme.Look look) {
        Folders folders = new Folders(Path.of("."), Path.of("target", "screenshots-data"));
        Library library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
        Studio studio = new Studio();
        TestRoom.Memory journal = new TestRoom.Memory();
        journal.attempts.addAll(Year.of(who, Learner.DEFAULT.profile(), NOW, 5));
        Services services = new Services(folders, library, studio, new Asker(studio, library.songs()), journal, new Player(), Profiles.at(journal, InstantSource.system(), Learner.DEFAULT.profile()));
        Trainer trainer = Fx.get(() -> new Trainer(new Room(services, InstantSource.fixed(NOW), Platform::runLater)));
        Scene scene = Fx.get(() -> trainer.scene(width, height));
        Stage stage = Fx.get(() -> {
            Stage s = new Stage();
            s.setScene(scene);
            s.show();
            return s;
        });
        Fx.run(() -> trainer.appearance().lookProperty().set(look));
        for (Place place : new Place[] {Place.TODAY, Place.PROGRESS}) {
            Fx.run(() -> trainer.model().go(place));
            Fx.await("what was worked out", () -> scene.getRoot().lookup(place == Place.TODAY ? "#changed" : ".interval-bar") != null);
            Fx.settle();
            String name = who + "-" + width + "-" + look + "-" + place + ".png";
            Fx.picture(scene, Path.of("target", "screenshots", name.toLowerCase(Locale.ROOT)));
            if (place == Place.PROGRESS) {
                Fx.run(() -> ((javafx.scene.control.ScrollPane) scene.getRoot().lookup(".page-scroll")).setVvalue(1));
                Fx.settle();
                Fx.picture(scene, Path.of("target", "screenshots", name.toLowerCase(Locale.ROOT).replace(".png", "-below.png")));
            }
        }
        Fx.run(stage::close);
    }
}
