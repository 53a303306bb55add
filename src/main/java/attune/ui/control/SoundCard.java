package attune.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card for one of the sounds that can be switched between: its letter, what it is, what it is doing, its key. */
public final class SoundCard extends ToggleButton {
    private final Sound sound;
    private final Label title = new Label();
    private final Label note = new Label();

    public SoundCard(Sound sound, String titleText) {
        this.sound = sound;
        getStyleClass().setAll("sound-card", sound.style());
        Label disc = new Label(sound.mark());
        disc.getStyleClass().add("disc");
        title.setText(titleText);
        title.getStyleClass().add("sound-title");
        note.getStyleClass().add("note");
        VBox words = new VBox(title, note);
        words.getStyleClass().add("sound-words");
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(disc, words, gap, new Keycap(sound.mark()));
        row.getStyleClass().add("sound-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        row.prefWidthProperty().bind(widthProperty().subtract(36));
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        title.textProperty().addListener(o -> describe());
        note.textProperty().addListener(o -> describe());
        describe();
    }

    /** A card plays or does not; pressing the one that plays leaves it so. */
    @Override public void fire() {
        boolean was = isSelected();
        super.fire();
        if (was) setSelected(true);
    }

    public Sound sound() {
        return sound;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** What it is doing: playing, not heard yet. */
    public StringProperty noteProperty() {
        return note.textProperty();
    }

    private void describe() {
        setAccessibleText(sound.mark() + ", " + title.getText() + (note.getText().isEmpty() ? "" : ", " + note.getText()));
        setAccessibleHelp("Listen to " + sound.mark() + " at the same place. Key " + sound.mark() + ".");
    }
}
