package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.lesson.LessonProbe;
import attune.ui.lesson.Step;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has the focus looks otherwise than without it. */
class FocusRingTest {
    private static final PseudoClass BY_KEYBOARD = PseudoClass.getPseudoClass("focus-visible");

    @TempDir Path folder;
    private final Set<String> seen = new HashSet<>();
    private final List<String> plain = new ArrayList<>();

    @Test void the_focus_is_seen() {
        try (OpenWindow window = new OpenWindow(folder)) {
            window.places(where -> check(window, where));
            window.mixer(where -> check(window, where));
            Fx.run(() -> window.trainer.model().keysShownProperty().set(true));
            check(window, "keys");
            for (String id : new String[] {"eq/01", "compression/01", "balance/01", "panning/01"}) lesson(window, id);
            Fx.run(() -> window.trainer.model().go(Place.PROGRESS));
            Fx.await("figures", () -> window.scene.getRoot().lookup(".table") != null);
            check(window, "progress with figures");
            Fx.run(() -> window.trainer.model().openTest("compression/01"));
            check(window, "test");
            Fx.run(() -> window.trainer.model().openPlacement());
            Fx.await("placement", () -> window.scene.getRoot().lookup("#begin-placement") != null);
            Fx.run(() -> ((Button) window.scene.getRoot().lookup("#begin-placement")).fire());
            Fx.await("a question", () -> window.scene.getRoot().lookup("#not-sure") != null);
            check(window, "placement");
            Fx.run(() -> window.trainer.model().openCheck());
            check(window, "listening check");
        }
        assertThat(seen).as("kinds of control").hasSizeGreaterThan(20);
        assertThat(plain).isEmpty();
    }

    private void lesson(OpenWindow window, String id) {
        Fx.run(() -> window.trainer.model().openLesson(id));
        LessonProbe lesson = window.lesson();
        check(window, id + " learn");
        Fx.run(() -> lesson.model().go(Step.DRILL));
        Fx.await("question", lesson::asking);
        Fx.run(() -> {
            for (int i = 0; i < 3; i++) lesson.model().deck().orElseThrow().listen(i);
            lesson.model().carryOut(new Command.Choose(1));
        });
        check(window, id + " drill");
        Fx.run(() -> lesson.model().carryOut(new Command.Go()));
        Fx.await("the verdict", lesson::judged);
        check(window, id + " answered");
        Fx.run(() -> lesson.model().stop());
        check(window, id + " review");
    }

    /** Each kind of control once. */
    private void check(OpenWindow window, String where) {
        Fx.settle();
        Fx.run(() -> {
            List<Node> all = new ArrayList<>();
            gather(window.scene.getRoot(), all);
            for (Node node : all) {
                String kind = node.getClass().getSimpleName() + node.getStyleClass() + node.getPseudoClassStates().stream().filter(s -> s.getPseudoClassName().equals("selected")).toList();
                if (!seen.add(kind)) continue;
                // Somewhere else first.
                all.stream().filter(n -> n != node && n.getParent() != node.getParent()).findFirst().ifPresent(Node::requestFocus);
                int[] without = pixels(node);
                node.requestFocus();
                assertThat(node.isFocused()).as("%s: focus of %s", where, kind).isTrue();
                // What is read aloud gets the focus by itself; there a ring shows only when somebody came by keyboard.
                boolean read = node.getAccessibleRole() == AccessibleRole.TEXT;
                if (read) node.pseudoClassStateChanged(BY_KEYBOARD, true);
                if (Arrays.equals(without, pixels(node))) plain.add(where + ": " + kind);
                if (read) node.pseudoClassStateChanged(BY_KEYBOARD, false);
            }
        });
    }

    private static void gather(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (node.isFocusTraversable()) all.add(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(n -> gather(n, all));
    }

    private static int[] pixels(Node node) {
        WritableImage image = node.snapshot(null, null);
        int w = (int) image.getWidth(), h = (int) image.getHeight();
        IntBuffer all = IntBuffer.allocate(w * h);
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), all, w);
        return all.array();
    }
}
