package attune.learner;

import java.util.List;

/** Everything that is kept about learners. Any thread may call. */
public interface Journal extends Attempts, Preferences, AutoCloseable {
    /** Everybody of whom anything is kept. */
    List<String> profiles();

    /** Gives a profile another name. Its attempts stay as they are but for the name. */
    void rename(String profile, String to);

    /** Deletes everything that is kept about a profile; nothing can bring it back. */
    void delete(String profile);

    @Override void close();
}
