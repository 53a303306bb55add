package attune.session;

import attune.learner.Preferences;
import attune.lesson.Lesson;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Which introductions a learner has read, as far as the examples: they ask nothing, so no answer tells. Reads and writes, so not for the JavaFX thread. */
public final class Introductions {
    private static final String KEY = "opened ";

    private Introductions() {}

    /** Their ids. */
    public static Set<String> read(Preferences preferences, String profile) {
        return preferences.preferences(profile).keySet().stream().filter(k -> k.startsWith(KEY)).map(k -> k.substring(KEY.length())).collect(Collectors.toSet());
    }

    /** Notes the first time; a lesson that asks something is told by its answers. */
    public static void read(Preferences preferences, String profile, Lesson lesson, Instant now) {
        String key = KEY + lesson.id();
        if (lesson.isIntroduction() && preferences.preference(profile, key).isEmpty()) preferences.prefer(profile, key, now.toString());
    }
}
