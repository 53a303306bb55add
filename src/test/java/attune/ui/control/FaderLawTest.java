package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaderLawTest {
    @Test void travel_and_level_are_inverse_over_any_range() {
        for (double[] range : new double[][] {{-60, 24}, {-12, 12}, {-24, 6}}) {
            FaderLaw law = new FaderLaw(range[0], range[1]);
            assertThat(law.travel(range[0])).isCloseTo(0, within(1e-9));
            assertThat(law.travel(range[1])).isCloseTo(1, within(1e-9));
            for (double level = range[0]; level <= range[1]; level += 0.25)
                assertThat(law.level(law.travel(level))).isCloseTo(level, within(1e-9));
        }
    }

    @Test void the_twenty_decibels_around_unity_have_more_than_half_of_the_way() {
        FaderLaw law = new FaderLaw(-60, 24);
        assertThat(law.travel(12) - law.travel(-20)).isGreaterThan(0.5);
    }
}
