package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
    private static final double RATE = 48000;

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 25, 110, 375, 2000, 4000})
    void repeatsComeToTheFrameAndNothingDryComesThrough(double time) {
        double[] out = left(Echo.of(time, 50), impulse(2.1 * time / 1000 + 0.01));
        int frames = (int) Math.rint(time * 48);
        for (int i = 0; i < out.length; i++) assertThat(out[i]).as("frame %d", i).isEqualTo(i % frames != 0 || i == 0 ? 0 : Math.pow(0.5, i / frames - 1));
    }

    @Test
    void aTimeBetweenTwoFramesIsHeldThere() {
        // An eighth note at 97 beats a minute: 14845.36 frames.
        double time = 60000.0 / 97 / 2, frames = time * 48;
        double[] out = left(Echo.of(time, 0), impulse(0.4));
        for (double hz : new double[] {100, 1000, 5000, 10000, 15000, 18000}) {
            double[] reIm = spectrum(out, hz);
            assertThat(20 * Math.log10(Math.hypot(reIm[0], reIm[1]))).as("%.0f Hz", hz).isCloseTo(0, within(0.02));
            double turns = -Math.atan2(reIm[1], reIm[0]) / (2 * Math.PI) - hz * frames / RATE;
            assertThat(turns - Math.rint(turns)).as("%.0f Hz", hz).isCloseTo(0, within(0.001 * hz / 18000 + 1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 40, 65, 90})
    void eachRepeatIsTheFeedbackBelowTheOneBefore(double feedback) {
        // A burst of 1 kHz; the cuts are those that the mix format shows.
        Echo e = new Echo(200, feedback, 80, 8000, 100, 100, false);
        double[] burst = impulse(1.2);
        for (int i = 0; i < 4800; i++) burst[i] = Math.sin(2 * Math.PI * 1000 / RATE * i) * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / 4800));
        double[] out = left(e, burst);
        for (int k = 1; k < 5; k++) {
            double loss = 10 * Math.log10(energy(out, k) / energy(out, k + 1));
            assertThat(loss).isCloseTo(-20 * Math.log10(feedback / 100), within(0.1)).isCloseTo(Delay.loss(e, 1000, RATE), within(0.02));
        }
    }

    private static double energy(double[] out, int repeat) {
        return Arrays.stream(out, 9600 * repeat - 480, 9600 * repeat + 8000).map(v -> v * v).sum();
    }

    @Test
    void theCutsWorkOnEveryRepeatAgain() {
        Echo e = new Echo(250, 70, 150, 4000, 100, 100, false);
        double[] out = left(e, impulse(1.01));
        double[] first = Arrays.copyOfRange(out, 12000, 24000), second = Arrays.copyOfRange(out, 24000, 36000), third = Arrays.copyOfRange(out, 36000, 48000);
        for (double hz : new double[] {60, 150, 500, 1000, 4000, 8000}) {
            double loss = level(first, hz) - level(second, hz);
            assertThat(loss).as("%.0f Hz", hz).isCloseTo(Delay.loss(e, hz, RATE), within(0.05));
            assertThat(level(second, hz) - level(third, hz)).as("%.0f Hz", hz).isCloseTo(loss, within(0.05));
            // The first repeat has passed the cuts, too.
            assertThat(level(first, hz)).as("%.0f Hz", hz).isCloseTo(-loss - 20 * Math.log10(0.7), within(0.05));
        }
        assertThat(Delay.loss(e, 4000, RATE)).isCloseTo(3.01 - 20 * Math.log10(0.7), within(0.2));
    }

    @Test
    void pingPongChangesSidesWithEveryRepeat() {
        double[] left = impulse(0.5), right = left.clone();
        run(delay(new Echo(100, 50, 20, 20000, 100, 100, true)), left, right);
        assertThat(new double[] {left[4800], right[4800]}).containsExactly(1, 0);
        assertThat(new double[] {left[9600], right[9600]}).containsExactly(0, 0.5);
        assertThat(new double[] {left[14400], right[14400]}).containsExactly(0.25, 0);
    }

    @Test
    void theRightSideCanAnswerLater() {
        double[] left = impulse(0.5), right = left.clone();
        run(delay(Echo.of(200, 0).with("right", 150)), left, right);
        assertThat(new double[] {left[9600], right[9600], left[14400], right[14400]}).containsExactly(1, 0, 0, 1);
    }

    @Test
    void widthGoesFromMonoToWide() {
        for (double width : new double[] {0, 100, 200}) {
            double[] left = impulse(0.5), right = new double[left.length];
            run(delay(Echo.of(100, 0).with("width", width)), left, right);
            assertThat(left[4800] + right[4800]).isEqualTo(1);
            assertThat(left[4800] - right[4800]).isCloseTo(width / 100, within(1e-12));
        }
    }

    @Test
    void aChangeDoesNotClick() {
        // 200 Hz: clean, it bends by at most 0.0007 of its size from frame to frame. Fades of 20 ms between two phases of it add little.
        Echo[] changes = {Echo.of(250, 50), Echo.of(3.3, 50), Echo.of(3.3, 0), new Echo(90, 40, 150, 3000, 30, 125, true), new Echo(90, 40, 300, 1000, 200, 125, false)};
        Delay delay = delay(Echo.of(375, 50));
        double[] sound = new double[48000 * 6];
        for (int i = 0; i < sound.length; i++) sound[i] = Math.sin(2 * Math.PI * 200 / RATE * i);
        for (int i = 0; i < sound.length; i += 480) {
            if (i % 48000 == 0 && i > 0) delay.set(changes[i / 48000 - 1]);
            double[] l = Arrays.copyOfRange(sound, i, i + 480), r = l.clone();
            delay.process(l, r, 480);
            System.arraycopy(l, 0, sound, i, 480);
        }
        // From when the first repeats have begun: they begin at once, as the sound does.
        for (int i = 96000; i < sound.length; i++) assertThat(Math.abs(sound[i] - 2 * sound[i - 1] + sound[i - 2])).as("frame %d", i).isLessThan(0.012);
    }

    private static double[] impulse(double seconds) {
        double[] sound = new double[(int) (seconds * RATE)];
        sound[0] = 1;
        return sound;
    }

    private static double[] left(Echo e, double[] sound) {
        double[] left = sound.clone();
        run(delay(e), left, sound.clone());
        return left;
    }

    private static void run(Delay delay, double[] left, double[] right) {
        for (int i = 0; i < left.length; i += 500) {
            int end = Math.min(left.length, i + 500);
            double[] l = Arrays.copyOfRange(left, i, end), r = Arrays.copyOfRange(right, i, end);
            delay.process(l, r, l.length);
            System.arraycopy(l, 0, left, i, l.length);
            System.arraycopy(r, 0, right, i, r.length);
        }
    }

    private static double level(double[] sound, double hz) {
        double[] reIm = spectrum(sound, hz);
        return 20 * Math.log10(Math.hypot(reIm[0], reIm[1]));
    }

    private static double[] spectrum(double[] sound, double hz) {
        double re = 0, im = 0;
        for (int i = 0; i < sound.length; i++) {
            re += sound[i] * Math.cos(2 * Math.PI * hz / RATE * i);
            im -= sound[i] * Math.sin(2 * Math.PI * hz / RATE * i);
        }
        return new double[] {re, im};
    }

    private static Delay delay(Echo e) {
        Delay delay = new Delay();
        delay.prepare(RATE, 512);
        delay.set(e);
        return delay;
    }
}
