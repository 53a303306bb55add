package attune.ui;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** The little motion there is: at most 150 ms, none where the system asks for less. */
public final class Motion {
    private static final Duration LONGEST = Duration.millis(150);

    private Motion() {}

    public static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Lets a node appear. */
    public static void appear(Node node) {
        if (isReduced()) {
            node.setOpacity(1);
            return;
        }
        FadeTransition fade = new FadeTransition(LONGEST, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
