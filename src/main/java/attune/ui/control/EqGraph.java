package attune.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;

/** Equalizer curves over a frequency axis, with the spectra of what is heard behind them. */
public final class EqGraph extends Graph {
    /** A curve: dB at a frequency in Hz. */
    public record Curve(Ink ink, DoubleUnaryOperator decibels) {}

    /** A spectrum: dB at rising frequencies, drawn around its own middle. */
    public record Spectrum(Ink ink, double[] frequencies, double[] decibels) {}

    /** Spectra reach over this many dB of the height. */
    private static final double SPECTRUM = 60;

    private final List<Curve> curves = new ArrayList<>();
    private final List<Spectrum> spectra = new ArrayList<>();
    private double range = 12;
    /** Half the height in dB where it is set; 0 where the curves decide. */
    private double fixed;
    private double loudest;

    public EqGraph() {
        getStyleClass().add("eq-graph");
    }

    public void show(List<Curve> curves, List<Spectrum> spectra, String description) {
        this.curves.clear();
        this.curves.addAll(curves);
        this.spectra.clear();
        this.spectra.addAll(spectra);
        range = fixed > 0 ? fixed : 9;
        if (fixed == 0) for (Curve c : curves)
            for (double place = 0; place <= 1; place += 0.005) range = Math.max(range, Math.abs(c.decibels.applyAsDouble(FrequencyScale.hertz(place))) + 3);
        loudest = Double.NEGATIVE_INFINITY;
        for (Spectrum s : spectra) for (double v : s.decibels) loudest = Math.max(loudest, v);
        setAccessibleText((curves.isEmpty() ? "Level" : "Gain") + " in dB over frequency in Hz. " + description);
        repaint();
    }

    /** Shows so many dB up and down from the next {@link #show} on, whatever the curves do. */
    void setRange(double decibels) {
        fixed = decibels;
    }

    private double right() {
        return getWidth() - wideGutter();
    }

    private double bottom() {
        return getHeight() - 1.5 * em();
    }

    double x(double hertz) {
        return FrequencyScale.place(hertz) * right();
    }

    double hertz(double x) {
        return FrequencyScale.hertz(Math.clamp(x / Math.max(1, right()), 0, 1));
    }

    double y(double decibels) {
        return bottom() / 2 * (1 - decibels / range);
    }

    double decibels(double y) {
        return range * (1 - 2 * y / Math.max(1, bottom()));
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double bottom = height - 1.5 * em(), middle = bottom / 2, scale = bottom / 2 / range;
        double right = width - wideGutter();
        if (right <= 0 || bottom <= 0) return;
        for (int i = 0; i < FrequencyScale.CENTRES.length; i++) gridX(g, FrequencyScale.place(FrequencyScale.CENTRES[i]) * right, 0, bottom, FrequencyScale.NAMES[i]);
        unit(g, "Hz", right, bottom);
        if (curves.isEmpty() && !spectra.isEmpty()) {
            // Where nothing is drawn but spectra, the scale is theirs: dB under the loudest.
            for (int below = 0; below < SPECTRUM; below += 20) gridY(g, height(below, bottom), 0, right, below == 0 ? "0 dB" : "-" + below);
        } else {
            int step = range > 15 ? 12 : 6, top = (int) Math.ceil((range - 1) / step - 1) * step;
            for (int level = -top; level <= top; level += step) gridY(g, middle - level * scale, 0, right, (level > 0 ? "+" : "") + level + (level == top ? " dB" : ""));
        }
        for (Spectrum s : spectra) spectrum(g, s, right, bottom);
        for (Curve c : curves)
            line(g, c.ink, 0.2 * em(), 0, right, place -> middle - scale * c.decibels.applyAsDouble(FrequencyScale.hertz(place)));
    }

    private void spectrum(GraphicsContext g, Spectrum s, double width, double bottom) {
        // What lies lower leaves the picture: a line along its edge would be a level that is not there.
        g.save();
        g.beginPath();
        g.rect(0, 0, width, bottom);
        g.clip();
        g.setGlobalAlpha(0.75);
        line(g, s.ink, 0.1 * em(), 0, width, place -> height(loudest - at(s, FrequencyScale.hertz(place)), bottom));
        g.restore();
    }

    /** @param below dB under the loudest */
    private static double height(double below, double bottom) {
        return bottom * (0.06 + 0.94 * below / SPECTRUM);
    }

    /** Between two points of the spectrum, on a smooth line over the logarithm of frequency (Catmull-Rom). */
    private static double at(Spectrum s, double frequency) {
        double[] f = s.frequencies, v = s.decibels;
        int high = java.util.Arrays.binarySearch(f, frequency);
        if (high >= 0) return v[high];
        high = -high - 1;
        if (high == 0) return v[0];
        if (high == f.length) return v[f.length - 1];
        double t = Math.log(frequency / f[high - 1]) / Math.log(f[high] / f[high - 1]);
        double before = v[Math.max(0, high - 2)], from = v[high - 1], to = v[high], after = v[Math.min(f.length - 1, high + 1)];
        return from + t / 2 * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
    }

    @Override protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 9 * em();
    }
}
