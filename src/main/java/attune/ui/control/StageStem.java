package attune.ui.control;

import attune.dsp.Parameter;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A stem that can be put somewhere on the stage. */
public final class StageStem extends Dial {
    private final Text ruler = new Text();

    public StageStem(Parameter pan, String name) {
        super(pan, name, name);
        getStyleClass().add("stage-stem");
        setCursor(Cursor.H_RESIZE);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double inset = 4, arc = height - 2 * inset;
        if (isFocused()) {
            g.setStroke(ink(Ink.FOCUS));
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, arc + 4, arc + 4);
        }
        g.setFill(ink(Ink.TEXT));
        g.fillRoundRect(inset, inset, width - 2 * inset, height - 2 * inset, arc, arc);
        g.setFill(ink(Ink.CARD));
        g.setFont(font());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(isTyping() ? shown() : name(), width / 2, height / 2, width - 2 * inset);
    }

    @Override protected double computePrefWidth(double height) {
        ruler.setFont(font());
        ruler.setText(name());
        return Math.ceil(ruler.getLayoutBounds().getWidth() + 2.2 * em());
    }

    @Override protected double computePrefHeight(double width) {
        return Math.ceil(2.3 * em());
    }
}
