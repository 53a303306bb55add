package attune.ui.control;

import attune.dsp.Parameter;
import attune.mix.Automation;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/** A number's way through the bars of a song. */
final class LaneGraph extends Graph {
    private Parameter parameter;
    private Optional<Automation> curve = Optional.empty();
    private double still;
    private double beats = 1;
    private int meter = 4;
    private double position;

    LaneGraph() {
        getStyleClass().add("lane-graph");
        setAccessibleText("Automation");
    }

    /** @param still where the number stands while nothing moves it */
    void show(Parameter parameter, Optional<Automation> curve, double still, double beats, int meter) {
        this.parameter = parameter;
        this.curve = curve;
        this.still = still;
        this.beats = Math.max(1, beats);
        this.meter = Math.max(1, meter);
        repaint();
    }

    /** The playhead, 0 to 1. For each frame. */
    void setPosition(double p) {
        if (p == position) return;
        position = p;
        frame();
    }

    private double right() {
        return getWidth() - 1.6 * gutter();
    }

    private double bottom() {
        return getHeight() - 1.5 * em();
    }

    /** Room at the left, above and below, so that a point at an end can be taken. */
    private double inset() {
        return 0.7 * em();
    }

    double x(double beat) {
        return inset() + beat / beats * (right() - inset());
    }

    double beat(double x) {
        return Math.clamp((x - inset()) / Math.max(1, right() - inset()), 0, 1) * beats;
    }

    double y(double value) {
        return bottom() - inset() - parameter.travel(value) * (bottom() - 2 * inset());
    }

    double value(double y) {
        return parameter.value((bottom() - inset() - y) / Math.max(1, bottom() - 2 * inset()));
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double right = right(), bottom = bottom();
        if (parameter == null || right <= inset() || bottom <= 2 * inset()) return;
        int bars = (int) Math.ceil(beats / meter - 1e-9), every = 1;
        while (every < bars && right / bars * every < 2.2 * em()) every *= 2;
        for (int bar = 0; bar < bars; bar++) gridX(g, x(bar * (double) meter), 0, bottom, bar % every == 0 ? String.valueOf(bar + 1) : "");
        gridY(g, y(parameter.max()), x(0), right, parameter.unit().format(parameter.max()));
        gridY(g, y(parameter.min()), x(0), right, parameter.unit().format(parameter.min()));
        double travel = parameter.travel(parameter.neutral());
        if (travel > 0.15 && travel < 0.85) gridY(g, y(parameter.neutral()), x(0), right, parameter.unit().format(parameter.neutral()));
        g.setGlobalAlpha(curve.isPresent() ? 1 : 0.5);
        line(g, Ink.TEXT, 0.14 * em(), x(0), right, place -> y(parameter.clamp(curve.map(c -> c.at(place * beats)).orElse(still))));
        g.setGlobalAlpha(1);
        g.setFill(ink(Ink.A));
        g.fillRect(Math.min(right - 2, x(position * beats)), 0, 2, bottom);
    }

    @Override protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 9 * em();
    }
}
