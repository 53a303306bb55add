package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EqualizerTest {
    private static final double RATE = 48000;

    @Test
    void theCurveDrawnIsTheCurveHeard() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            List<Band> bands = new ArrayList<>();
            for (int n = random.nextInt(1, 5); n > 0; n--) bands.add(new Band(Band.Type.values()[random.nextInt(5)],
                100 * Math.pow(160, random.nextDouble()), random.nextDouble(-15, 15), 0.5 + random.nextDouble() * 3));
            double[] response = impulseResponse(bands, 16384);
            for (double hz = 30; hz < 23000; hz *= 1.3) {
                double wanted = Equalizer.magnitudeAt(bands, hz, RATE);
                if (wanted > -80) assertThat(magnitude(response, hz)).as("%s at %.0f Hz", bands, hz).isBetween(wanted - 0.01, wanted + 0.01);
            }
        }
    }

    @Test
    void aBandGlidesWithoutAClick() {
        // A sine through a moving bell: the second difference of a clean 200 Hz sine is at most 4 (pi 200 / 48000)² = 0.0007 of its size.
        Equalizer equalizer = new Equalizer();
        equalizer.prepare(RATE, 480);
        equalizer.set(List.of(Band.bell(1000, -12, 1)));
        double[] out = new double[9600], block = new double[480];
        for (int b = 0; b < 20; b++) {
            if (b == 8) equalizer.set(List.of(Band.bell(4000, 12, 3)));
            if (b == 14) equalizer.set(List.of());
            for (int i = 0; i < 480; i++) block[i] = Math.sin(2 * Math.PI * 200 / RATE * (b * 480 + i));
            equalizer.process(block, block.clone(), 480);
            System.arraycopy(block, 0, out, b * 480, 480);
        }
        for (int i = 2400; i < out.length; i++) assertThat(Math.abs(out[i] - 2 * out[i - 1] + out[i - 2])).as("frame %d", i).isLessThan(0.002);
    }

    @Test
    void afterAGlideItSoundsAsIfSetThereFromTheStart() {
        List<Band> end = List.of(new Band(Band.Type.HIGH_PASS, 90, 0, 0.7), Band.bell(2500, 5, 2));
        Equalizer moved = new Equalizer(), still = new Equalizer();
        moved.prepare(RATE, 4800);
        still.prepare(RATE, 4800);
        moved.set(List.of(new Band(Band.Type.LOW_PASS, 900, 0, 0.7)));
        still.set(end);
        double[] a = noise(48000), b = a.clone();
        run(moved, a, 0, 4800);
        moved.set(end);
        run(moved, a, 4800, 48000);
        run(still, b, 0, 48000);
        for (int i = 30000; i < 48000; i++) assertThat(a[i]).isCloseTo(b[i], org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aBandTurnedBackToNeutralPassesEveryBit() {
        Equalizer equalizer = new Equalizer();
        equalizer.prepare(RATE, 4800);
        equalizer.set(List.of(Band.bell(1000, 6, 1)));
        double[] sound = noise(9600), dry = sound.clone();
        run(equalizer, sound, 0, 4800);
        equalizer.set(List.of(Band.bell(1000, 0, 1)));
        run(equalizer, sound, 4800, 9600);
        for (int i = 4800 + 960 + 32; i < 9600; i++) assertThat(sound[i]).isEqualTo(dry[i]);
    }

    @Test
    void moreThan32BandsAreRefused() {
        Equalizer equalizer = new Equalizer();
        equalizer.prepare(RATE, 64);
        equalizer.set(Collections.nCopies(32, Band.bell(1000, 1, 1)));
        assertThatThrownBy(() -> equalizer.set(Collections.nCopies(33, Band.bell(1000, 1, 1)))).hasMessageContaining("32");
    }

    private static double[] impulseResponse(List<Band> bands, int frames) {
        Equalizer equalizer = new Equalizer();
        equalizer.prepare(RATE, frames);
        equalizer.set(bands);
        double[] response = new double[frames];
        response[0] = 1;
        equalizer.process(response, new double[frames], frames);
        return response;
    }

    private static double magnitude(double[] response, double hz) {
        double re = 0, im = 0;
        for (int i = 0; i < response.length; i++) {
            re += response[i] * Math.cos(2 * Math.PI * hz / RATE * i);
            im += response[i] * Math.sin(2 * Math.PI * hz / RATE * i);
        }
        return 20 * Math.log10(Math.hypot(re, im));
    }

    private static double[] noise(int frames) {
        return new Random(4).doubles(frames, -1, 1).toArray();
    }

    private static void run(Equalizer equalizer, double[] sound, int from, int to) {
        double[] part = java.util.Arrays.copyOfRange(sound, from, to);
        for (int i = 0; i < part.length; i += 480) {
            double[] block = java.util.Arrays.copyOfRange(part, i, i + 480);
            equalizer.process(block, block.clone(), 480);
            System.arraycopy(block, 0, sound, from + i, 480);
        }
    }
}
