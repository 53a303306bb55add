package attune.lesson;

/** This material cannot carry this question; the message says what is missing. */
public final class CannotAsk extends Exception {
    private static final long serialVersionUID = 1;

    public CannotAsk(String reason) {
        super(reason, null, false, false);
    }
}
