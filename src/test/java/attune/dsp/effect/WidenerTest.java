package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WidenerTest {
    private record Heard(double[] left, double[] right) {}

    private static final double RATE = 48000;

    @Test void theSideHasItsWidthAndTheMiddleStays() {
        for (double width : new double[] {0, 40, 100, 180, 200}) {
            Heard out = through(new Widening(width, 0), 997, 0.3, 0.1);
            assertThat(level(out, 0.5, 0.5, 997)).isCloseTo(0.3, within(1e-9));
            assertThat(level(out, 0.5, -0.5, 997)).isCloseTo(0.1 * width / 100, within(1e-9));
        }
    }

    @Test void belowTheMonoBassBothSidesAreTheSame() {
        Widening w = new Widening(100, 150);
        for (double hz : new double[] {20, 50, 150, 400, 3000}) {
            Heard out = through(w, hz, 0.3, 0.1);
            double side = 20 * Math.log10(level(out, 0.5, -0.5, hz) / 0.1);
            assertThat(side).as("%s Hz", hz).isCloseTo(Widener.sideAt(w, hz, RATE), within(0.02));
            // Second-order Butterworth: 10 log10(1 + (corner / f)^4) down.
            assertThat(side).as("%s Hz", hz).isCloseTo(-10 * Math.log10(1 + Math.pow(150 / hz, 4)), within(0.1));
            assertThat(level(out, 0.5, 0.5, hz)).isCloseTo(0.3, within(1e-9));
        }
    }

    /** A tone of this peak in the middle, and one a quarter of a turn later on the side; a second to settle, then a second. */
    private static Heard through(Widening w, double hz, double middle, double side) {
        Widener widener = new Widener();
        widener.prepare(RATE, 96_000);
        widener.set(w);
        Heard s = new Heard(new double[96_000], new double[96_000]);
        for (int i = 0; i < s.left.length; i++) {
            double m = middle * Math.sin(2 * Math.PI * hz * i / RATE), d = side * Math.cos(2 * Math.PI * hz * i / RATE);
            s.left[i] = m + d;
            s.right[i] = m - d;
        }
        widener.process(s.left, s.right, s.left.length);
        return s;
    }

    /** Amplitude of the tone in a left + b right. */
    private static double level(Heard s, double a, double b, double hz) {
        double re = 0, im = 0;
        int from = 48_000, n = 48_000;
        for (int i = from; i < from + n; i++) {
            double x = a * s.left[i] + b * s.right[i];
            re += x * Math.cos(2 * Math.PI * hz * i / RATE) * 2 / n;
            im += x * Math.sin(2 * Math.PI * hz * i / RATE) * 2 / n;
        }
        return Math.hypot(re, im);
    }
}
