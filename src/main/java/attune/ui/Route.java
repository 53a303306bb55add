package attune.ui;

/** Where in the window the learner is. */
public sealed interface Route {
    /** A page of the rail. */
    record At(Place place) implements Route {}

    /** A lesson, by its id. */
    record InLesson(String lesson) implements Route {}

    /** A test of a lesson, by the lesson's id. */
    record InTest(String lesson) implements Route {}

    /** Where to begin. */
    record InPlacement() implements Route {}

    /** What is listened on. */
    record InCheck() implements Route {}

    /** What to practise today. */
    record InWorkout() implements Route {}

    /** The page of the rail that is lit. */
    default Place place() {
        return switch (this) {
            case At at -> at.place;
            case InLesson l -> Place.LESSONS;
            case InTest t -> Place.LESSONS;
            case InPlacement p -> Place.LESSONS;
            case InCheck c -> Place.SETTINGS;
            case InWorkout w -> Place.TODAY;
        };
    }
}
