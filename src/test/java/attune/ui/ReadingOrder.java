package attune.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds where Tab goes against the way one reads: to something higher that is not in a column further right. */
final class ReadingOrder {
    /** Pixels by which what stands in one line may be higher. */
    private static final double LINE = 8, EDGE = 4;

    private ReadingOrder() {}

    static List<String> against(Parent root) {
        List<Node> stops = new ArrayList<>();
        gather(root, stops);
        List<String> found = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            if (isPoint(stops.get(i - 1)) && isPoint(stops.get(i))) continue;
            Bounds before = at(stops.get(i - 1)), here = at(stops.get(i));
            if (here.getMinY() < before.getMinY() - LINE && here.getMinX() < before.getMaxX() - EDGE) found.add(name(stops.get(i - 1)) + " leads back up to " + name(stops.get(i)));
        }
        return found;
    }

    /** Points of a graph stand where their values put them, and follow each other by their numbers. */
    private static boolean isPoint(Node node) {
        return node.getStyleClass().contains("handle");
    }

    /** As Tab goes: through the scene graph. */
    private static void gather(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (node.isFocusTraversable()) stops.add(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(n -> gather(n, stops));
    }

    private static Bounds at(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + " '" + node.getAccessibleText() + "'";
    }
}
