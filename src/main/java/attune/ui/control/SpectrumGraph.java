package attune.ui.control;

import attune.dsp.measure.SpectrumMeter;
import javafx.scene.canvas.GraphicsContext;

/** The spectrum of what plays: bands of a ninth of an octave rise at once and fall slowly. Never shown while a question is open. */
public final class SpectrumGraph extends Graph {
    private static final int BANDS = 90;
    private static final double TOP = 0;
    private static final double BOTTOM = -84;

    final SpectrumMeter meter = new SpectrumMeter(48_000, FrequencyScale.LOW, FrequencyScale.HIGH, BANDS);
    private final boolean behind;
    private double bottom;
    private final Height curve = this::height;

    public SpectrumGraph() {
        this("what plays", false);
    }

    /** To lie behind an {@link EqGraph} of the same size, whose lines it stands between. @param of what is looked at */
    static SpectrumGraph behind(String of) {
        return new SpectrumGraph(of, true);
    }

    private SpectrumGraph(String of, boolean behind) {
        this.behind = behind;
        getStyleClass().add("spectrum-graph");
        setAccessibleText("Spectrum of " + of + ", level in dB over frequency in Hz");
    }

    /** To be filled with the newest samples before each {@link #show}, the newest last. */
    public float[] input() {
        return meter.input();
    }

    /** For each frame while sound plays: looks at the input. Allocates nothing. @param seconds since the last look */
    public void show(double seconds) {
        meter.update(seconds);
        frame();
    }

    private double height(double place) {
        double band = Math.clamp(place * BANDS - 0.5, 0, BANDS - 1.0);
        int low = (int) band, high = Math.min(BANDS - 1, low + 1);
        double level = meter.level(low) + (band - low) * (meter.level(high) - meter.level(low));
        return bottom * Math.clamp((TOP - level) / (TOP - BOTTOM), 0, 1);
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double right = width - (behind ? wideGutter() : gutter());
        bottom = height - 1.5 * em();
        if (right <= 0 || bottom <= 0) return;
        if (!behind) grid(g, right);
        trace(g, 0, right, curve);
        g.lineTo(right, bottom);
        g.lineTo(0, bottom);
        g.closePath();
        g.setFill(ink(behind ? Ink.DIM : Ink.GOOD));
        g.setGlobalAlpha(0.22);
        g.fill();
        g.setGlobalAlpha(1);
        if (!behind) line(g, Ink.GOOD, 0.1 * em(), 0, right, curve);
    }

    private void grid(GraphicsContext g, double right) {
        int every = right < 20 * em() ? 2 : 1;
        for (int i = 0; i < FrequencyScale.CENTRES.length; i++)
            gridX(g, FrequencyScale.place(FrequencyScale.CENTRES[i]) * right, 0, bottom, i % every == 0 ? FrequencyScale.NAMES[i] : "");
        unit(g, "Hz", right, bottom);
        gridY(g, 0, 0, right, "0 dB");
        gridY(g, bottom * 24 / -BOTTOM, 0, right, "-24");
        gridY(g, bottom * 48 / -BOTTOM, 0, right, "-48");
        gridY(g, bottom * 72 / -BOTTOM, 0, right, "-72");
    }

    @Override protected double computePrefHeight(double width) {
        return 10 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 9 * em();
    }

    @Override protected double computePrefWidth(double height) {
        return 24 * em();
    }
}
