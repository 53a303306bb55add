package attune.ui;

/** The pages of the rail, in its order; the key is Ctrl with the place's number, whichever of them are shown. */
public enum Place {
    TODAY("Today", "fth-home"), LESSONS("Lessons", "fth-book-open"), MIXER("Mixer", "fth-sliders"), SONGS("Songs", "fth-music"),
    PROGRESS("Progress", "fth-trending-up"), SETTINGS("Settings", "fth-settings");

    private final String title;
    private final String icon;

    Place(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public String icon() {
        return icon;
    }

    public int number() {
        return ordinal() + 1;
    }
}
