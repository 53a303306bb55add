package attune.ui;

import attune.ui.control.Icon;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A line that speaks of a rest, in the margin above the page: nothing moves when it comes or goes, and nothing under it is out of reach. */
final class RestNote extends HBox {
    RestNote(ObservableStringValue said) {
        getStyleClass().add("rest-note");
        Label words = new Label();
        words.textProperty().bind(said);
        getChildren().addAll(new Icon("fth-pause", 1.3), words);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(said);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        setMouseTransparent(true);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(0);
    }
}
