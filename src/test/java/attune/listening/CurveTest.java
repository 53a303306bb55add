package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A ride of 4 dB from beat 8 to beat 16 of 32. */
class CurveTest {
    private static final double[][] RIDE = {{0, 0}, {7.75, 0}, {8.25, 4}, {15.75, 4}, {16.25, 0}};

    /** @param late beats */
    private static double[] heard(double late) {
        double[] heard = new double[32 * RideListener.PARTS];
        for (int p = 0; p < heard.length; p++) heard[p] = Curve.at(RIDE, (p + 0.5) / RideListener.PARTS - late);
        return heard;
    }

    @Test void theSameIsNotApart() {
        assertThat(Curve.apart(RIDE, heard(0))).isCloseTo(0, within(1e-9));
    }

    @Test void aBeatLateIsFourDecibelsApart() {
        assertThat(Curve.apart(RIDE, heard(1))).isCloseTo(4, within(1e-9));
    }

    @Test void oneQuarterMayBeOffAndTwoMayNot() {
        double[] heard = heard(0);
        heard[40] += 3;
        assertThat(Curve.apart(RIDE, heard)).isCloseTo(0, within(1e-9));
        heard[41] += 2;
        assertThat(Curve.apart(RIDE, heard)).isCloseTo(2, within(1e-9));
    }

    @Test void aRideInARestIsNotHeard() {
        double[] heard = heard(0);
        Arrays.fill(heard, 8 * RideListener.PARTS, 16 * RideListener.PARTS, Double.NaN);
        assertThat(Curve.apart(RIDE, heard)).isInfinite();
    }
}
