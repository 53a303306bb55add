package attune.ui.mixer;

import javafx.scene.Node;

/** What is open of a channel. */
interface Section {
    Node view();

    /** For each frame while it is in sight. @param seconds since the last */
    default void frame(double seconds) {}
}
