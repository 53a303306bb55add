package attune.dsp.effect;

import static attune.dsp.effect.Drive.Type.HARD;
import static attune.dsp.effect.Drive.Type.SOFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Decibels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Overtones are read from whole seconds of sine, of whole hertz, so that every tone falls on one line of the spectrum. */
class SaturationTest {
    private static final int RATE = 48000;

    @ParameterizedTest
    @EnumSource(Drive.Type.class)
    void whatFoldsBackLies80DecibelsDown(Drive.Type type) {
        for (double drive : new double[] {12, 24, 48}) for (int hz : new int[] {5000, 7001}) {
            double[] out = run(new Drive(type, drive, 100), sine(hz, -6));
            for (int n = 2; n < 400; n++) {
                int folded = (int) Math.abs((long) n * hz - Math.round((double) n * hz / RATE) * RATE);
                if (folded % hz != 0) assertThat(level(out, folded)).as("%s, %.0f dB, overtone %d of %d Hz at %d", type, drive, n, hz, folded).isLessThan(-80);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Drive.Type.class)
    void theDistortionIsWhatIsStated(Drive.Type type) {
        for (double level : new double[] {-24, -6}) for (double percent : new double[] {1, 10, 20}) for (double mix : new double[] {100, 60}) {
            Drive d = new Drive(type, 0, mix);
            var drive = Saturation.driveFor(d, percent, level);
            if (drive.isEmpty()) continue;
            d = d.with("drive", drive.getAsDouble());
            assertThat(Saturation.distortion(d, level)).as("%s at %.0f dB", d, level).isCloseTo(percent, within(1e-6));
            assertThat(distortion(run(d, sine(101, level)), 101)).as("%s at %.0f dB", d, level).isCloseTo(percent, within(0.01 * percent));
        }
    }

    @Test
    void tenPerCentCanBeHadAtAnyUsualLevel() {
        for (double level = -30; level <= 0; level += 3) for (Drive.Type type : Drive.Type.values())
            assertThat(Saturation.driveFor(new Drive(type, 0, 100), 10, level)).as("%s at %.0f dB", type, level).isPresent();
        assertThat(Saturation.driveFor(new Drive(HARD, 0, 100), 10, -60)).isEmpty();
        assertThat(Saturation.driveFor(new Drive(HARD, 0, 100), 0, -6)).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Drive.Type.class)
    void theCurveDrawnIsTheCurveHeard(Drive.Type type) {
        // Steady values; between them the filters settle.
        for (double drive : new double[] {1, 3, 6, 20, 40}) for (double mix : new double[] {100, 50}) for (double value : new double[] {-1.2, -0.7, -0.1, 0.01, 0.3, 0.9, 1.5}) {
            Drive d = new Drive(type, drive, mix);
            double[] in = new double[1000];
            Arrays.fill(in, value);
            assertThat(run(d, in)[999]).as("%s of %.2f", d, value).isCloseTo(Saturation.output(d, value), within(1e-4));
        }
    }

    @Test
    void driveIsTheGainOfWhatIsQuietAndFullScaleStays() {
        for (Drive.Type type : Drive.Type.values()) for (double drive : new double[] {0.5, 3, 12, 48}) {
            Drive d = new Drive(type, drive, 100);
            assertThat(Decibels.ofGain(Saturation.output(d, 1e-7) / 1e-7)).as(d.toString()).isCloseTo(drive, within(1e-6));
            assertThat(Saturation.output(d, 1)).as(d.toString()).isCloseTo(1, within(1e-12));
            assertThat(Saturation.output(d, -1)).as(d.toString()).isCloseTo(-1, within(1e-12));
        }
    }

    @Test
    void softBendsWhereHardIsStillStraight() {
        assertThat(distortion(run(new Drive(HARD, 5.9, 100), sine(500, -6)), 500)).isLessThan(1e-4);
        assertThat(distortion(run(new Drive(SOFT, 5.9, 100), sine(500, -6)), 500)).isBetween(3.5, 4.5);
    }

    @Test
    void dryAndDrivenAreInStep() {
        // Out of step they would comb. Hard clipping far from its ceiling is a plain gain, so any mix of it is, too.
        Random random = new Random(3);
        double[] in = random.doubles(RATE, -0.01, 0.01).toArray();
        Drive d = new Drive(HARD, 12, 50);
        double[] out = run(d, in);
        double gain = 1 + 0.5 * (Decibels.toGain(12) - 1);
        for (int hz = 100; hz <= 18000; hz += 1790) assertThat(level(out, hz) - level(in, hz)).as("%d Hz", hz).isCloseTo(Decibels.ofGain(gain), within(0.05));
    }

    @Test
    void clippingLeavesWhatStaysBelowTheCeilingAlone() {
        Saturation saturation = saturation(new Drive(HARD, 0, 100));
        double[] in = new Random(4).doubles(4800, -0.5, 0.5).toArray(), out = in.clone();
        saturation.process(out, out.clone(), 4800);
        assertThat(saturation.latency()).isEqualTo(72);
        for (int i = 72; i < 4800; i++) assertThat(out[i]).isEqualTo(in[i - 72]);
    }

    @Test
    void eachSideIsWorkedOnAloneHoweverLongBothWereAlike() {
        Drive d = new Drive(SOFT, 18, 70);
        double[] left = new Random(5).doubles(9600, -1, 1).toArray(), right = left.clone();
        for (int i = 5001; i < 9600; i++) right[i] = -0.3 * left[i];
        double[] alone = right.clone(), other = left.clone();
        saturation(d).process(left, right, 9600);
        // The sides exchanged: what was worked on twice is now worked on once, and the other way round.
        saturation(d).process(alone, other, 9600);
        assertThat(right).containsExactly(alone);
        assertThat(left).containsExactly(other);
    }

    @Test
    void aChangeDoesNotClick() {
        Saturation saturation = saturation(new Drive(SOFT, 0, 100));
        double[] out = sine(200, -12);
        Drive[] changes = {new Drive(SOFT, 12, 100), new Drive(HARD, 12, 100), new Drive(HARD, 12, 0), new Drive(SOFT, 3, 60)};
        for (int i = 0; i < out.length; i += 480) {
            if (i % 9600 == 0 && i > 0) saturation.set(changes[i / 9600 - 1]);
            double[] l = Arrays.copyOfRange(out, i, i + 480), r = l.clone();
            saturation.process(l, r, 480);
            System.arraycopy(l, 0, out, i, 480);
        }
        // The first frames are the sine's own beginning.
        for (int i = 200; i < out.length; i++) assertThat(Math.abs(out[i] - 2 * out[i - 1] + out[i - 2])).as("frame %d", i).isLessThan(0.004);
    }

    private static double[] sine(double hz, double level) {
        double[] sound = new double[RATE];
        for (int i = 0; i < RATE; i++) sound[i] = Decibels.toGain(level) * Math.sin(2 * Math.PI * hz / RATE * i);
        return sound;
    }

    /** A second of it, once it goes round. */
    private static double[] run(Drive d, double[] sound) {
        Saturation saturation = saturation(d);
        double[] out = new double[sound.length];
        for (int round = 0; round < 2; round++) {
            out = sound.clone();
            saturation.process(out, out.clone(), out.length);
        }
        return out;
    }

    private static double distortion(double[] sound, int hz) {
        double overtones = 0;
        for (int n = 2; n * hz < 20000; n++) overtones += Math.pow(10, level(sound, n * hz) / 10);
        return 100 * Math.sqrt(overtones) / Math.pow(10, level(sound, hz) / 20);
    }

    /** dB of a line; a full-scale sine reads 0. */
    private static double level(double[] sound, int hz) {
        double turn = 2 * Math.PI * hz / RATE, re = 0, im = 0, cos = 1, sin = 0, c = Math.cos(turn), s = Math.sin(turn);
        for (double v : sound) {
            re += v * cos;
            im += v * sin;
            double next = cos * c - sin * s;
            sin = sin * c + cos * s;
            cos = next;
        }
        return 20 * Math.log10(Math.max(1e-15, Math.hypot(re, im) / (RATE / 2)));
    }

    private static Saturation saturation(Drive d) {
        Saturation saturation = new Saturation();
        saturation.prepare(RATE, 512);
        saturation.set(d);
        return saturation;
    }
}
