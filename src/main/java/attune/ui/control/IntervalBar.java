package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Where a threshold lies among the changes that are offered: a dot on a band of 95 %, the finest change at the right. Without a
 * number there is only the line. Both ends say which changes they are, where there is room.
 */
public final class IntervalBar extends Drawing {
    /** All from 0, the largest change offered, to 1, the smallest. */
    public record Span(double low, double at, double high) {
        public Span {
            low = Math.clamp(low, 0, 1);
            at = Math.clamp(at, 0, 1);
            high = Math.clamp(high, 0, 1);
        }
    }

    private final Span span;
    private final String largest;
    private final String smallest;

    /** @param span null where no number may be shown @param largest what the left end is, with its unit @param smallest what the right end is */
    public IntervalBar(Span span, String largest, String smallest, String words) {
        this.span = span;
        this.largest = largest;
        this.smallest = smallest;
        getStyleClass().add("interval-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double r = 0.36 * em(), y = height / 2 - 0.55 * em(), way = width - 2 * r;
        g.setStroke(ink(Ink.TRACK));
        g.setLineWidth(1);
        g.strokeLine(0, y, width, y);
        ends(g, width, y + 0.6 * em());
        if (span == null || way <= 0) return;
        g.setFill(ink(Ink.A));
        g.setGlobalAlpha(0.42);
        double left = r + span.low * way - r / 2, right = r + span.high * way + r / 2;
        g.fillRoundRect(left, y - 0.29 * em(), right - left, 0.58 * em(), 0.58 * em(), 0.58 * em());
        g.setGlobalAlpha(1);
        g.fillOval(span.at * way, y - r, 2 * r, 2 * r);
    }

    private void ends(GraphicsContext g, double width, double y) {
        if (width < 11 * em()) return;
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(largest, 0, y);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(smallest, width, y);
    }

    @Override protected double computePrefWidth(double height) {
        return 16 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 5 * em();
    }

    @Override protected double computePrefHeight(double width) {
        return 2.4 * em();
    }
}
