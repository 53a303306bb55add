package attune.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How often each answer was given to each truth: a row what was played, a column what was answered. Every cell that has a count says it; the corner has the unit. */
public final class ConfusionMap extends Graph {
    private final List<String> names;
    private final int[][] counts;
    private final String unit;

    /** @param unit of the names @param counts by row and column, in the order of the names */
    public ConfusionMap(List<String> names, String unit, int[][] counts, String words) {
        this.names = List.copyOf(names);
        this.unit = unit;
        this.counts = counts;
        getStyleClass().add("confusion-map");
        setAccessibleText(words);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        int n = names.size();
        double left = 2.6 * em(), cell = Math.min((width - left) / n, (height - 1.6 * em()) / n), side = cell * 0.92;
        if (cell <= 0) return;
        g.setFont(small());
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < n; row++) {
            int asked = 0;
            for (int c : counts[row]) asked += c;
            g.setFill(ink(Ink.DIM));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(names.get(row), left - 0.5 * em(), (row + 0.5) * cell);
            g.setTextAlign(TextAlignment.CENTER);
            for (int column = 0; column < n; column++) cell(g, left + column * cell, row * cell, side, counts[row][column], asked);
        }
        g.setFill(ink(Ink.DIM));
        for (int column = 0; column < n; column++) g.fillText(names.get(column), left + (column + 0.46) * cell, n * cell + 0.8 * em());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(unit, left - 0.5 * em(), n * cell + 0.8 * em());
    }

    private void cell(GraphicsContext g, double x, double y, double side, int count, int asked) {
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        g.strokeRoundRect(x + 0.5, y + 0.5, side - 1, side - 1, side * 0.25, side * 0.25);
        if (count == 0) return;
        g.setFill(ink(Ink.B));
        g.setGlobalAlpha(0.08 + 0.5 * count / asked);
        g.fillRoundRect(x, y, side, side, side * 0.25, side * 0.25);
        g.setGlobalAlpha(1);
        g.setFill(ink(Ink.TEXT));
        g.fillText(String.valueOf(count), x + side / 2, y + side / 2, side);
    }

    @Override protected double computePrefHeight(double width) {
        return (names.size() * 2 + 1.7) * em();
    }

    @Override protected double computePrefWidth(double height) {
        return (names.size() * 2.15 + 2.7) * em();
    }

    @Override protected double computeMinWidth(double height) {
        return (names.size() * 1.7 + 2.7) * em();
    }
}
