package attune.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A card for one of the sounds that can be switched between: its letter, what it is, what it is doing, its key. */
public final class SoundCard extends CardButton {
    private final Tag tag;
    private final Label title;
    private final Label note;

    public SoundCard(Tag tag, String titleText) {
        this(tag, new Label(titleText), new Label());
    }

    private SoundCard(Tag tag, Label title, Label note) {
        super(face(tag, title, note));
        this.tag = tag;
        this.title = title;
        this.note = note;
        getStyleClass().setAll("sound-card", tag.style());
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        title.textProperty().addListener(o -> describe());
        note.textProperty().addListener(o -> describe());
        describe();
    }

    private static Row face(Tag tag, Label title, Label note) {
        Label disc = new Label(tag.mark());
        disc.getStyleClass().add("disc");
        title.getStyleClass().add("sound-title");
        note.getStyleClass().add("note");
        VBox words = new VBox(title, note);
        words.getStyleClass().add("sound-words");
        for (Label l : new Label[] {title, note}) {
            l.setWrapText(true);
            l.setMinHeight(USE_PREF_SIZE);
        }
        words.setMinWidth(0);
        return new Row(14, words, disc, words, new Keycap(tag.mark()));
    }

    public Tag tag() {
        return tag;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** What it is doing: playing, not heard yet. */
    public StringProperty noteProperty() {
        return note.textProperty();
    }

    private void describe() {
        setAccessibleText(tag.mark() + ", " + title.getText() + (note.getText().isEmpty() ? "" : ", " + note.getText()));
        setAccessibleHelp("Listen to " + tag.mark() + " at the same place. Key " + tag.mark() + ".");
    }
}
