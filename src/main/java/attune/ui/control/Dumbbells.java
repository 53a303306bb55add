package attune.ui.control;

import attune.dsp.Parameter;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Numbers side by side: each on the scale of its parameter, the reference as a ring, the others as discs with their letter. */
public final class Dumbbells extends Drawing {
    /** NaN for a value that is not there. */
    public record Row(String name, Parameter parameter, double reference, double altered, double answer) {}

    private List<Row> rows = List.of();

    public Dumbbells() {
        getStyleClass().add("dumbbells");
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Nothing to compare");
    }

    public void show(List<Row> rows, String description) {
        this.rows = List.copyOf(rows);
        setAccessibleText(description);
        requestParentLayout();
        repaint();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double em = em(), row = height / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) row(g, rows.get(i), width, (i + 0.5) * row, em);
    }

    private void row(GraphicsContext g, Row r, double width, double y, double em) {
        double left = 13 * em, right = width - 1.2 * em;
        g.setFont(font());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(ink(Ink.TEXT));
        g.fillText(r.name, 0, y, left - em);
        double low = bound(r, -1), high = bound(r, 1);
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        g.strokeLine(left, Math.round(y) + 0.5, right, Math.round(y) + 0.5);
        double a = x(r, r.reference, low, high, left, right), radius = 0.62 * em;
        join(g, Ink.B, a, r, r.altered, low, high, left, right, y);
        join(g, Ink.Y, a, r, r.answer, low, high, left, right, y);
        g.setStroke(ink(Ink.A));
        g.setLineWidth(0.18 * em);
        g.setFill(ink(Ink.CARD));
        g.fillOval(a - radius, y - radius, 2 * radius, 2 * radius);
        g.strokeOval(a - radius, y - radius, 2 * radius, 2 * radius);
        value(g, Ink.A, r, r.reference, a, y - 1.45 * em);
        disc(g, Ink.B, r, r.altered, low, high, left, right, y, radius);
        disc(g, Ink.Y, r, r.answer, low, high, left, right, y, radius);
    }

    private void join(GraphicsContext g, Ink ink, double a, Row r, double v, double low, double high, double left, double right, double y) {
        if (Double.isNaN(v)) return;
        g.setStroke(ink(ink));
        g.setLineWidth(0.2 * em());
        g.strokeLine(a, y, x(r, v, low, high, left, right), y);
    }

    private void disc(GraphicsContext g, Ink ink, Row r, double v, double low, double high, double left, double right, double y, double radius) {
        if (Double.isNaN(v)) return;
        double x = x(r, v, low, high, left, right);
        g.setFill(ink(ink));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setFill(ink(Ink.CARD));
        g.setFont(small());
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(ink.name(), x, y);
        value(g, ink, r, v, x, y + 1.45 * em());
    }

    private void value(GraphicsContext g, Ink ink, Row r, double v, double x, double y) {
        g.setFont(small());
        g.setFill(ink(ink));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(r.parameter.unit().format(v), x, y);
    }

    private static double x(Row r, double v, double low, double high, double left, double right) {
        double from = r.parameter.travel(low), to = r.parameter.travel(high);
        return left + (right - left) * Math.clamp((r.parameter.travel(v) - from) / (to - from), 0, 1);
    }

    /** The scale reaches a good way beyond the outermost value, so that a small error looks small. */
    private static double bound(Row r, int side) {
        double most = r.parameter.travel(r.reference), least = most;
        for (double v : new double[] {r.altered, r.answer})
            if (!Double.isNaN(v)) {
                most = Math.max(most, r.parameter.travel(v));
                least = Math.min(least, r.parameter.travel(v));
            }
        double room = Math.max(0.08, most - least);
        return r.parameter.value(side < 0 ? Math.max(0, least - room) : Math.min(1, most + room));
    }

    @Override protected double computePrefHeight(double width) {
        return Math.max(1, rows.size()) * 4.6 * em();
    }

    @Override protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computeMinHeight(double width) {
        return Math.max(1, rows.size()) * 4.2 * em();
    }
}
