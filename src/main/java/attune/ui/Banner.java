package attune.ui;

import attune.ui.control.Icon;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A line above the page that says what is the matter with the sound device, while something is. */
final class Banner extends HBox {
    Banner(ObservableStringValue notice) {
        getStyleClass().add("banner");
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(notice);
        getChildren().addAll(new Icon("fth-volume-x", 1.3), words);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(notice);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
