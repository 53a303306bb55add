package attune.dsp.effect;

import static attune.dsp.effect.Compression.Detector.PEAK;
import static attune.dsp.effect.Compression.Detector.RMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is measured on the sound that comes out. */
class CompressorTest {
    private static final double RATE = 48000;

    @ParameterizedTest
    @EnumSource(Compression.Detector.class)
    void steadyLevelsComeOutWhereTheCurveIsDrawn(Compression.Detector detector) {
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            Compression c = new Compression(random.nextDouble(-50, -5), 1 + random.nextDouble() * 19, 0.5, 30, random.nextDouble(0, 20),
                random.nextDouble(-6, 12), random.nextDouble(20, 100), 0, detector);
            for (double level = -60; level <= 0; level += 7.5) {
                double[] out = run(c, square(Decibels.toGain(level), 14400));
                assertThat(Decibels.ofGain(Math.abs(out[14399]))).as("%s at %.1f dB", c, level).isCloseTo(Compressor.outputLevel(c, level), within(0.01));
            }
        }
    }

    @Test
    void theCurveIsThatOfThePaper() {
        // Giannoulis, Massberg and Reiss 2012, equation 4: T = -20, R = 4, W = 10.
        Compression c = new Compression(-20, 4, 1, 50, 10, 0, 100, 0, PEAK);
        assertThat(Compressor.outputLevel(c, -25)).isCloseTo(-25, within(1e-9));
        assertThat(Compressor.outputLevel(c, -20)).isCloseTo(-20 - 0.75 * 25 / 20, within(1e-9));
        assertThat(Compressor.outputLevel(c, -15)).isCloseTo(-20 + 5 / 4.0, within(1e-9));
        assertThat(Compressor.outputLevel(c, -4)).isCloseTo(-20 + 16 / 4.0, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 1, 10, 50, 500})
    void attackIsTheTimeOf63PerCentOfAStepOfTheReduction(double attack) {
        Compression c = new Compression(-40, 4, attack, 5000, 0, 0, 100, 0, PEAK);
        assertThat(milliseconds(c, -22, -8, 3 * attack)).isCloseTo(attack, within(0.03 * attack));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 20, 120, 1000, 5000})
    void releaseIsTheTimeOf63PerCentOfAStepOfTheReduction(double release) {
        Compression c = new Compression(-40, 4, 0.05, release, 0, 0, 100, 0, PEAK);
        assertThat(milliseconds(c, -8, -22, 2 * release)).isCloseTo(release, within(0.02 * release));
    }

    @Test
    void aSteadyToneIsTurnedDownByWhatTheCurveSaysEvenWithASlowAttack() {
        Compression c = new Compression(-26, 4, 10, 100, 0, 0, 100, 0, PEAK);
        assertThat(reductionOfSine(c, 1000, -6)).isCloseTo(15, within(0.1));
        assertThat(reductionOfSine(c.with("attack", 30), 3000, -6)).isCloseTo(15, within(0.1));
    }

    @Test
    void aBassToneIsTurnedDownALittleLessThanTheCurveSays() {
        Compression c = new Compression(-26, 4, 10, 120, 0, 0, 100, 0, PEAK);
        assertThat(reductionOfSine(c, 50, -6)).isBetween(14.2, 14.5);
    }

    @Test
    void rmsReadsASineThreeDecibelsBelowItsPeak() {
        Compression c = new Compression(-26, 4, 10, 120, 0, 0, 100, 0, RMS);
        assertThat(reductionOfSine(c, 1000, -6)).isCloseTo(0.75 * (20 - 3.01), within(0.05));
        assertThat(reductionOfSine(c, 50, -6)).isCloseTo(0.75 * (20 - 3.01), within(0.4));
    }

    @Test
    void bothSidesAreTurnedDownAlike() {
        double[] left = square(0.5, 9600), right = square(0.05, 9600);
        Compressor compressor = compressor(new Compression(-30, 8, 1, 50, 6, 0, 100, 0, PEAK));
        compressor.process(left, right, 9600);
        for (int i = 0; i < 9600; i++) assertThat(left[i]).isCloseTo(10 * right[i], within(1e-12));
    }

    @Test
    void theKeyDecidesAndTheSoundFollows() {
        Compressor compressor = compressor(new Compression(-20, 10, 0.1, 50, 0, 0, 100, 0, PEAK));
        double[] left = square(0.01, 4800), right = left.clone(), key = square(1, 4800);
        compressor.process(left, right, key, key, 4800);
        assertThat(Decibels.ofGain(Math.abs(left[4799]))).isCloseTo(-40 - 18, within(0.01));
    }

    @Test
    void lookAheadDelaysSoundAndDryPartAlikeAndTheGainComesFirst() {
        Compression c = new Compression(-30, 20, 1, 100, 0, 0, 50, 5, PEAK);
        Compressor compressor = compressor(c);
        assertThat(compressor.latency()).isEqualTo(240);
        double[] sound = new double[4800];
        for (int i = 1000; i < 4800; i++) sound[i] = 0.5;
        compressor.process(sound, sound.clone(), 4800);
        for (int i = 0; i < 1240; i++) assertThat(sound[i]).isZero();
        // 5 ms into a 1 ms attack all but e^-5 of the reduction is there when the step arrives.
        assertThat(sound[1240]).isCloseTo(sound[2400], within(0.005));
    }

    @Test
    void nothingToDoPassesEveryBit() {
        double[] dry = new Random(6).doubles(9600, -1, 1).toArray();
        for (Compression c : new Compression[] {Compression.OFF, new Compression(-60, 20, 1, 50, 6, 12, 0, 0, PEAK),
            new Compression(-60, 1, 1, 50, 6, 0, 30, 0, RMS), new Compression(0, 20, 1, 50, 0, 0, 37, 0, PEAK)})
            assertThat(run(c, dry)).as(c.toString()).containsExactly(dry);
    }

    @ParameterizedTest
    @EnumSource(Compression.Detector.class)
    void theReductionOfALoopIsWhatTheCompressorDoesOnItsSecondRound(Compression.Detector detector) {
        Random random = new Random(7);
        int frames = 48000;
        float[] left = new float[frames], right = new float[frames];
        for (int i = 0; i < frames; i++) {
            double decay = Math.exp(-(i % 12000) / 3000.0);
            left[i] = (float) (decay * random.nextDouble(-1, 1));
            right[i] = (float) (0.5 * decay * random.nextDouble(-1, 1));
        }
        for (double lookahead : new double[] {0, 4}) {
            Compression c = new Compression(-30, 4, 5, 150, 6, 3, 80, lookahead, detector);
            double[] curve = GainReduction.of(new Audio(48000, left, right)).curve(c);
            Compressor compressor = compressor(c);
            double[] l = new double[1], r = new double[1];
            for (int i = 0; i < 2 * frames + compressor.latency(); i++) {
                l[0] = left[i % frames];
                r[0] = right[i % frames];
                compressor.process(l, r, 1);
                int heard = i - compressor.latency();
                if (heard >= frames) assertThat(curve[heard - frames]).as("frame %d", heard).isCloseTo(compressor.gainReduction(), within(1e-4));
            }
        }
    }

    /** ms from the last frame before a step of level to 63.2 % of the step of the reduction. */
    private static double milliseconds(Compression c, double before, double after, double longest) {
        Compressor compressor = compressor(c);
        int settle = (int) Math.max(4800, 12 * c.attack() / 1000 * RATE), length = (int) Math.ceil(longest / 1000 * RATE) + 10;
        double[] sound = square(1, settle + length), in = new double[settle + length];
        for (int i = 0; i < sound.length; i++) in[i] = sound[i] *= Decibels.toGain(i < settle ? before : after);
        for (int i = 0; i < sound.length; i += 4096) {
            double[] block = java.util.Arrays.copyOfRange(sound, i, Math.min(sound.length, i + 4096));
            compressor.process(block, block.clone(), block.length);
            System.arraycopy(block, 0, sound, i, block.length);
        }
        double from = Compressor.reduction(c, before), step = Compressor.reduction(c, after) - from, last = 0;
        for (int i = settle; i < sound.length; i++) {
            double covered = (-Decibels.ofGain(sound[i] / in[i]) - from) / step, goal = 1 - Math.exp(-1);
            if (covered >= goal) return (i - settle + (goal - last) / (covered - last)) / RATE * 1000;
            last = covered;
        }
        throw new AssertionError("never reached");
    }

    private static double reductionOfSine(Compression c, double hz, double level) {
        double[] in = new double[96000];
        for (int i = 0; i < in.length; i++) in[i] = Decibels.toGain(level) * Math.sin(2 * Math.PI * hz / RATE * i);
        double[] out = run(c, in);
        double inPower = 0, outPower = 0;
        for (int i = 48000; i < 96000; i++) {
            inPower += in[i] * in[i];
            outPower += out[i] * out[i];
        }
        return 10 * Math.log10(inPower / outPower);
    }

    private static double[] square(double amplitude, int frames) {
        double[] sound = new double[frames];
        for (int i = 0; i < frames; i++) sound[i] = i / 24 % 2 == 0 ? amplitude : -amplitude;
        return sound;
    }

    private static double[] run(Compression c, double[] sound) {
        double[] left = sound.clone(), right = sound.clone();
        compressor(c).process(left, right, left.length);
        return left;
    }

    private static Compressor compressor(Compression c) {
        Compressor compressor = new Compressor();
        compressor.prepare(RATE, 4096);
        compressor.set(c);
        return compressor;
    }
}
