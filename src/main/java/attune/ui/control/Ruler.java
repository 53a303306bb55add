package attune.ui.control;

import attune.dsp.Parameter;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** A frequency to be pointed at, from 20 Hz to 20 kHz, octaves of equal width. Nothing is pointed at until it is moved. */
public final class Ruler extends Dial {
    private static final double POINTER = 0.55;

    private boolean pointed;

    public Ruler(Parameter parameter, String name) {
        super(parameter, name, "");
        getStyleClass().add("ruler");
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> to(e.getX()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> to(e.getX()));
        valueProperty().addListener(o -> pointed = true);
    }

    private void to(double x) {
        setValue(FrequencyScale.hertz(Math.clamp(x / Math.max(1, getWidth()), 0, 1)));
    }

    @Override protected String valueText() {
        return pointed ? parameter().unit().format(getValue()) : "point at a frequency";
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double em = em(), line = height - 2.2 * em, top = 1.8 * em;
        g.setFill(ink(Ink.TRACK));
        g.fillRect(0, line - 1, width, 2);
        g.setFont(small());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < FrequencyScale.CENTRES.length; i++) {
            double x = FrequencyScale.place(FrequencyScale.CENTRES[i]) * width;
            g.setFill(ink(Ink.TRACK));
            g.fillRect(Math.round(x), line - 0.9 * em, 1, 1.2 * em);
            g.setFill(ink(Ink.DIM));
            g.fillText(FrequencyScale.NAMES[i], x, line + 0.5 * em);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("Hz", 0.2 * em, line + 0.5 * em);
        g.setTextAlign(TextAlignment.CENTER);
        double x = Math.clamp(FrequencyScale.place(getValue()) * width, 4, width - 4);
        if (pointed) {
            g.setFill(ink(Ink.Y));
            g.fillRect(Math.round(x) - 1, top, 3, line - top);
            g.fillOval(x - POINTER * em, line - POINTER * em, 2 * POINTER * em, 2 * POINTER * em);
        }
        g.setFont(font());
        g.setFill(ink(isFocused() || pointed ? Ink.TEXT : Ink.DIM));
        g.setTextBaseline(VPos.TOP);
        double room = 5 * em;
        g.fillText(shown(), pointed ? Math.clamp(x, room, width - room) : width / 2, 0);
        if (!isFocused()) return;
        g.setStroke(ink(Ink.FOCUS));
        g.setLineWidth(2);
        g.strokeRoundRect(1, 1, width - 2, height - 2, 10, 10);
    }

    @Override protected double computePrefHeight(double width) {
        return 6.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 6.5 * em();
    }
}
