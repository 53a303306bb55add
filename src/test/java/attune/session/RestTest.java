package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestTest {
    private final Rest rest = new Rest();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** Looks every second. @return seconds in which something was said */
    private int pass(Duration time, boolean playing) {
        int said = 0;
        for (long s = 0; s < time.toSeconds(); s++) {
            now = now.plusSeconds(1);
            if (!rest.look(now, playing).isEmpty()) said++;
        }
        return said;
    }

    @Test void after_twenty_minutes_of_sound_a_rest_is_spoken_of_for_two_and_again_after_twenty_more() {
        assertThat(pass(Duration.ofMinutes(20), true)).isZero();
        assertThat(pass(Duration.ofMinutes(18), true)).isBetween(118, 122);
        assertThat(pass(Duration.ofMinutes(4), true)).isBetween(100, 122);
    }

    @Test void silence_does_not_count_and_a_long_pause_begins_anew() {
        pass(Duration.ofMinutes(15), true);
        assertThat(pass(Duration.ofMinutes(9), false)).isZero();
        assertThat(pass(Duration.ofMinutes(6), true)).as("a short pause goes on counting").isPositive();
        pass(Duration.ofMinutes(11), false);
        assertThat(pass(Duration.ofMinutes(19), true)).as("after a long one it begins anew").isZero();
    }

    @Test void a_computer_that_slept_has_not_listened() {
        pass(Duration.ofMinutes(19), true);
        now = now.plus(Duration.ofHours(8));
        assertThat(pass(Duration.ofMinutes(19), true)).isZero();
    }
}
