package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TiltTest {
    private static final double RATE = 48000;

    @Test
    void itIsAStraightLineFrom100HzTo10Kilohertz() {
        for (double tilt = -12; tilt <= 12; tilt += 1.5) for (double hz = 100; hz < 10001; hz *= Math.pow(10, 0.05))
            for (double rate : new double[] {44100, 48000, 96000}) assertThat(Tilt.magnitudeAt(new Tilting(tilt), hz, rate)).as("%.1f dB at %.0f Hz", tilt, hz)
                .isCloseTo(tilt * Math.log10(hz / 1000), within(rate != 48000 ? 0.4 : Math.abs(tilt) > 6 ? 0.08 : 0.02));
        assertThat(Tilt.magnitudeAt(new Tilting(3), 100, RATE)).isCloseTo(-3, within(0.01));
        assertThat(Tilt.magnitudeAt(new Tilting(3), 1000, RATE)).isCloseTo(0, within(1e-9));
        assertThat(Tilt.magnitudeAt(new Tilting(3), 10000, RATE)).isCloseTo(3, within(0.01));
    }

    @Test
    void beyondItLevelsOff() {
        for (double tilt : new double[] {-6, 6}) {
            assertThat(Tilt.magnitudeAt(new Tilting(tilt), 20, RATE) / tilt).isBetween(-1.4, -1.2);
            assertThat(Tilt.magnitudeAt(new Tilting(tilt), 20000, RATE) / tilt).isBetween(1.1, 1.3);
        }
    }

    @Test
    void theCurveDrawnIsTheCurveHeard() {
        for (double tilt : new double[] {-12, -3, 0.5, 6}) {
            double[] response = new double[16384];
            response[0] = 1;
            tilt(tilt).process(response, new double[16384], 16384);
            for (double hz = 30; hz < 22000; hz *= 1.4) assertThat(RoomAcoustics.level(response, hz)).as("%.1f dB at %.0f Hz", tilt, hz)
                .isCloseTo(Tilt.magnitudeAt(new Tilting(tilt), hz, RATE), within(0.01));
        }
    }

    @Test
    void itGlidesWithoutAClick() {
        Tilt tilt = tilt(-12);
        double[] out = new double[9600];
        for (int b = 0; b < 20; b++) {
            if (b == 8) tilt.set(new Tilting(12));
            double[] block = new double[480];
            for (int i = 0; i < 480; i++) block[i] = Math.sin(2 * Math.PI * 200 / RATE * (b * 480 + i));
            tilt.process(block, block.clone(), 480);
            System.arraycopy(block, 0, out, b * 480, 480);
        }
        // The sine itself, 9 dB up at the start, bends by 0.0019.
        for (int i = 2400; i < out.length; i++) assertThat(Math.abs(out[i] - 2 * out[i - 1] + out[i - 2])).as("frame %d", i).isLessThan(0.005);
    }

    private static Tilt tilt(double decibels) {
        Tilt tilt = new Tilt();
        tilt.prepare(RATE, 512);
        tilt.set(new Tilting(decibels));
        return tilt;
    }
}
