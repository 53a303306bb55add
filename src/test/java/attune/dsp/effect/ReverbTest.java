package attune.dsp.effect;

import static attune.dsp.effect.RoomAcoustics.RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.effect.Reverberation.Type;
import attune.dsp.effect.RoomAcoustics.T30;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is measured on impulse responses; as ISO 3382-1 asks, decays are averaged over places: from each input to each output. */
class ReverbTest {
    private static final double[] OCTAVES = {125, 250, 500, 1000, 2000, 4000, 8000};

    @ParameterizedTest
    @EnumSource(Type.class)
    void everyOctaveDecaysAsDeclaredAndInAStraightLine(Type type) {
        for (double decay : new double[] {0.7, 1.2, 3}) for (double[] tone : new double[][] {{1, 1}, {1.2, 0.5}, {0.8, 0.7}}) {
            Reverberation r = Reverberation.of(type).with("decay", decay).with("low", tone[0]).with("high", tone[1]);
            double[][] responses = responses(r, decay * Math.max(1, tone[0]) * 0.9 + 0.2);
            for (double hz : OCTAVES) {
                T30 measured = T30.of(RoomAcoustics.decayCurve(octaves(responses, hz)));
                double declared = Reverb.decayAt(r, hz, RATE);
                assertThat(measured.seconds()).as("%s at %.0f Hz", r, hz).isCloseTo(declared, within(0.05 * declared));
                assertThat(measured.bend()).as("%s at %.0f Hz", r, hz).isLessThan(2);
            }
        }
    }

