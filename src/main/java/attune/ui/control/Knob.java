package attune.ui.control;

import attune.dsp.Parameter;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** A knob: name above, value below, an arc from the default to where it points. */
public final class Knob extends Dial {
    /** Pixels of drag for the whole travel. */
    private static final double DRAG = 200;
    private static final double FINE_DRAG = 2000;
    private static final double SWEEP = 270;

    private double lastY;

    public Knob(Parameter parameter, String name) {
        this(parameter, name, name);
    }

    public Knob(Parameter parameter, String name, String caption) {
        super(parameter, name, caption);
        getStyleClass().add("knob");
        setCursor(Cursor.V_RESIZE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> lastY = e.getScreenY());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (isDisabled()) return;
            double move = (lastY - e.getScreenY()) / (e.isShiftDown() ? FINE_DRAG : DRAG);
            lastY = e.getScreenY();
            setValue(parameter.value(parameter.travel(getValue()) + move));
        });
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double em = em(), x = width / 2, radius = 1.35 * em, y = head() + radius + 0.5 * em;
        g.setGlobalAlpha(isDisabled() ? 0.45 : 1);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(font());
        drawCaption(g, x, width);
        if (isFocused()) {
            g.setStroke(ink(Ink.FOCUS));
            g.setLineWidth(2);
            double ring = radius + 0.5 * em;
            g.strokeOval(x - ring, y - ring, 2 * ring, 2 * ring);
        }
        g.setFill(ink(Ink.TRACK));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        dial(g, x, y, radius, em);
        g.setFont(font());
        g.setFill(ink(isTyping() ? Ink.TEXT : Ink.DIM));
        g.fillText(shown(), x, y + radius + 1.1 * em, width);
        g.setGlobalAlpha(1);
    }

    /** Room for the caption, if there is one. */
    private double head() {
        return caption().isEmpty() ? 0.2 * em() : 1.5 * em() + secondLine();
    }

    private void dial(GraphicsContext g, double x, double y, double radius, double em) {
        double from = angle(parameter().neutral()), to = angle(stands());
        g.setStroke(ink(isFree() ? Ink.TEXT : Ink.DIM));
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineWidth(0.2 * em);
        double arc = radius + 0.05 * em;
        g.strokeArc(x - arc, y - arc, 2 * arc, 2 * arc, from, to - from, ArcType.OPEN);
        hand(g, x, y, to, 0.35 * radius, 0.8 * radius);
        // Outside the arc: where it would stand if automation let go.
        if (!isFree()) hand(g, x, y, angle(getValue()), radius + 0.3 * em, radius + 0.5 * em);
    }

    private static void hand(GraphicsContext g, double x, double y, double degrees, double from, double to) {
        double turn = Math.toRadians(degrees), cos = Math.cos(turn), sin = Math.sin(turn);
        g.strokeLine(x + from * cos, y - from * sin, x + to * cos, y - to * sin);
    }

    /** Degrees against the clock from three o'clock, as a canvas counts; the least value points to seven o'clock. */
    private double angle(double value) {
        return 90 + SWEEP / 2 - SWEEP * parameter().travel(value);
    }

    @Override protected double computePrefWidth(double height) {
        return 7 * em() + widerForLines();
    }

    @Override protected double computePrefHeight(double width) {
        return head() + 5.3 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
