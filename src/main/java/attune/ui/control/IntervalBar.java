package attune.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/**
 * Where a threshold lies among the changes that are offered: a dot on a band of 95 %, the finest change at the right. Without a
 * number there is only the line.
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

    /** @param span null where no number may be shown */
    public IntervalBar(Span span, String words) {
        this.span = span;
        getStyleClass().add("interval-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double r = 0.36 * em(), y = height / 2, way = width - 2 * r;
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(2);
        g.strokeLine(0, y, width, y);
        if (span == null || way <= 0) return;
        g.setFill(ink(Ink.A));
        g.setGlobalAlpha(0.42);
        double left = r + span.low * way - r / 2, right = r + span.high * way + r / 2;
        g.fillRoundRect(left, y - 0.29 * em(), right - left, 0.58 * em(), 0.58 * em(), 0.58 * em());
        g.setGlobalAlpha(1);
        g.fillOval(span.at * way, y - r, 2 * r, 2 * r);
    }

    @Override protected double computePrefWidth(double height) {
        return 16 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 5 * em();
    }

    @Override protected double computePrefHeight(double width) {
        return 1.5 * em();
    }
}
