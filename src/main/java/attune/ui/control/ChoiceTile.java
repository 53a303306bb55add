package attune.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** One thing that can be chosen: what it is, a word for it, its key. */
public final class ChoiceTile extends ToggleButton {
    private final String id;

    /** @param word may be blank; @param number the key, 1 to 10, or 0 for none */
    public ChoiceTile(String id, String label, String word, int number) {
        this.id = id;
        getStyleClass().setAll("choice-tile");
        Label big = new Label(label);
        big.getStyleClass().add("choice-label");
        VBox column = new VBox(big);
        if (!word.isBlank()) {
            Label small = new Label(word);
            small.getStyleClass().add("choice-word");
            column.getChildren().add(small);
        }
        String key = key(number);
        Label digit = new Label(key);
        digit.getStyleClass().add("choice-key");
        column.getChildren().add(digit);
        column.setAlignment(Pos.CENTER);
        column.setMouseTransparent(true);
        column.getStyleClass().add("choice-column");
        setGraphic(column);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(word.isBlank() ? label : label + ", " + word);
        setAccessibleHelp((key.isEmpty() ? "" : "Key " + key + ". ") + "Arrow keys move along the choices.");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        big.setMinWidth(USE_PREF_SIZE);
    }

    private static String key(int number) {
        return number < 1 || number > 10 ? "" : number == 10 ? "0" : String.valueOf(number);
    }

    public String id() {
        return id;
    }

    @Override public void fire() {
        boolean was = isSelected();
        super.fire();
        if (was) setSelected(true);
    }
}
