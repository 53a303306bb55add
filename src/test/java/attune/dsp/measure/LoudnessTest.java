package attune.dsp.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals and expected values: EBU Tech 3341 (2016), table 1, and EBU Tech 3342 (2016), table 1. */
class LoudnessTest {
    private static final int RATE = 48000;
    private static final Offset<Double> LU = within(0.1);

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 44100, 88200, 96000, 192000})
    void kWeightingIsThatOfTheStandardAtEveryRate(int rate) {
        KWeighting table = new KWeighting(48000), other = new KWeighting(rate);
        for (double hz = 20; hz < Math.min(20000, 0.45 * rate); hz *= 1.05)
            assertThat(10 * Math.log10(other.power(hz, rate) / table.power(hz, 48000))).as("%.0f Hz", hz).isCloseTo(0, within(0.015));
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 22050, 44100, 48000, 88200, 96000, 192000})
    void case1And2SteadyTonesAtEveryRate(int rate) {
        for (double level : new double[] {-23, -33}) {
            Loudness l = Loudness.of(Tones.stereo(rate, level, 20));
            assertThat(l.integrated()).hasValueCloseTo(level, LU);
            assertThat(l.momentaryMax()).hasValueCloseTo(level, LU);
            assertThat(l.shortTermMax()).hasValueCloseTo(level, LU);
        }
    }

    @Test
    void case3And4QuietPartsAreGated() {
        assertThat(Loudness.integrated(Tones.stereo(RATE, -36, 10, -23, 60, -36, 10))).hasValueCloseTo(-23.0, LU);
        assertThat(Loudness.integrated(Tones.stereo(RATE, -72, 10, -36, 10, -23, 60, -36, 10, -72, 10))).hasValueCloseTo(-23.0, LU);
    }

    @Test
    void case5PartsWithinTheGateCount() {
        assertThat(Loudness.integrated(Tones.stereo(RATE, -26, 20, -20, 20.1, -26, 20))).hasValueCloseTo(-23.0, LU);
    }

    @Test
    void case9And12AWindowThatHoldsThePatternReadsSteady() {
        Audio slow = Tones.stereo(RATE, Tones.times(5, -20, 1.34, -30, 1.66)), fast = Tones.stereo(RATE, Tones.times(25, -20, 0.18, -30, 0.22));
        for (int i = 0; i < 100; i++) {
            assertThat(Loudness.of(part(slow, 0.1 * i, 3)).shortTermMax()).as("at %.1f s", 0.1 * i).hasValueCloseTo(-23.0, LU);
            assertThat(Loudness.of(part(fast, 0.07 * i, 0.4)).momentaryMax()).as("at %.2f s", 0.07 * i).hasValueCloseTo(-23.0, LU);
        }
    }

    @Test
    void case10And13TheWindowIsFoundWhereverItLies() {
        for (int i = 0; i < 20; i++) {
            assertThat(Loudness.of(Tones.stereo(RATE, -200, 0.15 * i, -23, 3, -200, 1)).shortTermMax()).as("segment %d", i).hasValueCloseTo(-23.0, LU);
            assertThat(Loudness.of(Tones.stereo(RATE, -200, 0.02 * i, -23, 0.4, -200, 1)).momentaryMax()).as("segment %d", i).hasValueCloseTo(-23.0, LU);
        }
    }

    @Test
    void case11And14SuccessiveSegmentsReadTheirOwnLevel() {
        // One stream in the standard, of 20 segments; each stands alone here, since the maxima are those of a whole sound.
        for (int i = 0; i < 20; i++) {
            double level = -38 + i;
            assertThat(Loudness.of(Tones.stereo(RATE, -200, 0.15 * i, level, 3, -200, 3 - 0.15 * i)).shortTermMax()).hasValueCloseTo(level, LU);
            assertThat(Loudness.of(Tones.stereo(RATE, -200, 0.02 * i, level, 0.4, -200, 0.4 - 0.02 * i)).momentaryMax()).hasValueCloseTo(level, LU);
        }
    }

    @Test
    void rangeCases1To4() {
        assertThat(range(-20, 20, -30, 20)).isCloseTo(10, within(1.0));
        assertThat(range(-20, 20, -15, 20)).isCloseTo(5, within(1.0));
        assertThat(range(-40, 20, -20, 20)).isCloseTo(20, within(1.0));
        assertThat(range(-50, 20, -35, 20, -20, 20, -35, 20, -50, 20)).isCloseTo(15, within(1.0));
    }

    @Test
    void monoCountsAsOneChannel() {
        assertThat(Loudness.integrated(Tones.mono(RATE, -20, 5))).hasValueCloseTo(-23.0, LU);
    }

    @Test
    void twiceTheAmplitudeIs6DecibelsMore() {
        float[] noise = new float[RATE * 2];
        Random random = new Random(8);
        for (int i = 0; i < noise.length; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        Audio sound = Audio.mono(RATE, noise);
        double quiet = Loudness.integrated(sound).orElseThrow();
        assertThat(Loudness.integrated(sound.times(2))).hasValueCloseTo(quiet + 20 * Math.log10(2), within(1e-9));
    }

    @Test
    void tooShortAndSilentSoundsHaveNoValue() {
        Loudness silent = Loudness.of(new Audio(RATE, new float[RATE * 5], new float[RATE * 5]));
        assertThat(silent.integrated()).isEmpty();
        assertThat(silent.momentaryMax()).isEmpty();
        assertThat(silent.shortTermMax()).isEmpty();
        assertThat(silent.range()).isEmpty();
        Loudness second = Loudness.of(Tones.stereo(RATE, -20, 1));
        assertThat(second.integrated()).isPresent();
        assertThat(second.shortTermMax()).isEmpty();
        assertThat(second.range()).isEmpty();
        assertThat(Loudness.of(Tones.stereo(RATE, -20, 0.39)).momentaryMax()).isEmpty();
        assertThat(Loudness.of(new Audio(RATE, new float[0], new float[0])).integrated()).isEmpty();
    }

    private static Audio part(Audio sound, double from, double seconds) {
        int start = (int) Math.round(from * RATE), end = start + (int) Math.round(seconds * RATE);
        return new Audio(RATE, Arrays.copyOfRange(sound.left(), start, end), Arrays.copyOfRange(sound.right(), start, end));
    }

    private static double range(double... steps) {
        return Loudness.of(Tones.stereo(RATE, steps)).range().orElseThrow();
    }
}
