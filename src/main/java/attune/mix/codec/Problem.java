package attune.mix.codec;

/**
 * One thing wrong with one input.
 *
 * @param file  what was read
 * @param place where in it: a path for meaning, a line for syntax; may be empty
 */
public record Problem(String file, String place, String message) {
    /** One line for people. */
    @Override public String toString() {
        String line = file + ": " + (place.isEmpty() ? "" : place + ": ") + message;
        return line.replaceAll("\\R+", " ");
    }
}
