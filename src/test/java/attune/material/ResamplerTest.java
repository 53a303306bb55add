package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    /** Level of the tone in dB, and of everything else, by projection on the tone under a steep window. */
    private static double[] toneAndRest(Audio audio, double hz) {
        float[] x = audio.left();
        int skip = audio.rate() / 20, n = x.length - 2 * skip;
        double a = 0, b = 0, cc = 0, ss = 0, cs = 0;
        for (int i = 0; i < n; i++) {
            double t = 2 * Math.PI * hz * (i + skip) / audio.rate(), c = Math.cos(t), s = Math.sin(t), v = x[i + skip];
            a += v * c;
            b += v * s;
            cc += c * c;
            ss += s * s;
            cs += c * s;
        }
        double det = cc * ss - cs * cs, p = (a * ss - b * cs) / det, q = (b * cc - a * cs) / det, rest = 0;
        for (int i = 0; i < n; i++) {
            double t = 2 * Math.PI * hz * (i + skip) / audio.rate();
            double d = x[i + skip] - p * Math.cos(t) - q * Math.sin(t);
            rest += d * d;
        }
        return new double[] {20 * Math.log10(Math.hypot(p, q)), 10 * Math.log10(2 * rest / n + 1e-30)};
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 22050, 32000, 44100, 88200, 96000, 176400, 192000})
    void tonesPassUnchangedAndWithoutImages(int rate) {
        double nyquist = Math.min(rate, 48_000) / 2.0;
        double flat = 0, loudest = -300;
        for (double part : new double[] {0.01, 0.37, 0.71, 0.9}) {
            double hz = part * nyquist;
            double[] measured = toneAndRest(Resampler.resample(Wavs.tone(rate, hz, rate / 6), 48_000), hz);
            flat = Math.max(flat, Math.abs(measured[0]));
            loudest = Math.max(loudest, measured[1]);
        }
        assertThat(flat).isLessThan(0.001);
        assertThat(loudest).isLessThan(-125);
    }

    @Test
    void thePassBandFrom44100ReachesTwentyKilohertz() {
        double[] measured = toneAndRest(Resampler.resample(Wavs.tone(44_100, 20_000, 44_100), 48_000), 20_000);
        assertThat(measured[0]).isCloseTo(0, within(0.01));
        assertThat(measured[1]).isLessThan(-120);
    }

    @ParameterizedTest
    @ValueSource(ints = {88_200, 96_000, 192_000})
    void whatLiesAboveTheNewLimitIsGone(int rate) {
        for (double hz : new double[] {24_010, 33_000, 43_000}) {
            Audio out = Resampler.resample(Wavs.tone(rate, hz, rate / 4), 48_000);
            double worst = 0;
            for (int i = 2400; i < out.frames() - 2400; i++) worst = Math.max(worst, Math.abs(out.left()[i]));
            assertThat(20 * Math.log10(worst + 1e-30)).as(hz + " Hz").isLessThan(-120);
        }
    }

    @Test
    void theLengthIsExactForAnyLength() {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            int frames = 1 + random.nextInt(3000);
            int rate = new int[] {8000, 11025, 22050, 44100, 48000, 88200, 96000, 192000}[random.nextInt(8)];
            assertThat(Resampler.resample(Audio.mono(rate, new float[frames]), 48_000).frames()).isEqualTo((int) Math.round(frames * 48_000.0 / rate));
        }
    }

    @Test
    void aConstantLoopStaysConstant() {
        float[] ones = new float[4410];
        java.util.Arrays.fill(ones, 0.5f);
        assertThat(Resampler.resampleLoop(Audio.mono(44_100, ones), 48_000).left()).containsOnly(0.5f);
    }

    @Test
    void aLoopedToneHasNoSeam() {
        Audio out = Resampler.resampleLoop(Wavs.tone(44_100, 1000, 44_100), 48_000);
        double worst = 0;
        for (int i = 0; i < 48_000; i++) worst = Math.max(worst, Math.abs(out.left()[i] - Math.sin(2 * Math.PI * 1000 * i / 48_000)));
        assertThat(worst).isLessThan(2e-7);
    }

    @Test
    void theSameSoundGivesTheSameSamplesAndOneRateChangesNothing() {
        Audio tone = Wavs.tone(44_100, 3000, 5000);
        assertThat(Resampler.resample(tone, 48_000).left()).isEqualTo(Resampler.resample(tone, 48_000).left());
        assertThat(Resampler.resample(tone, 44_100).left()).isSameAs(tone.left());
        assertThat(Resampler.resample(tone, 48_000).isMono()).isTrue();
    }
}
