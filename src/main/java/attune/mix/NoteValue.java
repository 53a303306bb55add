package attune.mix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length in the music: {@code 1/8}, {@code 1/8.} dotted, {@code 1/8t} as a triplet.
 *
 * @param part how many of them make a whole note
 */
public record NoteValue(int part, Kind kind) {
    public enum Kind {
        PLAIN("", 1), DOTTED(".", 1.5), TRIPLET("t", 2.0 / 3);

        private final String sign;
        private final double times;

        Kind(String sign, double times) {
            this.sign = sign;
            this.times = times;
        }
    }

    private static final Pattern TEXT = Pattern.compile("1/(1|2|4|8|16|32|64)([.t]?)");
    /** Of a whole note; the beat of a tempo is the quarter. */
    private static final int BEATS = 4;

    public static Optional<NoteValue> of(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) return Optional.empty();
        Kind kind = switch (m.group(2)) {
            case "." -> Kind.DOTTED;
            case "t" -> Kind.TRIPLET;
            default -> Kind.PLAIN;
        };
        return Optional.of(new NoteValue(Integer.parseInt(m.group(1)), kind));
    }

    public double milliseconds(double tempo) {
        return 60_000 / tempo * BEATS * kind.times / part;
    }

    @Override public String toString() {
        return "1/" + part + kind.sign;
    }
}
