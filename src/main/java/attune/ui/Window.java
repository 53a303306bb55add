package attune.ui;

import attune.session.Services;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Shows the trainer in a window. */
public final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private Window() {}

    /** Returns when the window is closed, or at once with one line why there can be none. Not called on JavaFX's thread. */
    public static Optional<String> show(Services services) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> open(services, closed));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | IllegalStateException e) {
            return Optional.of("The window cannot be opened: " + e.getMessage());
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return Optional.empty();
    }

    private static void open(Services services, CountDownLatch closed) {
        Trainer trainer = new Trainer(new Room(services, InstantSource.system(), Platform::runLater));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = trainer.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        Stage stage = new Stage();
        stage.setTitle("Attune");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(e -> closed.countDown());
        stage.show();
    }
}
