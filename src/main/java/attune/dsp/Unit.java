package attune.dsp;

import java.util.Locale;

/** The unit of a parameter: how its number is written for people. Files always hold the plain number. */
public enum Unit {
    DECIBELS("dB"), HERTZ("Hz"), MILLISECONDS("ms"), SECONDS("s"), PERCENT("%"), PAN(""), RATIO(":1"), Q(""), BEATS("beats");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** The value as a person reads it: {@code +6 dB}, {@code 2 kHz}, {@code L50}; a point in every locale. */
    public String format(double value) {
        return switch (this) {
            case DECIBELS -> (value > 0 ? "+" : "") + plain(value, 1) + " dB";
            case HERTZ -> value >= 1000 ? plain(value / 1000, 2) + " kHz" : plain(value, value < 100 ? 1 : 0) + " Hz";
            case MILLISECONDS -> plain(value, value < 10 ? 1 : 0) + " ms";
            case SECONDS -> plain(value, 2) + " s";
            case PERCENT -> plain(value, 0) + " %";
            case PAN -> Math.round(value) == 0 ? "centre" : (value < 0 ? "L" : "R") + Math.abs(Math.round(value));
            case RATIO -> plain(value, 1) + ":1";
            case BEATS -> plain(value, 2) + (value == 1 ? " beat" : " beats");
            case Q -> "Q " + plain(value, 2);
        };
    }

    private static String plain(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (decimals > 0) text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }
}
