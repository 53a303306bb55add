package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowMaxTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 44, 48, 64, 143, 255})
    void finds_what_the_list_of_candidates_finds(int window) {
        Random random = new Random(window);
        SlidingMax one = new SlidingMax(window);
        WindowMax many = new WindowMax(window, 100);
        for (int n = 0; n < 200; n++) {
            double[] values = random.doubles(1 + random.nextInt(100)).toArray();
            double[] expected = Arrays.stream(values).map(one::next).toArray();
            many.next(values, values.length);
            assertThat(values).isEqualTo(expected);
        }
    }
}
