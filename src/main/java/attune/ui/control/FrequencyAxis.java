package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Where the bands of the tiles below lie between 20 Hz and 20 kHz; the chosen one is bright. */
public final class FrequencyAxis extends Drawing {
    private double[] centres = {};
    private double halfWidth = 0.5;
    private int chosen = -1;

    public FrequencyAxis() {
        getStyleClass().add("frequency-axis");
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The bands on a frequency axis from 20 hertz to 20 kilohertz");
    }

    /** @param centres rising, Hz; a band reaches half way to its nearest neighbour, at most half an octave */
    public void show(double[] centres) {
        this.centres = centres.clone();
        halfWidth = 0.5;
        for (int i = 1; i < centres.length; i++) halfWidth = Math.min(halfWidth, Math.log(centres[i] / centres[i - 1]) / Math.log(2) / 2);
        repaint();
    }

    public void choose(int index) {
        chosen = index;
        repaint();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double em = em(), bar = 0.45 * em, y = 0.2 * em;
        g.setFill(ink(Ink.LINE));
        g.fillRoundRect(0, y, width, bar, bar, bar);
        double octave = Math.pow(2, halfWidth);
        for (int i = 0; i < centres.length; i++) {
            double from = place(centres[i] / octave) * width, to = place(centres[i] * octave) * width;
            g.setFill(ink(i == chosen ? Ink.TEXT : Ink.TRACK));
            g.fillRoundRect(from + 1, y, to - from - 2, bar, bar, bar);
        }
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextBaseline(VPos.BOTTOM);
        label(g, "20 Hz", 0, TextAlignment.LEFT, height);
        label(g, "200", place(200) * width, TextAlignment.CENTER, height);
        label(g, "2k", place(2000) * width, TextAlignment.CENTER, height);
        label(g, "20 kHz", width, TextAlignment.RIGHT, height);
    }

    private static void label(GraphicsContext g, String text, double x, TextAlignment align, double y) {
        g.setTextAlign(align);
        g.fillText(text, x, y);
    }

    private static double place(double frequency) {
        return Math.clamp(FrequencyScale.place(frequency), 0, 1);
    }

    @Override protected double computePrefHeight(double width) {
        return 2 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 2 * em();
    }
}
