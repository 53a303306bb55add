package attune.ui.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * The loop that plays, always drawn from the reference, so that it gives nothing away. Bars, a playhead, and the part that is
 * repeated. Clicking or an arrow key moves the playhead by bars; clicking the words about the loop takes the next loop length.
 */
public final class Waveform extends Drawing {
    private static final double PITCH = 4.7;
    private static final double WIDTH = 3;
    /** Room for the bar's text beside a slim waveform, em. */
    private static final double ASIDE = 9;
    /** Room for it below one that is not slim, em; and how much of that the mouse takes for the text. */
    private static final double BELOW = 2.1, TEXT = 14;

    private float[] peaks = new float[0];
    private double loudest = 1;
    private int bars = 1;
    private double position;
    private double loopFrom;
    private double loopTo = 1;
    private final boolean slim;
    private String note = "";
    private Ink played = Ink.A;
    private DoubleConsumer seek = p -> {};
    private Runnable length = () -> {};
    private int shownBar = -1;
    private String place = "", part = "", text = "";

    public Waveform() {
        this(false);
    }

    /** @param slim low, with its text beside it and no note */
    public Waveform(boolean slim) {
        this.slim = slim;
        getStyleClass().add("waveform");
        if (slim) getStyleClass().add("slim");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Position in the loop");
        setAccessibleHelp("Left and right arrow move by a bar. Space plays and pauses; R plays from the beginning of the bar; L takes the next loop length.");
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            if (onText(e)) length.run();
            else seek.accept(clampToLoop((e.getX() - left()) / Math.max(1, getWidth() - left())));
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> setCursor(onText(e) ? Cursor.HAND : Cursor.DEFAULT));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private boolean onText(MouseEvent e) {
        return slim ? e.getX() < roomAside() : e.getY() > getHeight() - BELOW * em() && e.getX() < TEXT * em();
    }

    /** @param peaks the largest magnitude of equal parts of the loop, in order */
    public void setSound(float[] peaks, int bars) {
        this.peaks = peaks;
        this.bars = Math.max(1, bars);
        double most = 1e-6;
        for (float p : peaks) most = Math.max(most, p);
        loudest = most;
        shownBar = -1;
        setPosition(0);
        repaint();
    }

    public void onSeek(DoubleConsumer action) {
        seek = action;
    }

    /** What a click on the words about the loop does. */
    public void onLength(Runnable action) {
        length = action;
    }

    /** The part that repeats, 0 to 1. */
    public void setLoop(double from, double to) {
        loopFrom = from;
        loopTo = to;
        shownBar = -1;
        setPosition(position);
        repaint();
    }

    /** The colour of what has been played: that of the sound that plays. Its shape stays the reference's. */
    public void setPlayed(Tag tag) {
        played = switch (tag) {
            case A -> Ink.A;
            case B -> Ink.B;
            case Y -> Ink.Y;
            case ONE, TWO, THREE -> Ink.DIM;
        };
        repaint();
    }

    /** What stands at the right below: whether the sounds are made equally loud. */
    public void setNote(String note) {
        this.note = note;
        repaint();
    }

    public double position() {
        return position;
    }

    /** 0 to 1. Draws at once and allocates nothing but a new bar's text; for each frame while sound plays. */
    public void setPosition(double p) {
        double before = position;
        position = Math.clamp(p, 0, 1);
        int bar = Math.min(bars - 1, (int) (position * bars));
        if (bar != shownBar) {
            shownBar = bar;
            say(bar);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
        if (position != before) frame();
    }

    private void say(int bar) {
        place = "bar " + (bar + 1) + " of " + bars;
        int first = (int) Math.round(loopFrom * bars) + 1, last = (int) Math.round(loopTo * bars);
        part = loopFrom == 0 && loopTo == 1 ? "loop" : "loop of " + (last - first + 1) + (last == first ? " bar" : " bars");
        text = place + " · " + part;
    }

    /** "bar 3 of 8 · loop of 2 bars". */
    public String barText() {
        return text;
    }

    /** What stands beside a slim waveform, one under the other: in one line it is longer than the room. */
    List<String> aside() {
        return List.of(place, part);
    }

    double roomAside() {
        return left() - em();
    }

    private double left() {
        return slim ? ASIDE * em() : 0;
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double foot = slim ? 0 : BELOW * em(), left = left(), way = Math.max(1, width - left), tall = height - foot;
        g.setGlobalAlpha(1);
        g.setFill(ink(Ink.LINE));
        for (int bar = 1; bar < bars; bar++) g.fillRect(left + Math.round(way * bar / bars), 0, 1, tall);
        columns(g, left, way, tall / 2, tall / 2 * 0.94);
        g.setFill(ink(Ink.TEXT));
        g.fillRect(left + Math.min(Math.round(position * way), way - 2), 0, 2, tall);
        g.setFont(small());
        g.setFill(ink(Ink.DIM));
        g.setTextBaseline(slim ? VPos.CENTER : VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        if (slim) {
            g.fillText(place, 0, height / 2 - 0.6 * em(), roomAside());
            g.fillText(part, 0, height / 2 + 0.6 * em(), roomAside());
            return;
        }
        g.fillText(text, 0, height, width);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(note, width, height);
    }

    private void columns(GraphicsContext g, double left, double way, double middle, double half) {
        if (peaks.length == 0) return;
        int count = Math.max(1, (int) (way / PITCH));
        for (int i = 0; i < count; i++) {
            double at = (double) i / count;
            double tall = Math.max(1.5, half * peak(i, count) / loudest);
            boolean past = at < position, looped = at >= loopFrom && at < loopTo;
            g.setFill(ink(past && looped ? played : Ink.TRACK));
            g.setGlobalAlpha(looped ? 1 : 0.45);
            g.fillRoundRect(left + at * way, middle - tall, WIDTH, 2 * tall, 2, 2);
        }
        g.setGlobalAlpha(1);
    }

    private double peak(int column, int count) {
        int from = (int) ((long) column * peaks.length / count), to = Math.max(from + 1, (int) ((column + 1L) * peaks.length / count));
        double most = 0;
        for (int i = from; i < to && i < peaks.length; i++) most = Math.max(most, peaks[i]);
        return most;
    }

    private double clampToLoop(double p) {
        return Math.clamp(p, loopFrom, Math.max(loopFrom, loopTo - 1e-6));
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case HOME -> seek.accept(loopFrom);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Back first goes to the beginning of the bar that plays. */
    private void move(int by) {
        double bar = position * bars;
        double target = by > 0 ? Math.floor(bar + 1e-6) + 1 : Math.ceil(bar - 0.25) - 1;
        seek.accept(clampToLoop(target / bars));
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) Math.max(0, shownBar) + 1;
            case VALUE_STRING -> text;
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) bars;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> move(1);
            case DECREMENT, BLOCK_DECREMENT -> move(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
