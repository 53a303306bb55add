package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static int[] soon(int... rests) {
        BitSet bits = new BitSet();
        for (int r : rests) bits.set(r);
        Loop loop = new Loop(new float[0], 4, 400, bits);
        return IntStream.range(0, 4).map(loop::soon).toArray();
    }

    @Test void one_bar_of_rest_is_waited_for_and_more_are_left_out() {
        assertThat(soon()).containsExactly(0, 1, 2, 3);
        assertThat(soon(0)).containsExactly(0, 1, 2, 3);
        assertThat(soon(0, 1)).containsExactly(2, 1, 2, 3);
        assertThat(soon(0, 3)).as("round the seam").containsExactly(0, 1, 2, 1);
        assertThat(soon(0, 1, 2, 3)).as("silence").containsExactly(0, 1, 2, 3);
    }
}
