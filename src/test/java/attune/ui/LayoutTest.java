package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.simulation.Year;
import attune.ui.control.AccessibleTest;
import attune.ui.lesson.LessonProbe;
import attune.ui.lesson.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in every size: nothing cut off, nothing out of reach, nothing that a screen reader could not tell. */
class LayoutTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}x{1}, {2}, {3} %")
    @CsvSource({"1024, 700, DARK, 100", "1280, 800, LIGHT, 100", "1920, 1080, DARK, 100", "1024, 700, LIGHT, 200", "1280, 800, DARK, 200", "1280, 800, DARK, 150"})
    void nothing_is_clipped(int width, int height, Theme.Look look, int textSize) {
        try (OpenWindow window = new OpenWindow(folder, width, height, look, textSize, false)) {
            window.places(where -> check(window, where));
            window.mixer(where -> check(window, where));
            Fx.run(() -> window.trainer.model().keysShownProperty().set(true));
            check(window, "keys");
            for (String id : new String[] {"eq/01", "compression/01", "balance/01", "panning/01", "panning/02"}) lesson(window, id);
            passed(window);
            Fx.run(() -> window.trainer.model().go(Place.PROGRESS));
            Fx.await("figures", () -> window.scene.getRoot().lookup(".table") != null);
            check(window, "progress with figures");
            runs(window);
            year(window);
        }
    }

    /** What is opened from a page, and its first question. */
    private static void runs(OpenWindow window) {
        Fx.run(() -> window.trainer.model().openPlacement());
        begin(window, "placement", "begin-placement", "not-sure");
        Fx.run(() -> window.trainer.model().openTest("compression/01"));
        begin(window, "test", "fewer", "answer");
        Fx.run(() -> window.trainer.model().openWorkout());
        begin(window, "workout", "begin-workout", "answer");
        Fx.run(() -> window.trainer.model().openCheck());
        Fx.await("the check's first words", () -> window.scene.getRoot().lookup("#check-prompt") instanceof Label l && !l.getText().isEmpty());
        check(window, "listening check");
    }

    private static void begin(OpenWindow window, String what, String button, String then) {
        Fx.await(what, () -> window.scene.getRoot().lookup("#" + button) != null);
        check(window, what);
        Fx.run(() -> ((Button) window.scene.getRoot().lookup("#" + button)).fire());
        Fx.await(what + ", begun", () -> window.scene.getRoot().lookup("#" + then) != null);
        check(window, what + ", begun");
    }

    private static void year(OpenWindow window) {
        window.rooms.journal.attempts.clear();
        window.rooms.journal.attempts.addAll(Year.of(Year.Who.STAYS, "default", TestRoom.NOW, 5));
        Fx.run(() -> window.trainer.model().go(Place.TODAY));
        Fx.await("what changed", () -> window.scene.getRoot().lookup("#changed") != null);
        check(window, "today after a year");
        Fx.run(() -> window.trainer.model().go(Place.PROGRESS));
        Fx.await("the skills", () -> window.scene.getRoot().lookup("#skill-reverb-time") != null);
        check(window, "progress after a year");
    }

    private static void lesson(OpenWindow window, String id) {
        Fx.run(() -> window.trainer.model().openLesson(id));
        LessonProbe lesson = window.lesson();
        check(window, id + " learn");
        if (Fx.get(() -> lesson.model().go(Step.LISTEN))) {
            Fx.await("the example", lesson::exampleReady);
            check(window, id + " listen");
            Fx.run(() -> lesson.model().deck().orElseThrow().metersShownProperty().set(true));
            check(window, id + " listen with meters");
        }
        Fx.run(() -> lesson.model().go(Step.DRILL));
        Fx.await("question", lesson::asking);
        check(window, id + " drill");
        Fx.run(() -> {
            for (int i = 0; i < 3; i++) lesson.model().deck().orElseThrow().listen(i);
            lesson.model().carryOut(new Command.Choose(1));
        });
        check(window, id + " chosen");
        Fx.run(() -> lesson.model().carryOut(new Command.Go()));
        Fx.await("the verdict", lesson::judged);
        check(window, id + " answered");
        Fx.run(() -> lesson.model().deck().orElseThrow().metersShownProperty().set(true));
        check(window, id + " answered with meters");
        Fx.run(() -> lesson.model().stop());
        check(window, id + " review");
    }

    /** The review of a first level, from where two ways lead on. */
    private static void passed(OpenWindow window) {
        Fx.run(() -> {
            window.trainer.model().openLesson("panning/01");
            window.lesson().model().again();
        });
        for (int i = 0; i < 2; i++) {
            Fx.await("question", window.lesson()::asking);
            window.lesson().setRight();
            Fx.run(() -> {
                for (int k = 0; k < 2; k++) window.lesson().model().deck().orElseThrow().listen(k);
                window.lesson().model().carryOut(new Command.Go());
            });
            Fx.await("the verdict", window.lesson()::judged);
            Fx.run(() -> window.lesson().model().carryOut(new Command.Go()));
        }
        Fx.await("the review", () -> window.scene.getRoot().lookup("#elsewhere") != null);
        check(window, "the review of what was passed");
        Fx.run(() -> window.trainer.shell().page().carryOut(new Command.Skip()));
        Fx.await("the next module", () -> !window.lesson().model().lesson().id().startsWith("panning/"));
    }

    /** All at once: what arrives from the background meanwhile belongs to the next look. */
    private static void check(OpenWindow window, String where) {
        Fx.run(() -> {
            Parent root = window.scene.getRoot();
            window.layoutNow();
            assertThat(Clipped.in(root)).as(where).isEmpty();
            assertThat(ReadingOrder.against(root)).as(where).isEmpty();
            AccessibleTest.check(root);
            assertThat(restless(window)).as(where + " is laid out again and again").isEmpty();
        });
    }

    /** What asks for a layout though nothing changes: a page that lies still would take half a processor. */
    private static Set<String> restless(OpenWindow window) {
        Set<String> found = new TreeSet<>();
        List<Subscription> watching = new ArrayList<>();
        watch(window.scene.getRoot(), found, watching);
        window.layoutNow();
        watching.forEach(Subscription::unsubscribe);
        return found;
    }

    private static void watch(Node node, Set<String> found, List<Subscription> watching) {
        if (!(node instanceof Parent parent)) return;
        watching.add(parent.needsLayoutProperty().subscribe((was, is) -> {
            if (is) found.add(parent.getClass().getSimpleName() + " " + parent.getId() + " " + parent.getStyleClass());
        }));
        parent.getChildrenUnmodifiable().forEach(c -> watch(c, found, watching));
    }
}
