package attune.ui.control;

/**
 * A control into which a number can be typed: digits are its own while it has the focus. One that was dragged has the focus by the
 * way: then digits are the page's, if they mean something to it.
 */
public interface TakesDigits {
    /** It has the focus since the mouse has moved it. */
    default boolean isDragged() {
        return false;
    }

    /** A number is being typed; Enter takes it and Esc drops it. */
    boolean isTyping();
}
