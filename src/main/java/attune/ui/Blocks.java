package attune.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What pages of words and buttons are made of. */
public final class Blocks {
    private Blocks() {}

    public static VBox card(Node... inside) {
        VBox card = new VBox(18, inside);
        card.getStyleClass().add("card");
        return card;
    }

    /** A text that wraps, and is never cut short. */
    public static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** The focus is on it or on something inside. */
    public static boolean hasFocus(Node node) {
        return node.getScene() != null && ScrollToFocus.inside(node.getScene().getFocusOwner(), node);
    }

    /** After the layout: what is not yet in the scene cannot have the focus. */
    public static void focus(Node node) {
        Platform.runLater(node::requestFocus);
    }
}
