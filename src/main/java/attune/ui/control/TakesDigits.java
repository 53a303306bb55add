package attune.ui.control;

/** A control into which a number can be typed: digits are its own while it has the focus. */
public interface TakesDigits {
    /** A number is being typed; Enter takes it and Esc drops it. */
    boolean isTyping();
}
