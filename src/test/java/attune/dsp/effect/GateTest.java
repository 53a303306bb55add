package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Decibels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gain is read from what comes out against what went in: square waves, whose level is the same in every frame. */
class GateTest {
    private static final double RATE = 48000;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 20, 100})
    void attackIsTheWayFromShutToOpen(double attack) {
        double[] in = square(-60, 4800, -10, 9600), gain = gain(new Gating(-30, 40, attack, 0, 100), in);
        int frames = (int) Math.rint(attack * 48);
        assertThat(gain[4799]).isCloseTo(-40, within(1e-9));
        for (int i = 0; i < frames; i++) assertThat(gain[4800 + i]).as("frame %d", i).isCloseTo(-40 + 40 * (i + 1) / Math.max(1, attack * 48), within(1e-6 + 40 / (attack * 48)));
        assertThat(gain[4800 + frames]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 60, 200, 1000})
    void releaseIsTheWayFromOpenToShutAfterTheHold(double release) {
        for (double hold : new double[] {1, 50, 200}) {
            int falls = 9600, shuts = falls + (int) (48 * hold), shut = shuts + (int) (48 * release);
            double[] gain = gain(new Gating(-30, 60, 1, hold, release), square(-10, falls, -60, shut - falls + 480));
            assertThat(gain[shuts - 2]).isZero();
            assertThat(gain[shuts + 2]).isNegative();
            assertThat(gain[(shuts + shut) / 2]).isCloseTo(-30, within(0.5 + 240 / (48 * release)));
            assertThat(gain[shut - 3]).isGreaterThan(-60);
            assertThat(gain[shut + 2]).isCloseTo(-60, within(1e-9));
        }
    }

    @Test
    void itOpensAtTheThresholdAndShutsThreeDecibelsBelow() {
        Gating g = new Gating(-30, 40, 0.05, 0, 5);
        assertThat(last(gain(g, square(-30.1, 4800, -30.1, 4800)))).isCloseTo(-40, within(1e-9));
        assertThat(last(gain(g, square(-60, 4800, -29.9, 4800)))).isZero();
        assertThat(last(gain(g, square(-20, 4800, -32.9, 4800)))).isZero();
        assertThat(last(gain(g, square(-20, 4800, -33.1, 4800)))).isCloseTo(-40, within(1e-9));
    }

    @Test
    void openItPassesEveryBitAndBothSidesAlike() {
        double[] left = new Random(1).doubles(9600, -1, 1).toArray(), right = left.clone(), dry = left.clone();
        for (int i = 0; i < right.length; i++) right[i] /= 1024;
        Gate gate = gate(new Gating(-60, 80, 0.05, 100, 100));
        gate.process(left, right, 9600);
        for (int i = 100; i < 9600; i++) {
            assertThat(left[i]).isEqualTo(dry[i]);
            assertThat(right[i]).isEqualTo(dry[i] / 1024);
        }
    }

    @Test
    void theKeyDecidesAndTheSoundFollows() {
        double[] sound = square(-60, 4800, -60, 4800), dry = sound.clone(), key = square(-80, 4800, 0, 4800);
        gate(new Gating(-20, 30, 1, 0, 50)).process(sound, sound.clone(), key, key, 9600);
        assertThat(sound[4000]).isCloseTo(dry[4000] * Decibels.toGain(-30), within(1e-12));
        assertThat(sound[9599]).isEqualTo(dry[9599]);
    }

    @Test
    void aRingingTomIsCutOffWhereTheHoldEnds() {
        // 80 Hz that dies away by 60 dB in 1.5 s: with a hold of 50 ms the dips between half waves do not shut it.
        double[] tom = new double[72000];
        for (int i = 0; i < tom.length; i++) tom[i] = Math.pow(10, -3 * i / 72000.0) * Math.sin(2 * Math.PI * 80 / RATE * i);
        double[] out = tom.clone();
        gate(new Gating(-20, 80, 0.05, 50, 60)).process(out, out.clone(), out.length);
        // -23 dB is reached after 0.575 s; it is then shut 110 ms later.
        for (int i = 480; i < 27000; i++) assertThat(out[i]).as("frame %d", i).isEqualTo(tom[i]);
        for (int i = (int) (0.71 * RATE); i < tom.length; i++) assertThat(Math.abs(out[i])).as("frame %d", i).isLessThan(1e-4 * Math.pow(10, -3 * i / 72000.0) + 1e-12);
    }

    private static double last(double[] gain) {
        return gain[gain.length - 1];
    }

    private static double[] square(double before, int frames, double after, int more) {
        double[] sound = new double[frames + more];
        for (int i = 0; i < sound.length; i++) sound[i] = (i / 24 % 2 == 0 ? 1 : -1) * Decibels.toGain(i < frames ? before : after);
        return sound;
    }

    private static double[] gain(Gating g, double[] in) {
        double[] out = in.clone();
        gate(g).process(out, out.clone(), out.length);
        double[] gain = new double[in.length];
        Arrays.setAll(gain, i -> out[i] == in[i] ? 0 : Decibels.ofGain(out[i] / in[i]));
        return gain;
    }

    private static Gate gate(Gating g) {
        Gate gate = new Gate();
        gate.prepare(RATE, 512);
        gate.set(g);
        return gate;
    }
}
