package attune.ui.control;

/** What a card plays, by the ink it is shown in: the letter never leaves the colour. */
public enum Tag {
    A("sound-a"), B("sound-b"), Y("sound-y"), ONE("sound-plain"), TWO("sound-plain"), THREE("sound-plain");

    private final String style;

    Tag(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }

    /** What stands on the disc. */
    public String mark() {
        return switch (this) {
            case A, B, Y -> name();
            case ONE -> "1";
            case TWO -> "2";
            case THREE -> "3";
        };
    }
}
