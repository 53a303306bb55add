package attune.ui.control;

/** The colours a drawing asks the stylesheet for; the property is {@code -ink-} and the name. */
public enum Ink {
    TEXT, DIM, LINE, CARD, TRACK, A, B, Y, GOOD, MISS, FOCUS;

    String property() {
        return "-ink-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
