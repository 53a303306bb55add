package attune.ui;

import attune.session.Asker;
import attune.session.Folders;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Player;
import attune.session.Profiles;
import attune.session.Services;
import attune.session.Studio;
import attune.ui.lesson.LessonProbe;
import attune.ui.lesson.Step;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of every page with the real lessons and songs, under {@code target/screenshots}:
 * {@code mvn test -Dtest=ScreenshotsTest -Dattune.screenshots=true}. With {@code -Dattune.screenshots=quick} one size in each look.
 */
@EnabledIfSystemProperty(named = "attune.screenshots", matches = ".+")
class ScreenshotsTest {
    private static final Path TARGET = Path.of("target", "screenshots");
    private static final List<String> LESSONS = List.of("eq/02", "compression/01", "panning/04", "panning/07", "balance/07");
    private static final int ANSWERS = 2;

    private Scene scene;
    private Stage stage;
    private Trainer trainer;
    private String folder;
    private int number;

    @ParameterizedTest(name = "{0}x{1}, {2}, {3} %")
    @CsvSource({"1280, 800, DARK, 100", "1280, 800, LIGHT, 100", "1024, 700, DARK, 100", "1024, 700, LIGHT, 100", "1920, 1080, DARK, 100", "1920, 1080, LIGHT, 100",
        "1280, 800, DARK, 200", "1024, 700, LIGHT, 200"})
    void every_page(int width, int height, Theme.Look look, int textSize) {
        if (System.getProperty("attune.screenshots").equals("quick") && (width != 1280 || textSize != 100)) return;
        folder = width + "x" + height + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + "-" + textSize;
        open(width, height, look, textSize);
        pages("");
        Fx.run(() -> trainer.model().keysShownProperty().set(true));
        shot("keys");
        for (String id : LESSONS) lesson(id);
        test("balance/08");
        pages("-after");
        Fx.run(() -> {
            stage.setScene(null);
            stage.close();
        });
        scene = null;
        trainer = null;
    }

    private void open(int width, int height, Theme.Look look, int textSize) {
        Path material = Path.of(System.getProperty("attune.material", "."));
        Folders folders = new Folders(material, Path.of("target", "screenshots-data"));
        Library library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
        Studio studio = new Studio();
        TestRoom.Memory journal = new TestRoom.Memory();
        Profiles profiles = Profiles.at(journal, InstantSource.system(), Learner.DEFAULT.profile());
        Services services = new Services(folders, library, studio, new Asker(studio, library.songs()), journal, new Player(), profiles);
        Fx.run(() -> {
            trainer = new Trainer(new Room(services, InstantSource.system(), Platform::runLater));
            scene = trainer.scene(width, height);
            // On a screen of 1000 by 1000 pixels larger windows complain loudly, and are drawn all the same.
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
        Fx.run(() -> {
            trainer.appearance().lookProperty().set(look);
            trainer.appearance().textSizeProperty().set(textSize);
        });
    }

    private void pages(String suffix) {
        for (Place place : trainer.model().places()) {
            Fx.run(() -> trainer.model().go(place));
            pause(400);
            shot(place.title().toLowerCase(java.util.Locale.ROOT) + suffix);
        }
    }

    private void lesson(String id) {
        String name = id.replace('/', '-');
        Fx.run(() -> trainer.model().openLesson(id));
        LessonProbe lesson = Fx.get(() -> LessonProbe.of(trainer.shell().page()));
        shot(name + "-learn");
        Fx.run(() -> lesson.model().go(Step.LISTEN));
        Fx.await("the example", lesson::exampleReady);
        Fx.run(() -> lesson.model().carryOut(new Command.Listen('B')));
        shot(name + "-listen");
        Fx.run(() -> lesson.model().go(Step.DRILL));
        for (int i = 0; i < ANSWERS; i++) {
            Fx.await("question", lesson::asking);
            Fx.run(() -> {
                for (int track = 0; track < 3; track++) lesson.model().deck().orElseThrow().listen(track);
                lesson.model().carryOut(new Command.Choose(3));
            });
            shot(name + "-drill-" + (i + 1));
            Fx.run(() -> lesson.model().carryOut(new Command.Go()));
            Fx.await("the verdict", lesson::judged);
            shot(name + "-answered-" + (i + 1));
            if (i + 1 < ANSWERS) Fx.run(() -> lesson.model().carryOut(new Command.Go()));
        }
        Fx.run(() -> lesson.model().stop());
        shot(name + "-review");
    }

    private void test(String id) {
        Fx.run(() -> trainer.model().openTest(id));
        shot("test-begin");
        Fx.run(() -> ((Button) scene.lookup("#fewer")).fire());
        Fx.await("a question", () -> scene.lookup("#stop") != null);
        Fx.run(() -> trainer.shell().page().carryOut(new Command.Choose(2)));
        shot("test-question");
        Fx.run(() -> ((Button) scene.lookup("#stop")).fire());
        Fx.await("the end", () -> scene.lookup("#to-lesson") != null);
        shot("test-stopped");
    }

    private void shot(String name) {
        pause(200);
        Fx.settle();
        Fx.picture(scene, TARGET.resolve(folder).resolve(String.format("%02d-%s.png", ++number, name)));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
