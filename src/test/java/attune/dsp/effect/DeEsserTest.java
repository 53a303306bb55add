package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Decibels;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeEsserTest {
    private static final double RATE = 48000;

    @ParameterizedTest
    @ValueSource(doubles = {6, 15, 24})
    void aLoudSIsTurnedDownByTheRange(double range) {
        DeEsser deEsser = deEsser(new DeEssing(6700, -40, range));
        double[] in = sine(6700, -6, 24000), out = in.clone();
        deEsser.process(out, out.clone(), out.length);
        assertThat(deEsser.gainReduction()).isCloseTo(range, within(0.01));
        assertThat(loss(in, out)).isCloseTo(range, within(0.05));
    }

    @Test
    void aSofterOneOnlyToTheThreshold() {
        for (double level : new double[] {-28, -24, -20}) {
            double[] in = sine(6708, level, 24000), out = in.clone();
            deEsser(new DeEssing(6700, -30, 24)).process(out, out.clone(), out.length);
            assertThat(loss(in, out)).isCloseTo(level + 30, within(0.15));
        }
    }

    @Test
    void itHearsFiveToNineKilohertz() {
        // 3 dB less at the edges of its band than in the middle, and a vowel not at all.
        DeEssing d = new DeEssing(6700, -30, 24);
        assertThat(reduction(d, 6700, -20)).isCloseTo(10, within(0.2));
        assertThat(reduction(d, 5000, -20)).isCloseTo(7, within(0.3));
        assertThat(reduction(d, 9000, -20)).isCloseTo(7, within(0.3));
        for (double hz : new double[] {200, 500, 1000}) assertThat(reduction(d, hz, -12)).as("%.0f Hz", hz).isZero();
        assertThat(reduction(d.with("frequency", 4000), 4000, -20)).isCloseTo(10, within(0.2));
    }

    @Test
    void theCurveDrawnIsTheCurveHeard() {
        // A steady loud tone in the band holds the reduction at the range; a soft tone beside it is measured.
        DeEssing d = new DeEssing(6700, -60, 12);
        for (double hz : new double[] {500, 2000, 4000, 5000, 9000, 12000, 16000}) {
            double[] in = sine(6700, -6, 96000), probe = sine(hz, -60, 96000), out = in.clone();
            for (int i = 0; i < out.length; i++) out[i] += probe[i];
            deEsser(d).process(out, out.clone(), out.length);
            double wanted = DeEsser.magnitudeAt(d, 12, hz, RATE);
            assertThat(level(out, hz) - level(probe, hz)).as("%.0f Hz", hz).isCloseTo(wanted, within(0.05));
        }
        assertThat(DeEsser.magnitudeAt(d, 12, 6700, RATE)).isCloseTo(-12, within(0.01));
        assertThat(DeEsser.magnitudeAt(d, 12, 1000, RATE)).isBetween(-0.5, 0.0);
    }

    @Test
    void vowelsPassToTheBit() {
        double[] in = sine(300, -6, 9600), out = in.clone();
        deEsser(new DeEssing(6700, -30, 24)).process(out, out.clone(), out.length);
        assertThat(out).containsExactly(in);
    }

    @Test
    void bothSidesAreTurnedDownAlike() {
        double[] left = new Random(2).doubles(9600, -1, 1).toArray(), right = new double[9600];
        for (int i = 0; i < 9600; i++) right[i] = left[i] / 8;
        deEsser(new DeEssing(6700, -50, 15)).process(left, right, 9600);
        for (int i = 0; i < 9600; i++) assertThat(right[i]).isCloseTo(left[i] / 8, within(1e-14));
    }

    private static double reduction(DeEssing d, double hz, double level) {
        DeEsser deEsser = deEsser(d);
        double[] sound = sine(hz, level, 24000);
        deEsser.process(sound, sound.clone(), sound.length);
        return deEsser.gainReduction();
    }

    private static double loss(double[] in, double[] out) {
        double before = 0, after = 0;
        for (int i = in.length / 2; i < in.length; i++) {
            before += in[i] * in[i];
            after += out[i] * out[i];
        }
        return 10 * Math.log10(before / after);
    }

    /** dB of one tone in the second second. */
    private static double level(double[] sound, double hz) {
        double re = 0, im = 0;
        for (int i = 48000; i < 96000; i++) {
            re += sound[i] * Math.cos(2 * Math.PI * hz / RATE * i);
            im += sound[i] * Math.sin(2 * Math.PI * hz / RATE * i);
        }
        return 20 * Math.log10(Math.hypot(re, im) / 24000);
    }

    private static double[] sine(double hz, double level, int frames) {
        double[] sound = new double[frames];
        for (int i = 0; i < frames; i++) sound[i] = Decibels.toGain(level) * Math.sin(2 * Math.PI * hz / RATE * i);
        return sound;
    }

    private static DeEsser deEsser(DeEssing d) {
        DeEsser deEsser = new DeEsser();
        deEsser.prepare(RATE, 512);
        deEsser.set(d);
        return deEsser;
    }
}
