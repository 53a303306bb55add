package attune.ui.lesson;

/** The four steps of a lesson's page. */
public enum Step {
    LEARN("Learn"), LISTEN("Listen"), DRILL("Drill"), REVIEW("Review");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
