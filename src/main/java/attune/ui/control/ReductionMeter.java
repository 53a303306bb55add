package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** What a compressor or limiter takes away now, from the right to the left as the needle of a meter falls. */
public final class ReductionMeter extends Drawing {
    private static final double DEEPEST = 20;
    private static final int[] MARKS = {0, 5, 10, 15, 20};
    private static final String[] NAMES = {"0", "-5", "-10", "-15", "-20"};
    private static final double HOLD = 2;

    private double reduction;
    private double held;
    private double heldFor;

    public ReductionMeter() {
        getStyleClass().add("reduction-meter");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText("Gain reduction");
        setAccessibleHelp("How many dB are taken away now.");
    }

    /** For each frame while sound plays. Allocates nothing. @param decibels 0 or more @param seconds since the last look */
    public void show(double decibels, double seconds) {
        double before = reduction, heldBefore = held;
        reduction = Math.max(0, decibels);
        heldFor += seconds;
        if (reduction >= held || heldFor > HOLD) {
            held = reduction;
            heldFor = 0;
        }
        if (reduction != before || held != heldBefore) frame();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double thick = 0.45 * em(), y = 0.25 * em(), inset = em(), span = width - 2 * inset;
        if (span <= 0) return;
        g.setFill(ink(Ink.TRACK));
        g.fillRoundRect(inset, y, span, thick, 3, 3);
        g.setFill(ink(Ink.GOOD));
        double part = Math.min(1, reduction / DEEPEST) * span;
        g.fillRoundRect(inset + span - part, y, part, thick, 3, 3);
        g.setFill(ink(Ink.TEXT));
        if (held > 0.1) g.fillRect(inset + span - Math.min(1, held / DEEPEST) * span, y - 0.15 * em(), 2, thick + 0.3 * em());
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        for (int i = 0; i < MARKS.length; i++) g.fillText(NAMES[i], inset + span * (1 - MARKS[i] / DEEPEST), height);
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> Math.min(1, reduction / DEEPEST);
            case VALUE_STRING -> Math.round(reduction) + " dB";
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
}
