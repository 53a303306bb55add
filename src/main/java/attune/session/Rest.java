package attune.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts how long was listened, and says when a rest is worth it: every 20 minutes, for two minutes, in a line that goes by itself. The
 * program cannot know how loud it is at the ear; it can know for how long (WHO-ITU H.870 limits both together). One thread at a time.
 */
public final class Rest {
    private static final Duration EVERY = Duration.ofMinutes(20), SAID = Duration.ofMinutes(2);
    /** After a pause as long as this the ears begin anew; a look that comes so late has missed nothing but sleep. */
    private static final Duration PAUSE = Duration.ofMinutes(10), LATE = Duration.ofSeconds(5);

    private Duration listened = Duration.ZERO;
    private Instant last = Instant.MIN, playedLast = Instant.MIN, said = Instant.MIN;

    /** Looked at about once a second. @return what to say now; empty for nothing */
    public String look(Instant now, boolean playing) {
        Duration since = last.equals(Instant.MIN) ? Duration.ZERO : Duration.between(last, now);
        last = now;
        if (playing) {
            if (playedLast.equals(Instant.MIN) || Duration.between(playedLast, now).compareTo(PAUSE) >= 0) listened = Duration.ZERO;
            else if (since.compareTo(LATE) <= 0) listened = listened.plus(since);
            playedLast = now;
        }
        if (listened.compareTo(EVERY) >= 0) {
            listened = Duration.ZERO;
            said = now;
        }
        boolean still = !said.equals(Instant.MIN) && Duration.between(said, now).compareTo(SAID) < 0;
        return still ? "20 minutes of listening: a short rest keeps the ears fresh." : "";
    }
}
