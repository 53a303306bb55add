package attune.session.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How often each sound of a question may still be listened to. One listen begins when a sound is switched to or started, and lasts until
 * another begins or it is stopped. Any thread.
 */
public final class Listens {
    /** Of each sound. */
    public static final int EACH = 3;

    private final InstantSource clock;
    private final int[] left;
    private Optional<Instant> began = Optional.empty();

    Listens(int sounds, InstantSource clock) {
        this.clock = clock;
        left = new int[sounds];
        Arrays.fill(left, EACH);
    }

    /** Takes a listen of a sound. False, and nothing is to be heard, when none is left. */
    public synchronized boolean take(int sound) {
        if (left[sound] == 0) return false;
        left[sound]--;
        if (began.isEmpty()) began = Optional.of(clock.instant());
        return true;
    }

    public synchronized int left(int sound) {
        return left[sound];
    }

    /** Since the first listen. */
    synchronized OptionalDouble seconds(Instant now) {
        return began.map(b -> OptionalDouble.of(Math.max(0, Duration.between(b, now).toMillis() / 1000.0))).orElse(OptionalDouble.empty());
    }
}
