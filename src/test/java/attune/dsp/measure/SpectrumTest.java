package attune.dsp.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final int RATE = 48000;

    @Test
    void aFullScaleSineIsZeroDecibelsInItsBandAndNowhereElse() {
        for (double hz : new double[] {25.12, 63.1, 251.2, 1000, 6310, 15849}) {
            ThirdOctaves thirds = ThirdOctaves.of(sine(hz, 1, 3 * RATE));
            int band = (int) Math.round(17 + 10 * Math.log10(hz / 1000));
            assertThat(thirds.level(band)).as("%.0f Hz", hz).isCloseTo(0, within(0.1));
            for (int other = 0; other < ThirdOctaves.BANDS; other++)
                if (Math.abs(other - band) > 2) assertThat(thirds.level(other)).as("%.0f Hz in band %d", hz, other).isLessThan(-30);
            assertThat(thirds.octave(hz)).isCloseTo(0, within(0.1));
            assertThat(Spectrum.of(sine(hz, 1, 3 * RATE)).octave(hz)).isCloseTo(0, within(0.2));
        }
    }

    @Test
    void thirdsOfWhiteNoiseRiseByTheirWidth() {
        Audio noise = noise(20 * RATE, 1);
        ThirdOctaves thirds = ThirdOctaves.of(noise);
        // Evenly spread noise from -1 to 1 has a third of full-scale power, two thirds of a sine's, over 24 kHz.
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            double width = ThirdOctaves.centre(band) * (Math.pow(10, 0.05) - Math.pow(10, -0.05));
            double expected = 10 * Math.log10(2.0 / 3 * Math.min(width, 24000 - ThirdOctaves.centre(band) / Math.pow(10, 0.05)) / 24000);
            // 20 s of noise hold width x 20 independent values; three times the spread of their mean.
            assertThat(thirds.level(band)).as("band %d", band).isCloseTo(expected, within(0.1 + 3 * 4.34 / Math.sqrt(width * 20)));
        }
    }

    @Test
    void everySampleCountsAlike() {
        // A click at any place has the same power; so the whole adds up to the mean square (times two: a sine is 0 dB).
        for (int at : new int[] {0, 1000, 5000, 9999}) {
            float[] click = new float[10000];
            click[at] = 1;
            double sum = Arrays.stream(Spectrum.of(Audio.mono(RATE, click)).power()).sum();
            assertThat(sum).isCloseTo(2.0 / 10000, within(2e-7));
        }
    }

    @Test
    void aStereoSoundIsTheMeanOfItsSides() {
        Audio left = sine(1000, 1, RATE);
        assertThat(Spectrum.of(new Audio(RATE, left.left(), new float[RATE])).third(1000)).isCloseTo(-3.01, within(0.05));
    }

    @Test
    void silenceAndNothingAreSilent() {
        assertThat(Spectrum.of(Audio.mono(RATE, new float[RATE])).octave(1000)).isEqualTo(-200);
        assertThat(ThirdOctaves.of(Audio.mono(RATE, new float[0])).level(17)).isEqualTo(-200);
    }

    @Test
    void correlationTellsSameFromOppositeAndUnrelated() {
        float[] a = noise(RATE, 1).left(), b = noise(RATE, 2).left(), turned = new float[RATE];
        for (int i = 0; i < RATE; i++) turned[i] = -a[i];
        assertThat(Correlation.of(Audio.mono(RATE, a))).hasValueCloseTo(1.0, within(1e-9));
        assertThat(Correlation.of(new Audio(RATE, a, turned))).hasValueCloseTo(-1.0, within(1e-9));
        assertThat(Correlation.of(new Audio(RATE, a, b))).hasValueCloseTo(0.0, within(0.02));
        assertThat(Correlation.of(new Audio(RATE, a, new float[RATE]))).hasValue(0);
        assertThat(Correlation.of(Audio.mono(RATE, new float[RATE]))).isEmpty();
    }

    @Test
    void theMeterRisesAtOnceFallsSlowlyAndAllocatesNothing() {
        SpectrumMeter meter = new SpectrumMeter(RATE, 20, 20000, 60);
        System.arraycopy(sine(1000, 0.5, SpectrumMeter.SIZE).left(), 0, meter.input(), 0, SpectrumMeter.SIZE);
        meter.update(0.02);
        int band = 0;
        while (meter.frequency(band + 1) < 1000) band++;
        double level = Math.max(meter.level(band), meter.level(band + 1));
        assertThat(level).isBetween(-9.0, -5.9);
        Arrays.fill(meter.input(), 0);
        meter.update(0.5);
        assertThat(Math.max(meter.level(band), meter.level(band + 1))).isCloseTo(level - 12, within(1e-9));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 300; i++) meter.update(0.02);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 300; i++) meter.update(0.02);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
        assertThat(meter.level(0)).isEqualTo(SpectrumMeter.FLOOR);
    }

    private static Audio sine(double hz, double amplitude, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz / RATE * i));
        return Audio.mono(RATE, samples);
    }

    private static Audio noise(int frames, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) samples[i] = 2 * random.nextFloat() - 1;
        return Audio.mono(RATE, samples);
    }
}
