package attune.ui;

import attune.ui.control.Icon;
import attune.ui.control.Keycap;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The three kinds of button. */
public final class Buttons {
    private Buttons() {}

    /** The one thing to do on a page, with its key. */
    public static Button primary(String text, String key) {
        Button button = action(text, key);
        button.getStyleClass().add("primary");
        return button;
    }

    /** One with a key of its own. */
    public static Button action(String text, String key) {
        Button button = action(text);
        button.setGraphic(new Keycap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setAccessibleHelp(key);
        return button;
    }

    public static Button action(String text) {
        Button button = new Button(text);
        button.getStyleClass().setAll("button", "action");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // What is said to those who cannot see the page helps those who can.
        button.accessibleHelpProperty().subscribe(help -> button.setTooltip(help == null || !help.endsWith(".") ? null : new Tooltip(help)));
        return button;
    }

    /** Words that can be pressed. */
    public static Button plain(String text) {
        Button button = new Button(text);
        button.getStyleClass().setAll("button", "plain");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return button;
    }

    /** An icon alone; the text is said, not shown. */
    public static Button icon(String code, String text) {
        Button button = new Button();
        button.getStyleClass().setAll("button", "plain");
        button.setGraphic(new Icon(code, 1.3));
        button.setAccessibleText(text);
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return button;
    }
}
