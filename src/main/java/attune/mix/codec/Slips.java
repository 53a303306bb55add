package attune.mix.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the hand that a parser names badly, and what was meant. Goes through a text that is no JSON up to the first. */
final class Slips {
    private static final Pattern WITH_UNIT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(k?)[A-Za-z%]*");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    /** What people write for a number elsewhere: +3, .5, 5., 07. */
    private static final Pattern LOOSE = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z%]+");
    private static final Set<String> WORDS = Set.of("true", "false", "null"), NO_NUMBERS = Set.of("nan", "infinity", "inf");
    private static final int MOST_SAID = 40;
    private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a'`\u00b4";

    /** What may come next. */
    private enum Wanted { KEY, COLON, VALUE, COMMA }

    private record Open(char bracket, int line) {}

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private Wanted wanted = Wanted.VALUE;
    private int at;
    private int line = 1;
    private int lineStart;
    /** Where what was read last ends, and whether that was a comma. */
    private int end;
    private String endPlace = place();
    private boolean afterComma;

    private Slips(String text) {
        this.text = text;
    }

    /** {@code "; write 4000"} for 4k, {@code "; write 12"} for 12 dB; nothing where no number was meant. */
    static String number(String text) {
        String number = text.strip();
        Matcher m = WITH_UNIT.matcher(number);
        boolean loose = LOOSE.matcher(number).matches();
        if (!loose && !m.matches() || NUMBER.matcher(number).matches()) return "";
        double value = loose ? Double.parseDouble(number) : Double.parseDouble(m.group(1)) * (m.group(2).isEmpty() ? 1 : 1000);
        return "; write " + (value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value));
    }

    /** The first in a text that is no JSON. */
    static Optional<Problem> first(String file, String text) {
        Slips slips = new Slips(text);
        return slips.find().map(p -> new Problem(file, p.place(), "not valid JSON: " + p.message()));
    }

    private Optional<Problem> find() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (!Character.isWhitespace(c) && c != '\ufeff') {
                Optional<Problem> slip = token(c);
                if (slip.isPresent()) return slip;
            }
        }
        return open.isEmpty() ? Optional.empty() : slip("the file ends too early: the " + open.peek().bracket + " of line " + open.peek().line + " is not closed");
    }

    private Optional<Problem> token(char c) {
        return switch (c) {
            case '"' -> string();
            case '{', '[' -> begin(c);
            case '}', ']' -> end(c);
            case ',' -> comma();
            case ':' -> colon();
            case '/', '#' -> slip("there are no comments in JSON; take this one out");
            default -> QUOTES.indexOf(c) >= 0 ? slip(c + " is no quotation mark of JSON; write \"") : word();
        };
    }

    private Optional<Problem> string() {
        Optional<Problem> slip = before();
        if (slip.isPresent()) return slip;
        String begins = place();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\n') return Optional.of(new Problem("", begins, "the text that begins here has no closing \" on its line"));
            if (text.charAt(at) < ' ') return slip(text.charAt(at) == '\t' ? "a tab inside a text is written \\t" : "a text holds a control character here; take it out");
            if (text.charAt(at) == '\\') at++;
        }
        return read();
    }

    private Optional<Problem> begin(char c) {
        if (wanted == Wanted.KEY) return slip("a key in quotation marks is expected here");
        Optional<Problem> slip = before();
        open.push(new Open(c, line));
        wanted = c == '{' ? Wanted.KEY : Wanted.VALUE;
        ended(false);
        return slip;
    }

    private Optional<Problem> end(char c) {
        if (afterComma) return Optional.of(new Problem("", endPlace, "take out the comma before the closing " + c));
        if (open.isEmpty()) return slip("nothing is open that " + c + " could close");
        char fits = open.peek().bracket == '{' ? '}' : ']';
        if (c != fits) return slip(fits + " is expected here, to close the " + open.peek().bracket + " of line " + open.peek().line);
        open.pop();
        wanted = Wanted.COMMA;
        ended(false);
        return Optional.empty();
    }

    private Optional<Problem> comma() {
        if (wanted != Wanted.COMMA || open.isEmpty()) return slip("there is a comma too many");
        wanted = open.peek().bracket == '{' ? Wanted.KEY : Wanted.VALUE;
        ended(true);
        return Optional.empty();
    }

    private Optional<Problem> colon() {
        if (wanted != Wanted.COLON) return slip("a : stands only between a key and its value");
        wanted = Wanted.VALUE;
        ended(false);
        return Optional.empty();
    }

    private Optional<Problem> word() {
        int last = at;
        while (last < text.length() && "{}[],:\"".indexOf(text.charAt(last)) < 0 && !Character.isWhitespace(text.charAt(last))) last++;
        if (open.isEmpty() && end == 0) return slip("the file begins with {");
        String word = text.substring(at, last), meant = number(word);
        if (end == at && at > 0 && text.charAt(at - 1) == '"') return slip("a quotation mark inside a text is written \\\"");
        if (wanted == Wanted.KEY) {
            boolean decimal = afterComma && end == at && at > 1 && Character.isDigit(text.charAt(at - 2)) && NUMBER.matcher(word).matches();
            return slip(decimal ? "a number has a point, not a comma" : "a key stands in quotation marks; write \"" + word + "\"");
        }
        if (wanted == Wanted.COMMA && end > 0 && Character.isDigit(text.charAt(end - 1)) && UNIT.matcher(word).matches())
            return slip("a number stands without its unit; take out " + word);
        Optional<Problem> slip = before();
        if (slip.isPresent()) return slip;
        if (!meant.isEmpty()) return slip("'" + word + "' is no number" + meant);
        if (!NUMBER.matcher(word).matches() && !WORDS.contains(word)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (NO_NUMBERS.contains(lower.replaceFirst("^[-+]", ""))) return slip("'" + word + "' is no value; write a number");
            String said = word.length() > MOST_SAID ? word.substring(0, MOST_SAID) + "..." : word;
            return slip("'" + said + "' is no value; write " + (WORDS.contains(lower) ? lower : "\"" + said + "\""));
        }
        at = last - 1;
        return read();
    }

    /** What is missing before a text or a value. */
    private Optional<Problem> before() {
        if (wanted == Wanted.COLON) return Optional.of(new Problem("", endPlace, "a : is missing after this key"));
        if (wanted != Wanted.COMMA) return Optional.empty();
        return open.isEmpty() ? slip("nothing may follow the closing }") : Optional.of(new Problem("", endPlace, "a comma is missing after this"));
    }

    private Optional<Problem> read() {
        wanted = wanted == Wanted.KEY ? Wanted.COLON : Wanted.COMMA;
        ended(false);
        return Optional.empty();
    }

    private void ended(boolean comma) {
        end = at + 1;
        endPlace = place();
        afterComma = comma;
    }

    private String place() {
        return "line " + line + " column " + (at - lineStart + 1);
    }

    private Optional<Problem> slip(String message) {
        return Optional.of(new Problem("", place(), message));
    }
}
