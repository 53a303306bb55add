package attune.ui.control;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** How alike both sides are, from -1 (vanishes in mono) over 0 (unrelated) to +1 (mono). Never shown while a question is open. */
public final class CorrelationBar extends Drawing {
    /** Seconds in which it covers two thirds of a step. */
    private static final double EASE = 0.15;

    private double value;
    private long tenths = Long.MIN_VALUE;
    private String words = "";

    public CorrelationBar() {
        getStyleClass().add("correlation-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText("Correlation of the sides");
        setAccessibleHelp("Plus one is mono, zero is unrelated or one side alone, minus one vanishes in mono.");
    }

    /** For each frame while sound plays. @param now -1 to 1 @param seconds since the last look */
    public void show(double now, double seconds) {
        value += (Math.clamp(now, -1, 1) - value) * Math.min(1, seconds / EASE);
        frame();
    }

    /** A new text only when it changes: nothing else here allocates. */
    private String words() {
        long now = Math.round(value * 10);
        if (now != tenths) {
            tenths = now;
            words = now == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", now / 10.0);
        }
        return words;
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double figure = 2.4 * em(), span = width - figure, thick = 0.45 * em(), y = 0.25 * em();
        if (span <= 0) return;
        g.setFill(ink(Ink.TRACK));
        g.fillRoundRect(0, y, span, thick, 3, 3);
        double middle = span / 2, at = middle + value * middle;
        g.setFill(ink(value < 0 ? Ink.MISS : Ink.GOOD));
        g.fillRect(Math.min(middle, at), y, Math.abs(at - middle), thick);
        g.setFill(ink(Ink.TEXT));
        g.fillRect(Math.clamp(at - 1, 0, Math.max(0, span - 2)), y - 0.15 * em(), 2, thick + 0.3 * em());
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("-1", 0, height);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("0", middle, height);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText("+1", span, height);
        g.setFill(ink(Ink.TEXT));
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words(), width, y + thick / 2);
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (value + 1) / 2;
            case VALUE_STRING -> words();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override protected double computePrefHeight(double width) {
        return 1.9 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 1.9 * em();
    }

    @Override protected double computePrefWidth(double height) {
        return 12 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 8 * em();
    }
}
