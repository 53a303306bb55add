package attune.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Gain reduction over the loop: it hangs from the top as a meter's needle does. */
public final class ReductionGraph extends Graph {
    /** Reduction in dB, 0 or more, at equal steps through the loop. */
    public record Trace(Ink ink, float[] decibels) {}

    private final List<Trace> traces = new ArrayList<>();
    private int bars = 1;
    private double deepest = 6;

    public ReductionGraph() {
        getStyleClass().add("reduction-graph");
    }

    public void show(List<Trace> traces, int bars, String description) {
        this.traces.clear();
        this.traces.addAll(traces);
        this.bars = Math.max(1, bars);
        deepest = 6;
        for (Trace t : traces) for (float v : t.decibels) deepest = Math.max(deepest, v * 1.1);
        setAccessibleText(description);
        repaint();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double bottom = height - 1.5 * em();
        for (int bar = 0; bar <= bars; bar++) gridX(g, Math.min(width - 1, width * bar / bars), 0, bottom, "");
        for (int bar = 0; bar < bars; bar++) below(g, "bar " + (bar + 1), width * (bar + 0.5) / bars, bottom);
        int step = deepest > 15 ? 6 : 3;
        for (int level = 0; level < deepest; level += step) gridY(g, bottom * level / deepest, 0, width, level == 0 ? "" : "-" + level + " dB");
        for (Trace t : traces) {
            if (t.decibels.length < 2) continue;
            line(g, t.ink, 0.14 * em(), 0, width, place -> bottom * t.decibels[Math.min(t.decibels.length - 1, (int) (place * t.decibels.length))] / deepest);
        }
    }

    @Override protected double computePrefHeight(double width) {
        return 18 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 8 * em();
    }
}
