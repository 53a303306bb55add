package attune.learner;

import java.util.Map;
import java.util.Optional;

/** What a learner has chosen about the program itself: texts under short keys, such as {@code theme}. */
public interface Preferences {
    Optional<String> preference(String profile, String key);

    /** All of a profile's, by key. */
    Map<String, String> preferences(String profile);

    /** Returns once it is on disk. */
    void prefer(String profile, String key, String value);
}
