package attune.ui.control;

import attune.dsp.Parameter;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** A fader with a console's law: name above, value below, a long mark at unity. One without a caption is slim and leaves the numbers of its marks out. */
public final class Fader extends Dial {
    private static final int[] MARKS = {24, 12, 6, 0, -6, -12, -20, -30, -40, -60};
    private static final String[] LABELS = {"+24", "+12", "+6", "0", "-6", "-12", "-20", "-30", "-40", "-60"};
    private static final double FINE = 10;

    private final FaderLaw law;
    private double lastY;
    private double dragged;

    public Fader(Parameter parameter, String name) {
        this(parameter, name, name);
    }

    public Fader(Parameter parameter, String name, String caption) {
        super(parameter, name, caption);
        law = new FaderLaw(parameter.min(), parameter.max());
        getStyleClass().add("fader");
        setCursor(Cursor.V_RESIZE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            lastY = e.getScreenY();
            dragged = law.travel(getValue());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (isDisabled()) return;
            double way = bottom(getHeight()) - top();
            dragged += (lastY - e.getScreenY()) / way / (e.isShiftDown() ? FINE : 1);
            lastY = e.getScreenY();
            setValue(law.level(dragged));
        });
    }

    private boolean isSlim() {
        return caption().isEmpty();
    }

    private double top() {
        return isSlim() ? 1.4 * em() : 2.6 * em() + secondLine();
    }

    private double bottom(double height) {
        return height - 3 * em();
    }

    private double y(double level, double height) {
        return bottom(height) - law.travel(level) * (bottom(height) - top());
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double em = em(), x = Math.round(width / 2);
        g.setGlobalAlpha(isDisabled() ? 0.45 : 1);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(font());
        drawCaption(g, x, width);
        marks(g, x, height, em);
        g.setFill(ink(Ink.TRACK));
        g.fillRoundRect(x - 0.2 * em, top() - 0.3 * em, 0.4 * em, bottom(height) - top() + 0.6 * em, 0.4 * em, 0.4 * em);
        if (!isFree()) set(g, x, y(getValue(), height), em);
        cap(g, x, y(stands(), height), em);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(font());
        g.setFill(ink(isTyping() ? Ink.TEXT : Ink.DIM));
        g.fillText(shown(), x, height - 0.75 * em, width);
        g.setGlobalAlpha(1);
    }

    private void marks(GraphicsContext g, double x, double height, double em) {
        g.setFont(small());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setLineWidth(1);
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < MARKS.length; i++) {
            if (!parameter().allows(MARKS[i])) continue;
            double y = Math.round(y(MARKS[i], height)) + 0.5;
            boolean unity = MARKS[i] == 0;
            if (!unity && y - last < 1.2 * em) continue;
            last = y;
            g.setStroke(ink(unity ? Ink.TEXT : Ink.LINE));
            g.setFill(ink(Ink.DIM));
            double reach = unity ? 1.35 * em : 0.9 * em;
            g.strokeLine(x - reach, y, x + reach, y);
            if (!isSlim()) g.fillText(LABELS[i], x - 1.6 * em, y);
        }
    }

    /** Where it would stand if automation let go. */
    private void set(GraphicsContext g, double x, double y, double em) {
        double w = 1.6 * em, h = 0.8 * em;
        g.setStroke(ink(Ink.DIM));
        g.setLineWidth(1);
        g.strokeRoundRect(Math.round(x - w / 2) + 0.5, Math.round(y - h / 2) + 0.5, w, h, 0.5 * em, 0.5 * em);
    }

    private void cap(GraphicsContext g, double x, double y, double em) {
        double w = 1.6 * em, h = 2.2 * em;
        if (isFocused()) {
            g.setStroke(ink(Ink.FOCUS));
            g.setLineWidth(2);
            g.strokeRoundRect(x - w / 2 - 4, y - h / 2 - 4, w + 8, h + 8, 0.8 * em, 0.8 * em);
        }
        g.setFill(ink(isFree() ? Ink.TEXT : Ink.DIM));
        g.fillRoundRect(x - w / 2, y - h / 2, w, h, 0.5 * em, 0.5 * em);
        g.setFill(ink(Ink.CARD));
        g.fillRect(x - w / 2 + 2, Math.round(y) - 1, w - 4, 2);
    }

    @Override protected double computePrefWidth(double height) {
        return (isSlim() ? 4.4 : 7.4) * em() + widerForLines();
    }

    @Override protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override protected double computePrefHeight(double width) {
        return (isSlim() ? 11 : 16) * em() + secondLine();
    }

    @Override protected double computeMinHeight(double width) {
        return (isSlim() ? 10 : 13) * em() + secondLine();
    }
}
