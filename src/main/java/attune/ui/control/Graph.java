package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** What graphs share: an area inside the labels, and lines from a function drawn point by point. */
abstract class Graph extends Drawing {
    private static final double[] WHOLE = {};
    private final double[] dashes = new double[2];

    protected Graph() {
        getStyleClass().add("graph");
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
    }

    /** A line of the graph: how high it stands at a place from 0 (left) to 1 (right), in pixels from the top. */
    @FunctionalInterface
    protected interface Height {
        double at(double place);
    }

    /** The answer's line is dashed, so that it is told from the others without its colour. */
    protected final void line(GraphicsContext g, Ink ink, double lineWidth, double left, double right, Height height) {
        g.setStroke(ink(ink));
        g.setLineWidth(lineWidth);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
        dashes[0] = 0.5 * em();
        dashes[1] = 0.32 * em();
        g.setLineDashes(ink == Ink.Y ? dashes : WHOLE);
        trace(g, left, right, height);
        g.stroke();
        g.setLineDashes(WHOLE);
    }

    protected final void trace(GraphicsContext g, double left, double right, Height height) {
        int points = Math.max(2, (int) ((right - left) / 2));
        g.beginPath();
        for (int i = 0; i <= points; i++) {
            double place = (double) i / points, x = left + place * (right - left), y = height.at(place);
            if (i == 0) g.moveTo(x, y);
            else g.lineTo(x, y);
        }
    }

    /** Room at the right for the labels of {@link #gridY}. */
    protected final double gutter() {
        return 2.8 * em();
    }

    /** The same where a label has its unit. */
    protected final double wideGutter() {
        return 1.3 * gutter();
    }

    protected final void gridX(GraphicsContext g, double x, double top, double bottom, String label) {
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        double at = Math.round(x) + 0.5;
        g.strokeLine(at, top, at, bottom);
        if (!label.isEmpty()) below(g, label, at, bottom);
    }

    /** A label under the area. */
    protected final void below(GraphicsContext g, String label, double at, double bottom) {
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(label, at, bottom + 0.3 * em());
    }

    /** The unit of the labels under the area, once, in the corner at their right. */
    protected final void unit(GraphicsContext g, String unit, double right, double bottom) {
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(unit, right + 0.5 * em(), bottom + 0.3 * em());
    }

    protected final void gridY(GraphicsContext g, double y, double left, double right, String label) {
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        double at = Math.round(y) + 0.5;
        g.strokeLine(left, at, right, at);
        if (label.isEmpty()) return;
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(label, right + 0.5 * em(), Math.max(at, 0.5 * em()));
    }
}
