package attune.ui;

import attune.ui.Command.Action;
import attune.ui.control.TakesDigits;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that mean the same everywhere. A filter on the scene, so that Space plays and pauses whatever has the focus; text
 * fields keep all their keys, and a control that takes typed numbers keeps the digits, unless it was only dragged.
 */
public final class Keys implements EventHandler<KeyEvent> {
    private final Scene scene;
    private final Predicate<Command> page;
    private final Consumer<Place> go;
    private final Runnable help;
    /** The digit that was pressed last has done something: the letter that comes with it is not to be typed anywhere. */
    private boolean spent;

    private Keys(Scene scene, Predicate<Command> page, Consumer<Place> go, Runnable help) {
        this.scene = scene;
        this.page = page;
        this.go = go;
        this.help = help;
    }

    public static void install(Scene scene, Predicate<Command> page, Consumer<Place> go, Runnable help) {
        Keys keys = new Keys(scene, page, go, help);
        scene.addEventFilter(KeyEvent.ANY, keys);
    }

    @Override public void handle(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (event.isShortcutDown()) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) shortcut(event, focus);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED && !types(focus)) send(event, new Command.Back());
        } else if (!(focus instanceof TextInputControl)) {
            if (event.getEventType() == KeyEvent.KEY_TYPED) typed(event);
            else if (event.getCode() == KeyCode.SPACE) space(event);
            else if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.isAltDown()) pressed(event, focus);
        }
    }

    private void shortcut(KeyEvent event, Node focus) {
        number(event).filter(n -> n >= 1 && n <= Place.values().length).ifPresent(n -> {
            go.accept(Place.values()[n - 1]);
            event.consume();
        });
        if (focus instanceof TextInputControl) return;
        switch (event.getCode()) {
            case Z -> send(event, new Command.Edit(event.isShiftDown() ? Action.REDO : Action.UNDO));
            case S -> send(event, new Command.Edit(Action.SAVE));
            case O -> send(event, new Command.Edit(Action.OPEN));
            case E -> send(event, new Command.Edit(Action.EXPORT));
            default -> {}
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")) help.run();
        else if (!spent) return;
        event.consume();
    }

    /** Taken whether or not anything plays: a button must never fire because Space was meant for the sound. */
    private void space(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) page.test(new Command.Play());
        event.consume();
    }

    private void pressed(KeyEvent event, Node focus) {
        spent = false;
        switch (event.getCode()) {
            case A -> send(event, new Command.Listen('A'));
            case B -> send(event, new Command.Listen('B'));
            case Y -> send(event, new Command.Listen('Y'));
            case R -> send(event, new Command.Replay());
            case L -> send(event, new Command.LoopLength());
            case N -> send(event, new Command.Skip());
            case O -> send(event, new Command.NextSystem());
            case S -> send(event, new Command.Edit(Action.SOLO));
            case M -> send(event, new Command.Edit(Action.MUTE));
            case ENTER -> enter(event, focus);
            default -> {
                if ((!(focus instanceof TakesDigits taker) || taker.isDragged() && !taker.isTyping()) && !event.isShiftDown())
                    number(event).ifPresent(n -> spent = send(event, new Command.Choose(n == 0 ? 10 : n)));
            }
        }
    }

    /** Enter works the focused control; one on which it would change nothing lets it through to the page. */
    private void enter(KeyEvent event, Node focus) {
        if (types(focus) || focus instanceof ComboBoxBase<?>) return;
        if (focus instanceof ButtonBase button && !button.isDisabled() && !(focus instanceof ToggleButton toggle && toggle.isSelected())) {
            button.fire();
            event.consume();
        } else {
            send(event, new Command.Go());
        }
    }

    private static boolean types(Node focus) {
        return focus instanceof TakesDigits taker && taker.isTyping();
    }

    private boolean send(KeyEvent event, Command command) {
        boolean done = page.test(command);
        if (done) event.consume();
        return done;
    }

    private static java.util.Optional<Integer> number(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!code.isDigitKey()) return java.util.Optional.empty();
        String name = code.getName();
        return java.util.Optional.of(name.charAt(name.length() - 1) - '0');
    }
}
