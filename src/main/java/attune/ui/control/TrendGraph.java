package attune.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A threshold over days with its 95 % band, small changes below. Where long nothing was asked there is a gap: nobody knows what was between. */
public final class TrendGraph extends Graph {
    /** @param day from any first day @param value and the others in dB of the skill's axis: equal factors are equally high */
    public record Point(double day, double low, double value, double high) {}

    /** A line across. @param at as in {@link Point} */
    public record Mark(double at, String label) {}

    /** Days without an answer after which the line breaks. */
    private static final double GAP = 21;

    private final List<Point> points;
    private final List<Mark> marks;
    private final List<Mark> days;

    /** @param points oldest first @param marks across @param days along, under the area */
    public TrendGraph(List<Point> points, List<Mark> marks, List<Mark> days, String words) {
        this.points = List.copyOf(points);
        this.marks = List.copyOf(marks);
        this.days = List.copyOf(days);
        getStyleClass().add("trend");
        setAccessibleText(words);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        if (points.isEmpty()) return;
        double right = width - 4.6 * em(), bottom = height - 1.6 * em(), left = 0.5 * em();
        if (right <= left || bottom <= 0) return;
        double first = points.getFirst().day, span = Math.max(1, points.getLast().day - first);
        double low = points.stream().mapToDouble(Point::low).min().orElseThrow(), high = points.stream().mapToDouble(Point::high).max().orElseThrow(), tall = Math.max(1, high - low);
        for (Mark m : marks) if (m.at >= low && m.at <= high) gridY(g, bottom - (m.at - low) / tall * bottom, left, right, m.label);
        double edge = Double.NEGATIVE_INFINITY;
        for (Mark d : days) {
            double x = left + (d.at - first) / span * (right - left);
            if (x < left || x > right || x < edge) continue;
            g.setFont(small());
            g.setFill(ink(Ink.DIM));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.TOP);
            g.fillText(d.label, x, bottom + 0.4 * em());
            edge = x + 3.4 * em();
        }
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i < points.size() && points.get(i).day - points.get(i - 1).day <= GAP) continue;
            stretch(g, from, i, left, right, bottom, first, span, low, tall);
            from = i;
        }
    }

    private void stretch(GraphicsContext g, int from, int to, double left, double right, double bottom, double first, double span, double low, double tall) {
        double[] x = new double[to - from], value = new double[to - from], above = new double[to - from], below = new double[to - from];
        for (int i = from; i < to; i++) {
            Point p = points.get(i);
            x[i - from] = left + (p.day - first) / span * (right - left);
            value[i - from] = bottom - (p.value - low) / tall * bottom;
            above[i - from] = bottom - (p.high - low) / tall * bottom;
            below[i - from] = bottom - (p.low - low) / tall * bottom;
        }
        int n = x.length;
        g.setFill(ink(Ink.A));
        g.setStroke(ink(Ink.A));
        g.setLineWidth(0.16 * em());
        g.setGlobalAlpha(0.24);
        if (n == 1) g.fillRect(x[0] - 0.3 * em(), above[0], 0.6 * em(), below[0] - above[0]);
        else {
            g.beginPath();
            g.moveTo(x[0], above[0]);
            for (int i = 1; i < n; i++) g.lineTo(x[i], above[i]);
            for (int i = n - 1; i >= 0; i--) g.lineTo(x[i], below[i]);
            g.closePath();
            g.fill();
        }
        g.setGlobalAlpha(1);
        if (n == 1) g.fillOval(x[0] - 0.3 * em(), value[0] - 0.3 * em(), 0.6 * em(), 0.6 * em());
        else g.strokePolyline(x, value, n);
    }

    @Override protected double computePrefHeight(double width) {
        return 17 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 10 * em();
    }

    @Override protected double computePrefWidth(double height) {
        return 34 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 20 * em();
    }
}
