package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** So many of so many, as a ring around the numbers. */
public final class Ring extends Drawing {
    private final int done;
    private final int of;

    public Ring(int done, int of, String what) {
        this.done = done;
        this.of = of;
        getStyleClass().add("ring");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(what + ": " + done + " of " + of + " passed");
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double thick = 0.36 * em(), r = Math.min(width, height) / 2 - thick, x = width / 2, y = height / 2;
        g.setLineWidth(thick);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setStroke(ink(Ink.TRACK));
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        if (done > 0) {
            g.setStroke(ink(Ink.GOOD));
            g.strokeArc(x - r, y - r, 2 * r, 2 * r, 90, -360.0 * done / of, ArcType.OPEN);
        }
        g.setFill(ink(Ink.TEXT));
        g.setFont(font());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(done + "/" + of, x, y, 2 * r - thick);
    }

    @Override protected double computePrefWidth(double height) {
        return 4.2 * em();
    }

    @Override protected double computePrefHeight(double width) {
        return 4.2 * em();
    }
}