    @Test
    void evenOnePlaceAloneIsCloseToWhatIsDeclared() {
        for (Type type : Type.values()) {
            Reverberation r = Reverberation.of(type).with("decay", 2);
            for (double[] response : responses(r, 2)) for (double hz : OCTAVES) {
                double declared = Reverb.decayAt(r, hz, RATE);
                assertThat(T30.of(RoomAcoustics.decayCurve(RoomAcoustics.octave(response, hz))).seconds()).as("%s at %.0f Hz", r, hz).isCloseTo(declared, within(0.1 * declared));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void theNumbersAreTheDecaysAt125HzAnd1And8Kilohertz(Type type) {
        for (double low : new double[] {0.5, 1, 2}) for (double high : new double[] {0.3, 0.6, 1.2}) for (double damping : new double[] {0, 50}) {
            Reverberation r = Reverberation.of(type).with("decay", 1.5).with("low", low).with("high", high).with("damping", damping);
            assertThat(Reverb.decayAt(r, 1000, RATE)).as(r.toString()).isCloseTo(1.5, within(0.05 * 1.5));
            assertThat(Reverb.decayAt(r, 125, RATE)).as(r.toString()).isCloseTo(1.5 * low, within(0.05 * 1.5 * low));
            assertThat(Reverb.decayAt(r, 8000, RATE)).as(r.toString()).isCloseTo(1.5 * high, within(0.08 * 1.5 * high));
        }
    }

    @Test
    void shortDecaysAreShort() {
        for (Type type : Type.values()) {
            Reverberation r = Reverberation.of(type).with("decay", 0.3).with("low", 1).with("high", 0.7);
            double[][] responses = responses(r, 0.6);
            for (double hz : new double[] {500, 1000, 2000}) assertThat(T30.of(RoomAcoustics.decayCurve(octaves(responses, hz))).seconds()).as("%s at %.0f Hz", r, hz)
                .isCloseTo(Reverb.decayAt(r, hz, RATE), within(0.03));
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void noSingleEchoesAreLeftAfter100Milliseconds(Type type) {
        for (double size : new double[] {0, 50, 100}) for (double decay : new double[] {1, 2, 4}) {
            double[][] responses = responses(Reverberation.of(type).with("size", size).with("decay", decay).with("low", 1).with("high", 1), 1);
            for (int ms = 100; ms < 900; ms += 5) {
                double density = 0;
                for (double[] response : responses) density += RoomAcoustics.echoDensity(response, RoomAcoustics.firstArrival(response) + ms * 48) / responses.length;
                assertThat(density).as("%s, size %.0f, decay %.0f, after %d ms", type, size, decay, ms).isBetween(0.9, 1.15);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void noFrequencyRings(Type type) {
        // The level over frequency of a perfectly diffuse response spreads by 5.57 dB (M. R. Schroeder 1954); that of a ringing one by far more.
        for (double decay : new double[] {1, 2, 4}) for (double[] response : responses(Reverberation.of(type).with("decay", decay).with("low", 1).with("high", 1), 1.2 * decay)) {
            Random random = new Random(8);
            double sum = 0, squares = 0;
            for (int i = 0; i < 300; i++) {
                double level = RoomAcoustics.level(response, random.nextDouble(250, 6000));
                sum += level;
                squares += level * level;
            }
            assertThat(Math.sqrt(squares / 300 - sum * sum / 90000)).as("%s, decay %.0f", type, decay).isLessThan(7.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void theReturnIsAsLoudAsWhatWentInWhateverTheDecay(Type type) {
        for (double decay : new double[] {0.3, 1, 3}) for (double diffusion : new double[] {0, 100}) {
            double[] left = impulse(1.2 * decay + 0.1), right = left.clone();
            run(reverb(Reverberation.of(type).with("decay", decay).with("diffusion", diffusion).with("low", 1).with("high", 1)), left, right);
            assertThat(10 * Math.log10((RoomAcoustics.energy(left) + RoomAcoustics.energy(right)) / 2)).as("%s, decay %.1f", type, decay).isBetween(-2.0, 1.0);
        }
    }

    @Test
    void thePredelayIsSilentToTheFrameAndNothingDryComesThrough() {
        for (Type type : Type.values()) for (double predelay : new double[] {0, 30, 100}) {
            double[] left = impulse(0.5), right = left.clone();
            run(reverb(Reverberation.of(type).with("predelay", predelay)), left, right);
            int first = Math.min(RoomAcoustics.firstArrival(left), RoomAcoustics.firstArrival(right));
            assertThat(first).as("%s, %.0f ms", type, predelay).isEqualTo((int) (predelay * 48));
            assertThat(Arrays.stream(left).map(Math::abs).max().orElseThrow()).isLessThan(0.5);
        }
    }

    @Test
    void theTypesDifferInHowTheyBegin() {
        double room = centre(Type.ROOM), plate = centre(Type.PLATE), hall = centre(Type.HALL);
        assertThat(hall).isGreaterThan(1.2 * room);
        assertThat(density(Type.PLATE)).isGreaterThan(2 * density(Type.HALL));
        assertThat(plate).isLessThan(hall);
    }

    /** Where the middle of the first 100 ms' energy lies, in ms, at equal decay. */
    private static double centre(Type type) {
        double[] left = impulse(0.1), right = left.clone();
        run(reverb(same(type)), left, right);
        double sum = 0;
        for (int i = 0; i < left.length; i++) sum += i / 48.0 * (left[i] * left[i] + right[i] * right[i]);
        return sum / (RoomAcoustics.energy(left) + RoomAcoustics.energy(right));
    }

    private static double density(Type type) {
        return Arrays.stream(responses(same(type), 0.2)).mapToDouble(response -> RoomAcoustics.echoDensity(response, 20 * 48)).average().orElseThrow();
    }

    private static Reverberation same(Type type) {
        return new Reverberation(type, 1.2, 0, 50, 70, 50, 1, 0.7, 100);
    }

    @Test
    void widthGoesFromMonoToWide() {
        double[] correlations = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] left = impulse(1), right = left.clone();
            run(reverb(Reverberation.of(Type.HALL).with("width", 100.0 * i)), left, right);
            double across = 0;
            for (int k = 0; k < left.length; k++) across += left[k] * right[k];
            correlations[i] = across / Math.sqrt(RoomAcoustics.energy(left) * RoomAcoustics.energy(right));
        }
        assertThat(correlations[0]).isCloseTo(1, within(1e-9));
        assertThat(Math.abs(correlations[1])).isLessThan(0.3);
        assertThat(correlations[2]).isLessThan(correlations[1] - 0.3);
    }

    @Test
    void whileItChangesNothingClicks() {
        // A clean 200 Hz sine of size 1 bends by at most (2 pi 200 / 48000)² = 0.0007 from frame to frame; a jump would by its own size.
        Reverberation[] changes = {Reverberation.of(Type.HALL).with("size", 100), Reverberation.of(Type.HALL).with("decay", 0.6), Reverberation.of(Type.PLATE),
            Reverberation.of(Type.ROOM).with("predelay", 60).with("width", 20), Reverberation.of(Type.ROOM).with("high", 0.2).with("diffusion", 0).with("low", 2)};
        Reverb reverb = reverb(Reverberation.of(Type.HALL));
        double[] left = new double[48000 * 6];
        for (int i = 0; i < left.length; i++) left[i] = Math.sin(2 * Math.PI * 200 / RATE * i);
        double[] right = left.clone();
        for (int i = 0; i < left.length; i += 480) {
            if (i % 48000 == 0 && i > 0) reverb.set(changes[i / 48000 - 1]);
            double[] l = Arrays.copyOfRange(left, i, i + 480), r = Arrays.copyOfRange(right, i, i + 480);
            reverb.process(l, r, 480);
            System.arraycopy(l, 0, left, i, 480);
            System.arraycopy(r, 0, right, i, 480);
        }
        double loudest = 0;
        for (int i = 24000; i < left.length; i++) loudest = Math.max(loudest, Math.abs(left[i]));
        for (int i = 24000; i < left.length; i++) assertThat(Math.abs(left[i] - 2 * left[i - 1] + left[i - 2])).as("frame %d", i).isLessThan(0.01 * loudest);
    }

    private static double[] impulse(double seconds) {
        double[] sound = new double[(int) (seconds * RATE)];
        sound[0] = 1;
        return sound;
    }

    private static double[][] octaves(double[][] responses, double hz) {
        return Arrays.stream(responses).map(response -> RoomAcoustics.octave(response, hz)).toArray(double[][]::new);
    }

    /** Left to left, left to right, right to left, right to right. */
    private static double[][] responses(Reverberation r, double seconds) {
        double[][] all = new double[4][];
        for (int side = 0; side < 2; side++) {
            double[] left = new double[(int) (seconds * RATE)], right = new double[left.length];
            (side == 0 ? left : right)[0] = 1;
            run(reverb(r), left, right);
            all[2 * side] = left;
            all[2 * side + 1] = right;
        }
        return all;
    }

    private static void run(Reverb reverb, double[] left, double[] right) {
        for (int i = 0; i < left.length; i += 512) {
            int end = Math.min(left.length, i + 512);
            double[] l = Arrays.copyOfRange(left, i, end), r = Arrays.copyOfRange(right, i, end);
            reverb.process(l, r, l.length);
            System.arraycopy(l, 0, left, i, l.length);
            System.arraycopy(r, 0, right, i, r.length);
        }
    }

    private static Reverb reverb(Reverberation r) {
        Reverb reverb = new Reverb();
        reverb.prepare(RATE, 512);
        reverb.set(r);
        return reverb;
    }
}
