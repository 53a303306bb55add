package attune.ui.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/** The scores of drills, oldest at the left, over the line that passes. */
public final class Scores extends Drawing {
    private static final int MOST = 20;

    private List<Double> scores = List.of();
    private double pass = 1;

    public Scores(List<Double> scores, double pass) {
        getStyleClass().add("scores");
        this.scores = scores.subList(Math.max(0, scores.size() - MOST), scores.size());
        this.pass = pass;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(scores.isEmpty() ? "No finished drill yet" : "Scores of " + scores.size() + " drills, the last " + Math.round(scores.getLast() * 100) + " per cent; "
            + Math.round(pass * 100) + " pass");
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double r = 0.22 * em(), top = r + 1, way = height - 2 * r - 2;
        g.setStroke(ink(Ink.LINE));
        g.setLineWidth(1);
        double line = Math.round(top + (1 - pass) * way) + 0.5;
        g.strokeLine(0, line, width, line);
        double step = scores.size() < 2 ? 0 : Math.min(1.6 * em(), (width - 2 * r) / (scores.size() - 1));
        g.setStroke(ink(Ink.TRACK));
        g.setLineWidth(0.1 * em());
        for (int i = 1; i < scores.size(); i++)
            g.strokeLine(r + (i - 1) * step, top + (1 - scores.get(i - 1)) * way, r + i * step, top + (1 - scores.get(i)) * way);
        for (int i = 0; i < scores.size(); i++) {
            g.setFill(ink(scores.get(i) >= pass - 1e-9 ? Ink.GOOD : Ink.DIM));
            g.fillOval(i * step, top + (1 - scores.get(i)) * way - r, 2 * r, 2 * r);
        }
    }

    @Override protected double computePrefWidth(double height) {
        return 14 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 3 * em();
    }

    @Override protected double computePrefHeight(double width) {
        return 1.9 * em();
    }
}
