package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds: 0.35 dB up to 16 kHz and 0.75 dB up to 20 kHz from the analog prototype, wherever that is above -60 dB. */
class BiquadTest {
    private static final double[] GAINS = {-15, -9, -3, -1, 1, 3, 9, 15};
    private static final double[] HEARD = spread(20, 20000, 300);

    @ParameterizedTest
    @EnumSource(Band.Type.class)
    void everyTypeFollowsItsAnalogPrototypeUpTo20kHz(Band.Type type) {
        boolean shelf = type == Band.Type.LOW_SHELF || type == Band.Type.HIGH_SHELF;
        double[] qs = shelf ? new double[] {0.5, 0.7071, 1} : new double[] {0.5, 0.7071, 1, 2, 4, 8};
        for (double frequency : spread(30, type == Band.Type.HIGH_PASS ? 12000 : 16000, 25)) for (double q : qs)
            for (double gain : type.hasGain() ? GAINS : new double[] {0}) follows(new Band(type, frequency, gain, q), 48000);
    }

    @Test
    void randomBandsFollowTheirPrototypesToo() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            Band.Type type = Band.Type.values()[i % 5];
            boolean shelf = type == Band.Type.LOW_SHELF || type == Band.Type.HIGH_SHELF;
            double frequency = 30 * Math.pow((type == Band.Type.HIGH_PASS ? 12000 : 16000) / 30.0, random.nextDouble());
            follows(new Band(type, frequency, random.nextDouble(-15, 15), 0.5 * Math.pow(shelf ? 2 : 16, random.nextDouble())), 48000);
        }
    }

    @Test
    void highRatesAreNoWorse() {
        for (Band.Type type : Band.Type.values()) for (double frequency : spread(30, 16000, 15)) for (double rate : new double[] {88200, 96000, 192000})
            follows(new Band(type, frequency, type.hasGain() ? 15 : 0, 1), rate);
    }

    @Test
    void at44100HzTheErrorStaysBelow1dB() {
        for (Band.Type type : Band.Type.values()) for (double frequency : spread(30, 12000, 15)) for (double q : new double[] {0.5, 1}) {
            Band band = new Band(type, frequency, type.hasGain() ? 15 : 0, q);
            for (double hz : HEARD) {
                double wanted = Prototype.magnitudeAt(band, hz);
                if (wanted > -60) assertThat(Biquad.of(band, 44100).magnitudeAt(hz, 44100)).as("%s at %.0f Hz", band, hz).isBetween(wanted - 1, wanted + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {8000, 22050, 44100, 48000, 96000, 192000})
    void everyLegalBandIsStableAndStaysWithinItsGain(double rate) {
        Random random = new Random(2);
        for (int i = 0; i < 4000; i++) {
            Band band = new Band(Band.Type.values()[i % 5], Band.FREQUENCY.value(random.nextDouble()), Band.GAIN.value(random.nextDouble()),
                Band.WIDTH.value(random.nextDouble()));
            Biquad filter = Biquad.of(band, rate);
            // The stability triangle of a second-order section.
            assertThat(Math.abs(filter.a2())).as(band.toString()).isLessThan(1);
            assertThat(Math.abs(filter.a1())).as(band.toString()).isLessThan(1 + filter.a2());
            // A resonant shelf or pass rises by about its Q above its gain; near the Nyquist frequency a resonant shelf by 6 dB more.
            double most = (band.type() == Band.Type.LOW_SHELF || band.type() == Band.Type.HIGH_SHELF ? 8 : 2) + (band.type().hasGain() ? Math.abs(band.gain()) : 0) + (band.type() == Band.Type.BELL ? 0 : Math.max(0, 20 * Math.log10(band.q())) + 1);
            for (double part = 0.001; part < 0.5; part += 0.007) {
                double magnitude = filter.magnitudeAt(part * rate, rate);
                assertThat(magnitude).as("%s at %.0f Hz", band, part * rate).isFinite().isLessThan(most);
            }
        }
    }

    @Test
    void aCutUndoesTheBoostExactly() {
        for (Band.Type type : Band.Type.values()) if (type.hasGain()) for (double hz : HEARD) {
            double boost = Biquad.of(new Band(type, 3000, 12, 1), 48000).magnitudeAt(hz, 48000);
            assertThat(Biquad.of(new Band(type, 3000, -12, 1), 48000).magnitudeAt(hz, 48000)).isBetween(-boost - 1e-9, -boost + 1e-9);
        }
    }

    @Test
    void aNeutralBandIsTheIdentity() {
        assertThat(Biquad.of(Band.bell(1000, 0, 4), 48000)).isEqualTo(Biquad.IDENTITY);
    }

    private static void follows(Band band, double rate) {
        Biquad filter = Biquad.of(band, rate);
        for (double hz : HEARD) {
            double wanted = Prototype.magnitudeAt(band, hz), bound = hz <= 16000 ? 0.35 : 0.75;
            if (wanted > -60) assertThat(Math.abs(filter.magnitudeAt(hz, rate) - wanted)).as("%s at %.0f Hz", band, hz).isLessThan(bound);
        }
    }

    private static double[] spread(double from, double to, int count) {
        return DoubleStream.iterate(from, hz -> hz * Math.pow(to / from, 1.0 / (count - 1))).limit(count).map(hz -> Math.min(hz, to)).toArray();
    }
}
