package attune.learner;

import java.util.List;

/** The log of attempts: append and read, never change. */
public interface Attempts {
    /** Returns once the attempt is on disk. */
    void append(Attempt attempt);

    /** Every attempt of a profile, oldest first. */
    List<Attempt> of(String profile);
}
