package attune.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Keeps the focused control in sight when a page is taller than the window. */
final class ScrollToFocus {
    private static final double ROOM = 24;

    private ScrollToFocus() {}

    static void install(Scene scene, ScrollPane scroll) {
        scene.focusOwnerProperty().addListener((o, was, is) -> {
            if (is != null && scroll.getContent() != null && inside(is, scroll.getContent())) bring(is, scroll);
        });
    }

    static boolean inside(Node node, Node page) {
        for (Node n = node; n != null; n = n.getParent()) if (n == page) return true;
        return false;
    }

    private static void bring(Node node, ScrollPane scroll) {
        Node page = scroll.getContent();
        Bounds at = page.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight(), whole = page.getBoundsInLocal().getHeight();
        if (at == null || whole <= view) return;
        double top = scroll.getVvalue() * (whole - view);
        double wanted = at.getMinY() - ROOM < top ? at.getMinY() - ROOM : at.getMaxY() + ROOM > top + view ? at.getMaxY() + ROOM - view : top;
        scroll.setVvalue(Math.clamp(wanted / (whole - view), 0, 1));
    }
}
