package attune.ui.page;

/** Frequencies by the ids of choices, such as {@code 1000}. */
final class Hertz {
    private static final double KILO = 1000;

    private Hertz() {}

    static boolean is(String id) {
        return id.matches("\\d{2,5}(\\.\\d+)?");
    }

    /** "1 kHz". */
    static String words(String id) {
        double hertz = Double.parseDouble(id);
        return hertz < KILO ? plain(hertz) + " Hz" : plain(hertz / KILO) + " kHz";
    }

    /** "1k". */
    static String brief(String id) {
        double hertz = Double.parseDouble(id);
        return hertz < KILO ? plain(hertz) : plain(hertz / KILO) + "k";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }
}
