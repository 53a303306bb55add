package attune.mix.codec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the hand that a parser names badly, and what was meant. */
final class Slips {
    private static final Pattern WITH_UNIT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(k?)[A-Za-z%]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private Slips() {}

    /** {@code "; write 4000"} for 4k, {@code "; write 12"} for 12 dB; nothing where no number was meant. */
    static String number(String text) {
        Matcher m = WITH_UNIT.matcher(text.strip());
        if (!m.matches() || NUMBER.matcher(text.strip()).matches()) return "";
        double value = Double.parseDouble(m.group(1)) * (m.group(2).isEmpty() ? 1 : 1000);
        return "; write " + (value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value));
    }

    /** The first in a text that is no JSON. */
    static Optional<Problem> first(String file, String text) {
        int line = 1, start = 0, comma = -1;
        String commaAt = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String at = "line " + line + " column " + (i - start + 1);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (c == '"') {
                for (i++; i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n'; i++) if (text.charAt(i) == '\\') i++;
                comma = -1;
            } else if (c == ',') {
                comma = i;
                commaAt = at;
            } else if ((c == '}' || c == ']') && comma >= 0) {
                return Optional.of(new Problem(file, commaAt, "not valid JSON: take out the comma before the closing " + c));
            } else if (!Character.isWhitespace(c)) {
                comma = -1;
                int end = i;
                while (end < text.length() && "{}[],:\"".indexOf(text.charAt(end)) < 0 && !Character.isWhitespace(text.charAt(end))) end++;
                String word = text.substring(i, Math.max(end, i + 1)), meant = number(word);
                if (!meant.isEmpty()) return Optional.of(new Problem(file, at, "not valid JSON: '" + word + "' is no number" + meant));
                i = Math.max(i, end - 1);
            }
        }
        return Optional.empty();
    }
}
