package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word of rest moves nothing and covers no other. */
class RestNoteTest {
    private static final String WORDS = "20 minutes of listening: a short rest keeps the ears fresh.";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"1280, 800, 100", "1024, 700, 100", "1024, 700, 200", "1280, 800, 80"})
    void it_takes_no_room(int width, int height, int textSize) {
        try (OpenWindow window = new OpenWindow(folder, width, height, Theme.Look.DARK, textSize, false)) {
            for (Place place : window.trainer.model().places()) {
                Fx.run(() -> window.trainer.model().go(place));
                check(window);
            }
            Fx.run(() -> window.trainer.model().openLesson("eq/01"));
            check(window);
        }
    }

    private static void check(OpenWindow window) {
        String where = Fx.get(() -> window.trainer.model().getRoute().toString());
        window.layout();
        List<Bounds> before = room(window);
        Fx.run(() -> window.trainer.model().restProperty().set(WORDS));
        window.layout();
        assertThat(room(window)).as(where).isEqualTo(before);
        Node note = Fx.get(() -> window.scene.getRoot().lookup(".rest-note"));
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getAccessibleText()).isEqualTo(WORDS);
        assertThat(Fx.get(() -> Clipped.in(window.scene.getRoot()))).as(where).isEmpty();
        Bounds over = Fx.get(() -> note.localToScene(note.getLayoutBounds()));
        assertThat(texts(window)).as(where).isNotEmpty().noneMatch(over::intersects);
        Fx.run(() -> window.trainer.model().restProperty().set(""));
        assertThat(note.isVisible()).isFalse();
    }

    /** Where the page begins, and how much of it is in sight. */
    private static List<Bounds> room(OpenWindow window) {
        return Fx.get(() -> {
            Node page = window.trainer.shell().page().view();
            Bounds at = page.localToScene(page.getLayoutBounds());
            return List.of(new BoundingBox(at.getMinX(), at.getMinY(), at.getWidth(), 0), ((ScrollPane) window.scene.getRoot().lookup(".page-scroll")).getViewportBounds());
        });
    }

    /** Where the words of the page are. */
    private static List<Bounds> texts(OpenWindow window) {
        return Fx.get(() -> window.trainer.shell().page().view().lookupAll(".text").stream().filter(n -> n instanceof Text t && !t.getText().isEmpty() && seen(n)).map(n -> letters(n.localToScene(n.getLayoutBounds()))).toList());
    }

    /** Above the capitals a line of text has a seventh of its height for accents, of which these words have none. */
    private static Bounds letters(Bounds line) {
        return new BoundingBox(line.getMinX(), line.getMinY() + line.getHeight() / 7, line.getWidth(), line.getHeight() * 6 / 7);
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
