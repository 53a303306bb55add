package attune.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A small picture of a key beside what it does. Seen, not read: the control says its key in its help. */
public final class Keycap extends Label {
    public Keycap(String key) {
        super(key);
        getStyleClass().add("keycap");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }
}
