package attune.ui;

import attune.ui.control.Row;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The head of a page: its title, a few quiet words, something at the right. */
public final class Head extends VBox {
    private final StringProperty subtitle = new SimpleStringProperty(this, "subtitle", "");

    public Head(String title, Node... right) {
        getStyleClass().add("page-head");
        Text words = new Text(title), more = new Text();
        words.getStyleClass().addAll("text", "title");
        more.getStyleClass().addAll("text", "dim", "subtitle");
        TextFlow left = new TextFlow(words, more);
        left.setMinWidth(0);
        left.setAccessibleRole(AccessibleRole.TEXT);
        left.setAccessibleText(title);
        subtitle.addListener((o, was, is) -> {
            more.setText(is.isEmpty() ? "" : "\u2003" + is);
            left.setAccessibleText(is.isEmpty() ? title : title + ", " + is);
        });
        Node[] all = new Node[right.length + 1];
        all[0] = left;
        System.arraycopy(right, 0, all, 1, right.length);
        getChildren().add(new Row(18, left, all));
    }

    public StringProperty subtitleProperty() {
        return subtitle;
    }
}
