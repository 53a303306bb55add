package attune.ui;

import attune.ui.control.Keycap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys, over the page. */
final class KeyOverlay extends StackPane {
    private final Button close = new Button("Close");

    KeyOverlay(ShellViewModel model) {
        getStyleClass().add("overlay");
        setId("keys");
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        GridPane grid = new GridPane(24, 9);
        ColumnConstraints keys = new ColumnConstraints(), words = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(keys, words);
        int row = 0;
        for (ShellViewModel.Key key : model.keys()) {
            HBox caps = new HBox(6);
            for (String cap : key.keys()) caps.getChildren().add(new Keycap(cap));
            Label what = new Label(key.what());
            what.setWrapText(true);
            what.setAccessibleText(String.join(" ", key.keys()) + ": " + key.what());
            grid.addRow(row++, caps, what);
        }
        close.getStyleClass().add("action");
        close.setGraphic(new Keycap("Esc"));
        close.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        close.setAccessibleHelp("Esc closes this too.");
        close.setOnAction(e -> model.back());
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        VBox card = new VBox(title, scroll, close);
        card.getStyleClass().addAll("card", "key-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) model.back();
        });
        visibleProperty().bind(model.keysShownProperty());
        managedProperty().bind(visibleProperty());
    }

    /** The keys have come into sight. */
    void opened() {
        Motion.appear(this);
        close.requestFocus();
    }
}
