package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A room of echoes that are strewn at random and die away, on a stem among others. */
class RoomTest {
    /** No power of two divides it. */
    private static final int FRAMES = 300_007, ECHOES = 6000, APART = 24_000, CLAP = 500;
    private static final double RATE = 48_000;

    private final float[] claps = new float[FRAMES], wash = new float[FRAMES];
    private final Unmix stems;

    RoomTest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < FRAMES; i++) {
            wash[i] = (float) (0.1 * (random.nextDouble() - 0.5));
            claps[i] = i % APART < CLAP ? (float) (0.5 * (random.nextDouble() - 0.5)) : 0;
        }
        stems = new Unmix(Map.of("claps", sound(claps, claps), "wash", sound(wash, wash)));
    }

    private static Sound sound(float[] left, float[] right) {
        return new Sound((int) RATE, new float[][] {left, right});
    }

    private Sound mix(double decay, double predelay, double amount) {
        float[][] sides = new float[2][FRAMES];
        SplittableRandom random = new SplittableRandom(2);
        for (float[] side : sides) {
            double[] at = random.doubles(ECHOES).map(u -> predelay + 1.5 * u * decay).toArray(), gain = new double[ECHOES];
            double power = 0;
            for (int e = 0; e < ECHOES; e++) {
                gain[e] = (random.nextBoolean() ? 1 : -1) * Math.pow(10, -3 * (at[e] - predelay) / decay);
                power += gain[e] * gain[e];
            }
            for (int i = 0; i < FRAMES; i++) side[i] = 0.7f * claps[i] + 1.3f * wash[i];
            for (int e = 0; e < ECHOES; e++) {
                int late = (int) (at[e] * RATE);
                float g = (float) (0.7 * gain[e] * Math.sqrt(Math.pow(10, amount / 10) / power));
                for (int clap = 0; clap < FRAMES; clap += APART) for (int i = clap; i < Math.min(clap + CLAP, FRAMES); i++) side[(i + late) % FRAMES] += g * claps[i];
            }
        }
        return sound(sides[0], sides[1]);
    }

    @Test void lengthBeginningAndAmountAreThoseOfTheEchoes() {
        for (double decay : new double[] {0.6, 1.2, 2.5})
            for (double predelay : new double[] {0, 0.03, 0.08}) {
                double amount = -20 + 6 * decay;
                Room room = Room.of(stems, Set.of("claps", "wash"), "claps", mix(decay, predelay, amount));
                assertThat(room.clear()).isTrue();
                assertThat(room.decay()).isCloseTo(decay, within(0.08 * decay));
                assertThat(room.predelay()).isCloseTo(predelay, within(0.006));
                assertThat(room.amount()).isCloseTo(amount, within(1.0));
            }
    }

    @Test void nothingIsHeardOfNoRoom() {
        assertThat(Room.of(stems, Set.of("claps", "wash"), "claps", mix(1, 0, -200)).clear()).isFalse();
    }
}
