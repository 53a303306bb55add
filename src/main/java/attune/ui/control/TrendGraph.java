package attune.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A threshold over days with its 95 % band, small changes below. Between stretches there is a gap: nobody knows what was there. */
public final class TrendGraph extends Graph {
    /** @param day from any first day @param value and the others in dB of the skill's axis: equal factors are equally high */
    public record Point(double day, double low, double value, double high) {}

    /** @param at across as the value, along as the day of a {@link Point} */
    public record Mark(double at, String label) {}

    /** @param months first days of all months between */
    public record Days(Mark first, List<Mark> months, Mark last) {
        public Days {
            months = List.copyOf(months);
        }
    }

    /** Of months, that each of a row has a label. */
    private static final int[] EVERY = {1, 2, 3, 4, 6, 12};

    private final List<List<Point>> stretches;
    private final List<Mark> marks;
    private final Days days;
    private final double low, high;
    private double width, height;

    /** @param stretches at least one, oldest first @param marks across */
    public TrendGraph(List<List<Point>> stretches, List<Mark> marks, Days days, String words) {
        this.stretches = List.copyOf(stretches);
        this.marks = List.copyOf(marks);
        this.days = days;
        low = stretches.stream().flatMap(List::stream).mapToDouble(Point::low).min().orElse(0);
        high = stretches.stream().flatMap(List::stream).mapToDouble(Point::high).max().orElse(0);
        getStyleClass().add("trend");
        setAccessibleText(words);
    }

    private double left() {
        return 0.5 * em();
    }

    private double right() {
        return width - 4.6 * em();
    }

    private double bottom() {
        return height - 1.9 * em();
    }

    private double x(double day) {
        double first = days.first.at, span = Math.max(1, days.last.at - first);
        return left() + (day - first) / span * (right() - left());
    }

    private double y(double value) {
        // Half a line above, for the label of a mark at the top.
        double top = 0.5 * em();
        return bottom() - (value - low) / Math.max(1, high - low) * (bottom() - top);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        this.width = width;
        this.height = height;
        if (right() <= left() || bottom() <= em()) return;
        double free = Double.POSITIVE_INFINITY;
        for (Mark m : marks) {
            if (m.at < low || m.at > high) continue;
            boolean room = Math.abs(y(m.at) - free) >= 1.1 * em();
            gridY(g, y(m.at), left(), right(), room ? m.label : "");
            if (room) free = y(m.at);
        }
        days(g);
        stretches.forEach(s -> stretch(g, s));
    }

    private void days(GraphicsContext g) {
        double from = x(days.first.at) + wide(days.first) + em(), to = right() - wide(days.last) - em();
        label(g, days.first, TextAlignment.LEFT);
        if (to > from - em()) label(g, days.last, TextAlignment.RIGHT);
        for (Mark m : days.months) tick(g, m);
        List<Mark> free = days.months.stream().filter(m -> x(m.at) >= from && x(m.at) + wide(m) <= to).toList();
        for (int every : EVERY) {
            List<Mark> labelled = every(free, every);
            if (!apart(labelled)) continue;
            for (Mark m : labelled) label(g, m, TextAlignment.LEFT);
            return;
        }
    }

    private static List<Mark> every(List<Mark> all, int n) {
        return java.util.stream.IntStream.range(0, all.size()).filter(i -> i % n == 0).mapToObj(all::get).toList();
    }

    private boolean apart(List<Mark> labels) {
        for (int i = 1; i < labels.size(); i++) if (x(labels.get(i - 1).at) + wide(labels.get(i - 1)) + 0.7 * em() > x(labels.get(i).at)) return false;
        return true;
    }

    private double wide(Mark mark) {
        Text ruler = new Text(mark.label);
        ruler.setFont(small());
        return ruler.getLayoutBounds().getWidth();
    }

    private void label(GraphicsContext g, Mark mark, TextAlignment side) {
        tick(g, mark);
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextAlign(side);
        g.setTextBaseline(VPos.TOP);
        g.fillText(mark.label, x(mark.at), bottom() + 0.6 * em());
    }

    private void tick(GraphicsContext g, Mark mark) {
        g.setStroke(ink(Ink.TRACK));
        g.setLineWidth(1);
        double at = Math.round(x(mark.at)) + 0.5;
        g.strokeLine(at, bottom() + 0.1 * em(), at, bottom() + 0.4 * em());
    }

    private void stretch(GraphicsContext g, List<Point> points) {
        int n = points.size();
        double[] x = new double[n], value = new double[n], above = new double[n], below = new double[n];
        for (int i = 0; i < n; i++) {
            Point p = points.get(i);
            x[i] = x(p.day);
            value[i] = y(p.value);
            above[i] = y(p.high);
            below[i] = y(p.low);
        }
        g.setFill(ink(Ink.A));
        g.setStroke(ink(Ink.A));
        g.setLineWidth(0.16 * em());
        // A pointed corner would reach beyond what is known.
        g.setLineJoin(StrokeLineJoin.ROUND);
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
