package attune.learner;

import java.util.Locale;

/** Why a question was asked. */
public enum Purpose {
    LESSON, WORKOUT, TEST, PLACEMENT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
