package attune.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/**
 * A button whose face is any content, as wide as the button and as high as the content then needs. It can be selected, and
 * pressing it never takes that away.
 */
@SuppressWarnings("this-escape") // what subclasses add is not used before they are made
public class CardButton extends ToggleButton {
    private final Node face;

    public CardButton(Node face) {
        this.face = face;
        face.setMouseTransparent(true);
        setGraphic(face);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override public void fire() {
        boolean was = isSelected();
        super.fire();
        if (was) setSelected(true);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double beside() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override protected double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : Math.max(0, width - beside());
        return snappedTopInset() + snappedBottomInset() + Math.ceil(Math.max(face.minHeight(inside), face.prefHeight(inside)));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return face.prefWidth(-1) + beside();
    }

    @Override protected double computeMinWidth(double height) {
        return face.minWidth(-1) + beside();
    }

    /** Not as a label lays out its graphic: two sizes in turn would ask for a layout again with every frame. */
    @Override protected void layoutChildren() {
        face.resizeRelocate(snappedLeftInset(), snappedTopInset(), Math.max(0, getWidth() - beside()),
            Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
    }
}
