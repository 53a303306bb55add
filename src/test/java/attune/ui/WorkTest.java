package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();
    private final Work work = new Work(home::add);

    private void next() throws InterruptedException {
        home.poll(5, TimeUnit.SECONDS).run();
    }

    @Test void a_result_arrives_at_home() throws InterruptedException {
        work.start((p, c) -> "done", said::add, e -> said.add("failed"));
        assertThat(work.runningProperty().get()).isTrue();
        next();
        assertThat(said).containsExactly("done");
        assertThat(work.runningProperty().get()).isFalse();
    }

    @Test void a_failure_arrives_too() throws InterruptedException {
        work.start((p, c) -> {
            throw new IllegalStateException("no disk");
        }, o -> said.add("done"), e -> said.add(e.getMessage()));
        next();
        assertThat(said).containsExactly("no disk");
    }

    @Test void what_was_cancelled_never_reports() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        work.start((p, c) -> {
            go.await();
            return "first";
        }, said::add, e -> said.add("failed"));
        work.start((p, c) -> "second", said::add, e -> said.add("failed"));
        go.countDown();
        for (Runnable r; (r = home.poll(300, TimeUnit.MILLISECONDS)) != null; ) r.run();
        assertThat(said).containsExactly("second");
    }

    @Test void progress_is_shown_while_it_runs() throws InterruptedException {
        work.start((p, c) -> {
            p.accept(0.5);
            return "done";
        }, said::add, e -> said.add("failed"));
        next();
        assertThat(work.progressProperty().get()).isEqualTo(0.5);
    }
}
