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

    @Override protected void draw(GraphicsContext g, double width, double tall) {
        double bottom = tall - 1.5 * em(), right = width - 1.3 * gutter();
        int every = 1;
        while (every < bars && right / bars * every < 3.4 * em()) every *= 2;
        if (right <= 0 || bottom <= 0) return;
        for (int bar = 0; bar <= bars; bar++) gridX(g, right * bar / bars, 0, bottom, "");
        for (int bar = 0; bar < bars; bar += every) below(g, "bar " + (bar + 1), right * (bar + 0.5) / bars, bottom);
        int step = deepest > 15 ? 6 : 3;
        for (int level = 0; level < deepest; level += step) gridY(g, bottom * level / deepest, 0, right, level == 0 ? "0 dB" : "-" + level + " dB");
        for (Trace t : traces) {
            if (t.decibels.length < 2) continue;
            Height height = place -> bottom * t.decibels[Math.min(t.decibels.length - 1, (int) (place * t.decibels.length))] / deepest;
            trace(g, 0, right, height);
            g.lineTo(right, 0);
            g.lineTo(0, 0);
            g.closePath();
            g.setFill(ink(t.ink));
            g.setGlobalAlpha(0.13);
            g.fill();
            g.setGlobalAlpha(1);
            line(g, t.ink, 0.09 * em(), 0, right, height);
        }
    }

    @Override protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 8 * em();
    }
}
