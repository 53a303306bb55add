package attune.dsp.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals and tolerance (+0.2, -0.4 dB): EBU Tech 3341 (2016), table 1, cases 15-23. */
class TruePeakTest {
    private static final int RATE = 48000;

    @ParameterizedTest
    @CsvSource({"4,0.5,0,-6", "4,0.5,45,-6", "6,0.5,60,-6", "8,0.5,67.5,-6", "4,1.41,45,3"})
    void case15To19SinesSampledBesideTheirCrests(double divisor, double amplitude, double phase, double expected) {
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * i / divisor + Math.toRadians(phase)));
        assertThat(TruePeak.of(Audio.mono(RATE, samples)).orElseThrow()).isBetween(expected - 0.4, expected + 0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void case20To23OnePeriodBetweenSamples(int offset) {
        // A sine of fs/6 at 0.5 that holds one period of fs/4 at 1.0, made at 4 fs, low-passed, and every fourth sample taken.
        int periods = 200, before = 24 * periods, length = 2 * before + 16;
        double[] fine = new double[length];
        for (int i = 0; i < before; i++) fine[i] = fine[length - before + i] = 0.5 * Math.sin(2 * Math.PI * i / 24);
        for (int i = 0; i < 16; i++) fine[before + i] = Math.sin(2 * Math.PI * i / 16);
        int taps = 511, half = taps / 2;
        float[] samples = new float[(length - taps - offset) / 4];
        for (int n = 0; n < samples.length; n++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                double window = 0.42 + 0.5 * Math.cos(Math.PI * k / half) + 0.08 * Math.cos(2 * Math.PI * k / half);
                double sinc = k == 0 ? 1 : Math.sin(Math.PI * k / 4) / (Math.PI * k / 4);
                sum += window * sinc / 4 * fine[half + 4 * n + offset + k];
            }
            samples[n] = (float) sum;
        }
        assertThat(TruePeak.of(Audio.mono(RATE, samples)).orElseThrow()).isBetween(-0.4, 0.2);
    }

    @Test
    void anyToneUpTo20kHzIsReadWithinATenthOfADecibel() {
        Random random = new Random(9);
        for (int n = 0; n < 200; n++) {
            double hz = random.nextDouble(100, 20000), phase = random.nextDouble(7);
            float[] samples = new float[4800];
            for (int i = 0; i < samples.length; i++) samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz / RATE * i + phase));
            assertThat(TruePeak.of(Audio.mono(RATE, samples)).orElseThrow()).as("%.0f Hz", hz).isCloseTo(-6.02, within(0.1));
        }
    }

    @Test
    void theHighestOfBothSidesCountsAndSilenceHasNoPeak() {
        float[] low = new float[100], high = new float[100];
        low[50] = 0.1f;
        high[50] = -0.5f;
        Audio sound = new Audio(RATE, low, high);
        assertThat(TruePeak.sample(sound)).hasValueCloseTo(-6.0206, within(1e-3));
        assertThat(TruePeak.of(sound)).hasValueCloseTo(-6.0206, within(1e-3));
        assertThat(TruePeak.of(Audio.mono(RATE, new float[1000]))).isEmpty();
        assertThat(TruePeak.sample(Audio.mono(RATE, new float[0]))).isEmpty();
    }
}
