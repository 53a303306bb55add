package attune.learner;

/** Everything that is kept about learners. Any thread may call. */
public interface Journal extends Attempts, Preferences, AutoCloseable {
    @Override void close();
}
