package attune.ui;

import javafx.scene.Parent;

/** One page of the window. */
public interface Page {
    Parent view();

    /** Carries out what a key asked; false when it means nothing here. */
    default boolean carryOut(Command command) {
        return false;
    }

    /** Called for each frame while the page is in sight: moves playheads and meters, allocates nothing. */
    default void frame() {}

    /** The page has come into sight. */
    default void shown() {}

    /** The page has gone out of sight: it stops what it was playing. */
    default void hidden() {}
}
