package attune.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Finds what cannot be read or reached: words cut off, controls outside the window's width, text lower than it needs. */
final class Clipped {
    private static final double SLACK = 1.5;

    private final List<String> found = new ArrayList<>();
    private final double width;

    private Clipped(double width) {
        this.width = width;
    }

    static List<String> in(Parent root) {
        Clipped clipped = new Clipped(root.getScene().getWidth());
        clipped.look(root);
        return clipped.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || node instanceof TextInputControl) return;
        if (node instanceof Labeled label) words(label);
        if (node instanceof Text text && !text.getText().isEmpty()) inside(text, "text '" + text.getText() + "'");
        if (node instanceof Region region && region.isFocusTraversable()) inside(region, name(region));
        if (node instanceof TextFlow flow && flow.getHeight() + SLACK < flow.prefHeight(flow.getWidth())) found.add("lower than its text: " + flow.getAccessibleText());
        if (node instanceof ScrollPane scroll) {
            if (scroll.getContent() != null) look(scroll.getContent());
        } else if (node instanceof Parent parent) {
            boolean stacked = parent instanceof javafx.scene.layout.VBox;
            Bounds above = null;
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (stacked && child.isManaged() && child.isVisible()) {
                    Bounds here = child.getBoundsInParent();
                    if (above != null && child.getLayoutBounds().getHeight() > 0 && child.getLayoutY() + SLACK < above.getMaxY() - 12)
                        found.add("overlapping: " + name(child) + " in " + name(parent));
                    above = here;
                }
                look(child);
            }
        }
    }

    private void words(Labeled label) {
        String whole = label.getText();
        if (whole == null || whole.isEmpty() || label.getWidth() <= 0) return;
        for (Node child : label.getChildrenUnmodifiable())
            if (child instanceof Text shown && !shown.getText().equals(whole)) found.add("cut off: '" + whole + "' shown as '" + shown.getText() + "'");
    }

    private void inside(Node node, String what) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (at.getWidth() == 0) return;
        if (at.getMinX() < -SLACK || at.getMaxX() > width + SLACK) found.add("outside the window: " + what + " " + Math.round(at.getMinX()) + ".." + Math.round(at.getMaxX()));
        for (Node p = node.getParent(); p instanceof Region region && !(p instanceof ScrollPane); p = p.getParent()) {
            if (!p.getStyleClass().contains("card") && !p.getStyleClass().contains("choice-tile") && !p.getStyleClass().contains("sound-card")) continue;
            Bounds around = region.localToScene(region.getLayoutBounds());
            if (at.getMinX() < around.getMinX() - SLACK || at.getMaxX() > around.getMaxX() + SLACK || at.getMaxY() > around.getMaxY() + SLACK)
                found.add("outside its " + region.getStyleClass() + ": " + what);
        }
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + (node.getId() == null ? "" : "#" + node.getId());
    }
}
