package attune.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Lets a node follow something that outlives it: only while it is in a scene, so that nothing keeps it, and what it shows, afterwards. */
public final class InSight {
    private InSight() {}

    /** @param begin begins to follow, each time the node comes into a scene */
    public static void follow(Node node, Supplier<Subscription> begin) {
        Subscription[] now = {Subscription.EMPTY};
        node.sceneProperty().subscribe(scene -> {
            now[0].unsubscribe();
            now[0] = scene == null ? Subscription.EMPTY : begin.get();
        });
    }
}
