package attune.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A feather icon that grows with the text around it. It says nothing to a screen reader: the words beside it do. */
public final class Icon extends Label {
    private final FontIcon glyph;

    /** @param size in em of the text around it */
    public Icon(String code, double size) {
        glyph = new FontIcon(code);
        String family = glyph.getStyle();
        getStyleClass().add("icon");
        setGraphic(glyph);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        fontProperty().addListener(o -> glyph.setStyle(family + ";-fx-icon-size: " + Math.round(size * getFont().getSize()) + "px;"));
    }

    public void setCode(String code) {
        glyph.setIconLiteral(code);
    }
}
