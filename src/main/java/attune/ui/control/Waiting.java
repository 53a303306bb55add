package attune.ui.control;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Says what is being worked on, and how far it has come where that is known. Appears only if it takes a while. */
public final class Waiting extends VBox {
    public Waiting(String what, ObservableDoubleValue progress) {
        getStyleClass().add("waiting");
        Label words = new Label(what);
        words.getStyleClass().add("dim");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setAccessibleText(what);
        getChildren().addAll(words, bar);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(what);
    }
}
