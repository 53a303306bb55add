package attune.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks; the learner's choice. */
public final class Appearance {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    private final ObjectProperty<Theme.Look> look = new SimpleObjectProperty<>(this, "look", Theme.Look.SYSTEM);
    private final IntegerProperty textSize = new SimpleIntegerProperty(this, "textSize", 100);

    public ObjectProperty<Theme.Look> lookProperty() {
        return look;
    }

    public Theme.Look getLook() {
        return look.get();
    }

    /** Per cent. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    public int getTextSize() {
        return Math.clamp(textSize.get(), SMALLEST, LARGEST);
    }
}
