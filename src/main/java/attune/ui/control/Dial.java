package attune.ui.control;

import attune.dsp.Parameter;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * A control for one parameter. Arrows move it by the parameter's step, with Shift by a tenth, Page Up and Down by six, Home
 * to its default; a number can be typed; drag, wheel and double-click do the same by hand.
 */
@SuppressWarnings("this-escape") // handlers run only once the control is in a scene
public abstract class Dial extends Drawing implements TakesDigits {
    private static final double FINE = 0.1;
    private static final double COARSE = 6;
    private static final String KEYS = "Arrow keys change it by one step, with Shift finely, Page Up and Page Down coarsely; Home sets the default; "
        + "a typed number and Enter set a value.";

    private final Parameter parameter;
    private final String name;
    private final String caption;
    private final DoubleProperty value;
    private final Typed typed = new Typed();
    /** The caption's lines: the second may be empty, and the first is where there is one line in the room of two. */
    private String above, below = "";
    private boolean twoLines;
    /** Where automation has it just now; NaN where none does. */
    private double driven = Double.NaN;
    private boolean dragged;

    /** @param name what it is, said to those who do not see where it stands @param caption what stands at it; nothing where its place says it */
    protected Dial(Parameter parameter, String name, String caption) {
        this.parameter = parameter;
        this.name = name;
        this.caption = caption;
        above = caption;
        value = new SimpleDoubleProperty(this, "value", parameter.neutral()) {
            @Override public void set(double v) {
                super.set(parameter.clamp(v));
            }

            @Override protected void invalidated() {
                changed();
            }
        };
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setAccessibleHelp(parameter.help() + " " + KEYS);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            dragged = false;
            requestFocus();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragged |= !e.isStillSincePress());
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2) setValue(parameter.neutral());
        });
        addEventHandler(ScrollEvent.SCROLL, e -> {
            double notch = Math.signum(e.getDeltaY() == 0 ? e.getDeltaX() : e.getDeltaY());
            if (notch == 0 || isDisabled()) return;
            step(notch * (e.isShiftDown() ? FINE : 1));
            e.consume();
        });
        focusedProperty().addListener(o -> {
            if (isFocused()) return;
            take();
            dragged = false;
        });
    }

    public final Parameter parameter() {
        return parameter;
    }

    public final String name() {
        return name;
    }

    protected final String caption() {
        return caption;
    }

    /** For a row in which a caption needs two lines: all leave room for them, so that they stand level. */
    public final void captionOverTwoLines() {
        twoLines = true;
        int middle = caption.length() / 2, before = caption.lastIndexOf(' ', middle), after = caption.indexOf(' ', middle);
        int cut = after < 0 || before >= 0 && middle - before <= after - middle ? before : after;
        above = cut < 0 ? "" : caption.substring(0, cut);
        below = caption.substring(cut + 1);
        requestLayout();
    }

    final List<String> captionLines() {
        return List.of(above, below);
    }

    /** What is wider where there are two lines, since words can be parted only where they end. */
    protected final double widerForLines() {
        return twoLines ? em() : 0;
    }

    /** Room that the second line takes. */
    protected final double secondLine() {
        return twoLines ? 1.15 * em() : 0;
    }

    protected final void drawCaption(GraphicsContext g, double x, double width) {
        g.setFill(ink(Ink.TEXT));
        g.fillText(above, x, 0.75 * em(), width);
        if (twoLines) g.fillText(below, x, 0.75 * em() + secondLine(), width);
    }

    public final DoubleProperty valueProperty() {
        return value;
    }

    public final double getValue() {
        return value.get();
    }

    public final void setValue(double v) {
        value.set(v);
    }

    /** Automation has it there, whatever it is set to; NaN for none. For each frame: draws only what moved. */
    public final void drive(double to) {
        if (Double.compare(to, driven) == 0) return;
        boolean other = Double.isNaN(to) != isFree();
        driven = to;
        if (other) notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        frame();
    }

    /** Nothing moves it but the hand. */
    public final boolean isFree() {
        return Double.isNaN(driven);
    }

    /** Where it stands: where automation has it, else where it is set. */
    protected final double stands() {
        return isFree() ? getValue() : parameter.clamp(driven);
    }

    @Override public final boolean isTyping() {
        return !typed.isEmpty();
    }

    @Override public final boolean isDragged() {
        return dragged;
    }

    /** What stands beside the control: the value, the number being typed, or that automation moves it. */
    protected final String shown() {
        return isTyping() ? typed.text() + "_" : isFree() ? valueText() : "auto";
    }

    protected String valueText() {
        return parameter.unit().format(getValue());
    }

    /** Steps along the parameter; a fine step lands on tenths, a whole one stays where it lands. */
    protected final void step(double steps) {
        setValue(parameter.stepped(getValue(), steps));
    }

    /** The direction of an arrow key; a vertical control and a turning one both take all four. */
    private void pressed(KeyEvent e) {
        if (isDisabled() || e.isShortcutDown() || e.isAltDown()) return;
        double amount = e.isShiftDown() ? FINE : 1;
        boolean used = true;
        switch (e.getCode()) {
            case UP, RIGHT -> step(amount);
            case DOWN, LEFT -> step(-amount);
            case PAGE_UP -> step(COARSE);
            case PAGE_DOWN -> step(-COARSE);
            case HOME -> setValue(parameter.neutral());
            case ENTER -> used = take();
            case ESCAPE -> used = drop();
            case BACK_SPACE -> {
                typed.back();
                repaint();
            }
            default -> used = false;
        }
        if (used) e.consume();
    }

    private void typed(KeyEvent e) {
        if (isDisabled() || e.getCharacter().length() != 1 || e.isShortcutDown() || e.isAltDown()) return;
        if (!typed.add(e.getCharacter().charAt(0))) return;
        repaint();
        e.consume();
    }

    /** Sets the value to the typed number. */
    private boolean take() {
        if (!isTyping()) return false;
        typed.value(parameter).ifPresent(this::setValue);
        return drop();
    }

    private boolean drop() {
        if (!isTyping()) return false;
        typed.clear();
        repaint();
        return true;
    }

    private void changed() {
        value.get();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        repaint();
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> getValue();
            case VALUE_STRING -> isFree() ? valueText() : valueText() + ", moved by automation";
            case MIN_VALUE -> parameter.min();
            case MAX_VALUE -> parameter.max();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> step(1);
            case DECREMENT, BLOCK_DECREMENT -> step(-1);
            case SET_VALUE -> {
                if (parameters.length == 1 && parameters[0] instanceof Number n) setValue(n.doubleValue());
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
