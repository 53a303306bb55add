package attune.ui;

import attune.ui.control.Keycap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
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
        addEventFilter(KeyEvent.KEY_PRESSED, e -> scrolled(e, scroll));
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

    /** The list moves by keys while the button below it has the focus. */
    private static void scrolled(KeyEvent e, ScrollPane list) {
        double page = list.getViewportBounds().getHeight() / Math.max(1, list.getContent().getBoundsInLocal().getHeight() - list.getViewportBounds().getHeight());
        double to = switch (e.getCode()) {
            case UP -> list.getVvalue() - page / 10;
            case DOWN -> list.getVvalue() + page / 10;
            case PAGE_UP -> list.getVvalue() - page;
            case PAGE_DOWN -> list.getVvalue() + page;
            case HOME -> 0;
            case END -> 1;
            default -> Double.NaN;
        };
        if (Double.isNaN(to)) return;
        list.setVvalue(Math.clamp(to, 0, 1));
        e.consume();
    }

    /** The keys have come into sight. */
    void opened() {
        Motion.appear(this);
        close.requestFocus();
    }
}
