package attune.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Work off the window's thread. One at a time for each place that owns one: starting anew cancels what ran, and what was
 * cancelled never reports back. Results, failures and progress arrive on the window's thread.
 */
public final class Work {
    /** Where results arrive: {@code Platform::runLater} in the window, the calling thread in tests. */
    public interface Home {
        void run(Runnable onWindowThread);
    }

    /** What a job may look at while it runs. */
    public interface Job<T> {
        T run(DoubleConsumer progress, BooleanSupplier cancelled) throws Exception;
    }

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(job -> {
        Thread thread = new Thread(job, "attune work");
        thread.setDaemon(true);
        return thread;
    });

    private final Home home;
    private final ExecutorService threads;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private Future<?> current;
    private volatile int latest;

    public Work(Home home) {
        this(home, THREADS);
    }

    Work(Home home, ExecutorService threads) {
        this.home = home;
        this.threads = threads;
    }

    /** Called on the window's thread. */
    public <T> void start(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        int mine = ++latest;
        running.set(true);
        progress.set(-1);
        current = threads.submit(() -> {
            try {
                T result = job.run(p -> report(mine, p), () -> mine != latest);
                home.run(() -> finish(mine, () -> done.accept(result)));
            } catch (InterruptedException | CancellationException e) {
                home.run(() -> finish(mine, () -> {}));
            } catch (Exception e) {
                home.run(() -> finish(mine, () -> failed.accept(e)));
            }
        });
    }

    private void report(int mine, double p) {
        home.run(() -> {
            if (mine == latest) progress.set(p);
        });
    }

    private void finish(int mine, Runnable last) {
        if (mine != latest) return;
        running.set(false);
        last.run();
    }

    /** Called on the window's thread; returns at once. */
    public void cancel() {
        latest++;
        if (current != null) current.cancel(true);
        current = null;
        running.set(false);
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0 to 1, or less than 0 while nobody can say. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
