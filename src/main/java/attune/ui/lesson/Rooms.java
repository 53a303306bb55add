package attune.ui.lesson;

import attune.dsp.effect.PlaybackSystem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/** Where sounds can be heard: the studio first, then the playback systems that the lesson names. */
interface Rooms {
    List<Optional<PlaybackSystem>> systems();

    /** On what everything is heard; none for the studio. */
    ObjectProperty<Optional<PlaybackSystem>> systemProperty();

    /** The next place to listen in. False where there is only one. */
    default boolean next() {
        List<Optional<PlaybackSystem>> all = systems();
        if (all.size() == 1) return false;
        systemProperty().set(all.get((all.indexOf(systemProperty().get()) + 1) % all.size()));
        return true;
    }
}
