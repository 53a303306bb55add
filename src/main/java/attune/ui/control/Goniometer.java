package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * The stereo image: the newest frames as dots, left and right along the diagonals. A mono sound stands upright, one that vanishes in
 * mono lies flat. It grows with the sound, so that a quiet one is seen as well. Never shown while a question is open.
 */
public final class Goniometer extends Drawing {
    /** Frames a look: 25 ms at 48 kHz. */
    private static final int FRAMES = 1200;
    /** Half of the size is left after so many seconds. */
    private static final double FALL = 1.2;
    private static final double QUIETEST = 0.02;

    private final float[] left = new float[FRAMES];
    private final float[] right = new float[FRAMES];
    private double highest = QUIETEST;

    public Goniometer() {
        getStyleClass().add("goniometer");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Goniometer: the stereo image of what plays");
        setAccessibleHelp("Upright is the middle, a diagonal is one side, flat is what vanishes in mono.");
    }

    /** To be filled with the newest samples of the left side before each {@link #show}. */
    public float[] left() {
        return left;
    }

    public float[] right() {
        return right;
    }

    /** For each frame while sound plays. Allocates nothing. @param seconds since the last look */
    public void show(double seconds) {
        highest = Math.max(QUIETEST, highest * Math.pow(0.5, seconds / FALL));
        for (int i = 0; i < FRAMES; i++) highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        frame();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double half = Math.min(width, height) / 2 - 1, x = width / 2, y = height / 2;
        if (half <= 0) return;
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        g.strokeLine(x, y - half, x, y + half);
        g.strokeLine(x - half, y, x + half, y);
        g.strokeLine(x - half / 2, y - half / 2, x + half / 2, y + half / 2);
        g.strokeLine(x - half / 2, y + half / 2, x + half / 2, y - half / 2);
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText("L", x - half / 2, y - half / 2);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("R", x + half / 2, y - half / 2);
        g.setFill(ink(Ink.GOOD));
        g.setGlobalAlpha(0.75);
        // The loudest frame on one side alone reaches the corner; on both it reaches the edge.
        double scale = half / (2 * highest), dot = Math.max(1, 0.1 * em());
        for (int i = 0; i < FRAMES; i++) g.fillRect(x + scale * (right[i] - left[i]) - dot / 2, y - scale * (left[i] + right[i]) - dot / 2, dot, dot);
        g.setGlobalAlpha(1);
    }

    @Override protected double computePrefHeight(double width) {
        return 10 * em();
    }

    @Override protected double computePrefWidth(double height) {
        return 10 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 8 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 8 * em();
    }
}
