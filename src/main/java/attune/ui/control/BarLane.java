package attune.ui.control;

import attune.dsp.Unit;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * A fader's way through the bars, drawn bar by bar around where it stands: drag over it, or go from bar to bar with the arrow keys. It is as
 * wide as the waveform above it, so that bars stand under bars.
 */
public final class BarLane extends Drawing implements TakesDigits {
    /** dB above and below. */
    private static final double RANGE = 12, STEP = 0.5, FINE = 0.1, COARSE = 3;
    private static final String HELP = "Left and right arrow go from bar to bar, with Shift they carry the level along; up and down change it by half a decibel, with Shift finely, "
        + "Page Up and Page Down by three; a typed number and Enter set it, Delete clears the bar. By mouse: drag over the bars.";

    /** One way through the bars. @param decibels of each bar */
    public record Line(Ink ink, List<Double> decibels) {}

    private final Typed typed = new Typed();
    private final ObjectProperty<List<Double>> decibels = new SimpleObjectProperty<>(this, "decibels", List.of());
    private final boolean drawn;
    private List<Line> lines = List.of();
    private Consumer<Stroke> stroke = s -> {};
    private int bar;
    private int from = -1;
    private double position;

    /** Bars {@code first} to {@code last} are brought to a level. */
    public record Stroke(int first, int last, double decibels) {}

    /** To be drawn on. */
    public BarLane(String name, Consumer<Stroke> stroke) {
        this(name, true);
        this.stroke = stroke;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(HELP);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            from = barAt(e.getX());
            paint(e);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::paint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** To be looked at. */
    public BarLane(String name, List<Line> lines) {
        this(name, false);
        this.lines = List.copyOf(lines);
        decibels.set(lines.getFirst().decibels());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    private BarLane(String name, boolean drawn) {
        this.drawn = drawn;
        getStyleClass().add("bar-lane");
        setAccessibleText(name);
        decibels.addListener(o -> said());
    }

    /** The level of each bar. */
    public ObjectProperty<List<Double>> decibelsProperty() {
        return decibels;
    }

    /** The playhead, 0 to 1. For each frame. */
    public void setPosition(double p) {
        if (p == position) return;
        position = p;
        frame();
    }

    private int bars() {
        return Math.max(1, decibels.get().size());
    }

    private int barAt(double x) {
        return Math.clamp((int) (x / Math.max(1, getWidth()) * bars()), 0, bars() - 1);
    }

    private double y(double level) {
        return em() + (getHeight() - 2 * em()) * (RANGE - level) / (2 * RANGE);
    }

    private void paint(MouseEvent e) {
        double level = RANGE - 2 * RANGE * (e.getY() - em()) / Math.max(1, getHeight() - 2 * em());
        bar = barAt(e.getX());
        set(from, bar, Math.rint(level / STEP) * STEP);
        e.consume();
    }

    private void set(int first, int last, double level) {
        double tenths = Math.rint(Math.clamp(level, -RANGE, RANGE) * 10) / 10;
        stroke.accept(new Stroke(first, last, tenths + 0.0));
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || decibels.get().isEmpty()) return;
        double level = decibels.get().get(bar);
        switch (e.getCode()) {
            case LEFT -> go(-1, e.isShiftDown());
            case RIGHT -> go(1, e.isShiftDown());
            case HOME -> go(-bar, false);
            case END -> go(bars() - 1 - bar, false);
            case UP -> set(bar, bar, level + (e.isShiftDown() ? FINE : STEP));
            case DOWN -> set(bar, bar, level - (e.isShiftDown() ? FINE : STEP));
            case PAGE_UP -> set(bar, bar, level + COARSE);
            case PAGE_DOWN -> set(bar, bar, level - COARSE);
            case DELETE -> set(bar, bar, 0);
            case BACK_SPACE -> {
                if (typed.isEmpty()) set(bar, bar, 0);
                typed.back();
                repaint();
            }
            case ENTER, ESCAPE -> {
                if (typed.isEmpty()) return;
                if (e.getCode() == javafx.scene.input.KeyCode.ENTER) number();
                typed.clear();
                repaint();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void number() {
        try {
            set(bar, bar, Double.parseDouble(typed.text()));
        } catch (NumberFormatException e) {
            // No number yet: nothing is set.
        }
    }

    private void go(int by, boolean carry) {
        int to = Math.clamp(bar + by, 0, bars() - 1);
        if (carry) set(bar, to, decibels.get().get(bar));
        bar = to;
        said();
    }

    private void typed(KeyEvent e) {
        if (e.getCharacter().length() != 1 || e.isShortcutDown() || e.isAltDown() || !typed.add(e.getCharacter().charAt(0))) return;
        repaint();
        e.consume();
    }

    @Override public boolean isTyping() {
        return !typed.isEmpty();
    }

    private void said() {
        bar = Math.clamp(bar, 0, bars() - 1);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        repaint();
    }

    private String valueText() {
        return decibels.get().isEmpty() ? "" : "Bar " + (bar + 1) + ": " + (isTyping() ? typed.text() + "_" : Unit.DECIBELS.format(decibels.get().get(bar)));
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double cell = width / bars();
        g.setFill(ink(Ink.LINE));
        for (int i = 1; i < bars(); i++) g.fillRect(Math.round(i * cell), 0, 1, height);
        g.setFont(small());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (double level = -6; level <= 6; level += 6) {
            g.setFill(ink(level == 0 ? Ink.TRACK : Ink.LINE));
            g.fillRect(0, Math.round(y(level)), width, level == 0 ? 2 : 1);
            g.setFill(ink(Ink.DIM));
            g.fillText(level == 0 ? "0 dB" : level > 0 ? "+6" : "-6", 3, y(level) - 0.6 * em());
        }
        if (drawn) way(g, Ink.Y, decibels.get(), cell);
        for (int i = 0; i < lines.size(); i++) way(g, lines.get(i).ink(), lines.get(i).decibels(), cell);
        if (drawn) {
            g.setFill(ink(Ink.TEXT));
            g.fillRect(Math.min(Math.round(position * width), width - 2), 0, 2, height);
        }
        if (!drawn || !isFocused()) return;
        g.setStroke(ink(Ink.FOCUS));
        g.setLineWidth(2);
        g.strokeRoundRect(bar * cell + 1, 1, cell - 2, height - 2, 6, 6);
        g.setFill(ink(Ink.TEXT));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(valueText(), width - 6, 3);
    }

    /** A level line over each bar, and an edge between two. */
    private void way(GraphicsContext g, Ink ink, List<Double> levels, double cell) {
        g.setStroke(ink(ink));
        g.setLineWidth(0.22 * em());
        g.beginPath();
        for (int i = 0; i < levels.size(); i++) {
            if (i == 0) g.moveTo(0, y(levels.get(i)));
            else g.lineTo(i * cell, y(levels.get(i)));
            g.lineTo((i + 1) * cell, y(levels.get(i)));
        }
        g.stroke();
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> decibels.get().isEmpty() ? 0.0 : decibels.get().get(bar);
            case VALUE_STRING -> valueText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override protected double computePrefHeight(double width) {
        return 9.5 * em();
    }

    @Override protected double computeMinHeight(double width) {
        return 7.5 * em();
    }
}
