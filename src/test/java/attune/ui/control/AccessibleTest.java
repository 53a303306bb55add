package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/** Every control says what it is, what it is called, what it is set to, and how it is used. */
public class AccessibleTest {
    @Test void every_control_has_role_name_value_and_help() {
        Parent gallery = Fx.get(() -> {
            Parent all = Gallery.all();
            Scene scene = new Scene(all, 1280, 900);
            Theme.dress(scene, new Appearance());
            all.applyCss();
            all.layout();
            return all;
        });
        Fx.run(() -> check(gallery));
    }

    /** A layout may pass through any size on its way. */
    @Test void every_drawing_can_be_drawn_at_any_size() {
        Parent gallery = Fx.get(() -> {
            Parent all = Gallery.all();
            Theme.dress(new Scene(all, 1280, 900), new Appearance());
            all.applyCss();
            return all;
        });
        Fx.run(() -> {
            for (Node node : gallery.lookupAll(".drawing"))
                for (double[] size : new double[][] {{1, 1}, {3, 200}, {200, 3}, {40, 40}, {2000, 900}}) {
                    node.resize(size[0], size[1]);
                    ((Parent) node).layout();
                }
        });
    }

    /** Fails at the first control below that a screen reader could not tell. */
    public static void check(Node node) {
        if (node.isFocusTraversable() && node.isVisible()) {
            String which = node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + node.getId();
            assertThat(node.getAccessibleRole()).as("role of %s", which).isNotNull().isNotIn(AccessibleRole.NODE, AccessibleRole.PARENT);
            assertThat(text(node, AccessibleAttribute.TEXT)).as("name of %s", which).isNotBlank();
            // What these show is their value; it is no name.
            if (node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof Spinner || node instanceof Slider)
                assertThat(node.getAccessibleText()).as("name of its own of %s", which).isNotBlank();
            if (node instanceof Drawing || node instanceof SoundCard || node instanceof ChoiceTile)
                assertThat(text(node, AccessibleAttribute.HELP)).as("help of %s", which).isNotBlank();
            if (node.getAccessibleRole() == AccessibleRole.SLIDER) {
                assertThat(node.queryAccessibleAttribute(AccessibleAttribute.VALUE)).as("value of %s", which).isInstanceOf(Double.class);
                assertThat(text(node, AccessibleAttribute.VALUE_STRING)).as("value in words of %s", which).isNotBlank();
            }
        }
        if (node instanceof Drawing && node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)
            assertThat(text(node, AccessibleAttribute.TEXT)).as("description of %s", node.getStyleClass()).isNotBlank();
        if (node instanceof Parent parent && node.isVisible()) parent.getChildrenUnmodifiable().forEach(AccessibleTest::check);
    }

    private static String text(Node node, AccessibleAttribute attribute) {
        Object text = node.queryAccessibleAttribute(attribute);
        return text == null ? "" : text.toString();
    }
}
