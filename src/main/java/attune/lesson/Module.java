package attune.lesson;

/** The modules in the order of a mix. */
public enum Module {
    LISTENING("Listening"), PARTS("Parts"), BALANCE("Balance"), PANNING("Panning"), WIDTH("Width and mono"), EQ("EQ"),
    COMPRESSION("Compression"), SATURATION("Saturation"), REVERB("Reverb and depth"), DELAY("Delay"), AUTOMATION("Automation"),
    MASTERING("Mastering"), TRANSLATION("Translation"), MIX("The mix");

    private final String title;

    Module(String title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }
}
