package attune.ui.control;

import attune.dsp.Parameter;
import attune.dsp.Unit;
import java.util.OptionalDouble;

/** A number being typed into a control: the text so far and what it will mean. */
final class Typed {
    private static final int LONGEST = 8;
    private final StringBuilder text = new StringBuilder();

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    void clear() {
        text.setLength(0);
    }

    void back() {
        if (!text.isEmpty()) text.setLength(text.length() - 1);
    }

    /** Takes a character that can be part of a number; false for all others. A {@code k} is a thousand, a comma a point. */
    boolean add(char c) {
        boolean sign = (c == '-' || c == '+') && text.isEmpty();
        boolean digit = c >= '0' && c <= '9';
        boolean point = (c == '.' || c == ',') && text.indexOf(".") < 0;
        boolean thousand = (c == 'k' || c == 'K') && !text.isEmpty();
        if (!(sign || digit || point || thousand)) return false;
        if (text.length() < LONGEST && !thousands()) text.append(point ? '.' : thousand ? 'k' : c);
        return true;
    }

    private boolean thousands() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == 'k';
    }

    /** What was typed, kept within the parameter's range; empty when it is no number yet. */
    OptionalDouble value(Parameter parameter) {
        String plain = thousands() ? text.substring(0, text.length() - 1) : text.toString();
        try {
            double number = Double.parseDouble(plain) * (thousands() && parameter.unit() == Unit.HERTZ ? 1000 : 1);
            return OptionalDouble.of(parameter.clamp(number));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
