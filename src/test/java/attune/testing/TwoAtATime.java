package attune.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Works through the cases of a long test two at a time, each case waited for by its own test. Plain threads: in JUnit's own pool of few
 * the parallel streams of a rendering and the tests that wait for it can wait for each other for ever.
 */
public final class TwoAtATime<K, V> {
    /** What is to be done for a case. */
    public interface Work<K, V> {
        V of(K key) throws Exception;
    }

    private final List<K> keys;
    private final Work<K, V> work;
    private final Map<K, Future<V>> results = new LinkedHashMap<>();
    private ExecutorService hands;

    /** Nothing is begun before the first {@link #get}. */
    public TwoAtATime(Collection<K> keys, Work<K, V> work) {
        this.keys = new ArrayList<>(keys);
        this.work = work;
    }

    /** What came of a case, or what was thrown. */
    public synchronized V get(K key) throws Exception {
        if (hands == null) {
            hands = Executors.newFixedThreadPool(2);
            for (K k : keys) {
                Callable<V> one = () -> work.of(k);
                results.put(k, hands.submit(one));
            }
        }
        try {
            return results.get(key).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw e.getCause() instanceof Exception thrown ? thrown : e;
        }
    }

    /** Waits until nothing is at work any more. */
    public synchronized void end() throws InterruptedException {
        if (hands == null) return;
        hands.shutdownNow();
        if (!hands.awaitTermination(5, TimeUnit.MINUTES)) throw new IllegalStateException("still at work");
    }
}
