package attune.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;

/**
 * A point of a graph that can be taken: dragged, moved by the arrow keys, with Shift finely; Page Up and Down and the wheel turn
 * its third number, Delete or a double click removes it.
 */
public final class Handle extends Drawing {
    /** What a graph does with its points. */
    public interface Moves {
        void pick();

        /** In the coordinates of the graph. */
        void to(double x, double y);

        /** Steps to the right and up. */
        void by(double across, double up);

        /** Steps of the third number, where there is one. */
        void turn(double steps);

        void remove();

        /** The mouse has let go. */
        default void dropped() {}
    }

    private static final double FINE = 0.1;

    private final String mark;
    private final Moves moves;
    private double value;
    private String words = "";
    private boolean picked;

    /** @param mark what stands in it; may be empty */
    public Handle(String mark, String name, String help, Moves moves) {
        this.mark = mark;
        this.moves = moves;
        getStyleClass().add("handle");
        setCursor(Cursor.HAND);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setAccessibleHelp(help);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            var at = localToParent(e.getX(), e.getY());
            moves.to(at.getX(), at.getY());
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> moves.dropped());
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            double notch = Math.signum(e.getDeltaY() == 0 ? e.getDeltaX() : e.getDeltaY());
            if (notch != 0) moves.turn(notch * (e.isShiftDown() ? FINE : 1));
            e.consume();
        });
        focusedProperty().addListener(o -> {
            if (isFocused()) moves.pick();
        });
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        if (e.getClickCount() == 2) moves.remove();
        e.consume();
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        double step = e.isShiftDown() ? FINE : 1;
        switch (e.getCode()) {
            case LEFT -> moves.by(-step, 0);
            case RIGHT -> moves.by(step, 0);
            case UP -> moves.by(0, step);
            case DOWN -> moves.by(0, -step);
            case PAGE_UP -> moves.turn(step);
            case PAGE_DOWN -> moves.turn(-step);
            case DELETE, BACK_SPACE -> moves.remove();
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** @param value the number that counts most @param words all of them */
    void show(double value, String words, boolean picked) {
        this.value = value;
        this.words = words;
        this.picked = picked;
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        repaint();
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double size = Math.min(width, height) - 6, x = (width - size) / 2, y = (height - size) / 2;
        if (size <= 0) return;
        if (isFocused()) {
            g.setStroke(ink(Ink.FOCUS));
            g.setLineWidth(2);
            g.strokeOval(x - 2, y - 2, size + 4, size + 4);
        }
        g.setFill(ink(picked ? Ink.TEXT : Ink.CARD));
        g.fillOval(x, y, size, size);
        g.setStroke(ink(Ink.TEXT));
        g.setLineWidth(1.5);
        g.strokeOval(x, y, size, size);
        if (mark.isEmpty()) return;
        g.setFill(ink(picked ? Ink.CARD : Ink.TEXT));
        g.setFont(small());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(mark, width / 2, height / 2);
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value;
            case VALUE_STRING -> words;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> moves.by(0, 1);
            case DECREMENT, BLOCK_DECREMENT -> moves.by(0, -1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override protected double computePrefWidth(double height) {
        return Math.ceil((mark.isEmpty() ? 1.4 : 1.9) * em());
    }

    @Override protected double computePrefHeight(double width) {
        return computePrefWidth(width);
    }

    /** Puts its middle here, whole inside a graph of this size. */
    void centre(double x, double y, double width, double height) {
        double size = prefWidth(-1);
        resizeRelocate(Math.round(Math.clamp(x - size / 2, 0, Math.max(0, width - size))), Math.round(Math.clamp(y - size / 2, 0, Math.max(0, height - size))), size, size);
    }
}
