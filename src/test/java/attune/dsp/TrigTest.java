package attune.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrigTest {
    @Test void agrees_with_the_reference_to_the_last_bits_over_some_turns() {
        for (int i = -40_000; i <= 40_000; i++) {
            double x = i * 5e-4;
            assertThat(Trig.sin(x)).isCloseTo(StrictMath.sin(x), within(5e-15));
            assertThat(Trig.cos(x)).isCloseTo(StrictMath.cos(x), within(5e-15));
        }
    }
}
