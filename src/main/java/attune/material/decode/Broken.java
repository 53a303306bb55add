package attune.material.decode;

/** A sound that cannot be used; the message ends the sentence that the file's name begins. */
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String message) {
        super(message, null, false, false);
    }
}
