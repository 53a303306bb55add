package attune.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/** The window's thread, for tests: runs things on it, waits for things, takes pictures. */
public final class Fx {
    private static boolean started;

    private Fx() {}

    public static synchronized void start() {
        if (started) return;
        started = true;
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
            if (!up.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("JavaFX did not start");
        } catch (IllegalStateException already) {
            // another test class has started it
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The result of a call made on the window's thread. */
    public static <T> T get(Callable<T> call) {
        start();
        FutureTask<T> task = new FutureTask<>(call);
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) throw r;
            if (e.getCause() instanceof Error r) throw r;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until something holds on the window's thread; fails with the words after a minute. */
    public static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!get(holds::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for " + what);
            try {
                Thread.sleep(15);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets a few layouts and drawings pass. */
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            run(() -> {
                javafx.animation.AnimationTimer timer = new javafx.animation.AnimationTimer() {
                    @Override public void handle(long now) {
                        stop();
                        pulse.countDown();
                    }
                };
                timer.start();
            });
            try {
                pulse.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A picture of the scene as a PNG file. */
    public static void picture(Scene scene, Path file) {
        write(get(() -> scene.snapshot(null)), file);
    }

    /** A picture of all of a node as a PNG file, also of what is scrolled out of sight. */
    public static void picture(Node node, Path file) {
        write(get(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setFill(((Region) node.getScene().getRoot()).getBackground().getFills().getLast().getFill());
            return node.snapshot(how, null);
        }), file);
    }

    private static void write(WritableImage image, Path file) {
        int w = (int) image.getWidth(), h = (int) image.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) out.setRGB(x, y, pixels.getArgb(x, y));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(out, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
