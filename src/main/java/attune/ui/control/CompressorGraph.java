package attune.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;

/** The static curve of compressors: level out over level in, both in dB. */
public final class CompressorGraph extends Graph {
    /** What comes out, in dB, for a level in dB. */
    public record Curve(Ink ink, DoubleUnaryOperator out) {}

    private final List<Curve> curves = new ArrayList<>();
    private double low = -60;

    public CompressorGraph() {
        getStyleClass().add("compressor-graph");
    }

    /** @param low the least level shown, dB */
    public void show(List<Curve> curves, double low, String description) {
        this.curves.clear();
        this.curves.addAll(curves);
        this.low = Math.min(-12, low);
        setAccessibleText(description);
        repaint();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double side = Math.min(width - gutter(), height - 0.6 * em()), left = 0, right = side;
        if (side <= 0) return;
        int step = low < -48 ? 24 : 12;
        for (int level = 0; level > low; level -= step) {
            gridX(g, left + side * (1 - level / low), 0, side, "");
            gridY(g, side * level / low, left, right, level == 0 ? "0 dB" : String.valueOf(level));
        }
        g.setGlobalAlpha(0.5);
        line(g, Ink.DIM, 1, left, right, place -> side * (1 - place));
        g.setGlobalAlpha(1);
        for (Curve c : curves)
            line(g, c.ink, 0.2 * em(), left, right, place -> Math.clamp(side * c.out.applyAsDouble(low * (1 - place)) / low, 0, side));
    }

    @Override protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 9 * em();
    }

    @Override protected double computePrefWidth(double height) {
        return 12 * em();
    }
}
