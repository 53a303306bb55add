package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** What the listeners hear with, tried on sounds whose truth is known. */
class InstrumentsTest {
    private static final int RATE = 48_000;

    private static float[] noise(int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) x[i] = (float) (0.2 * (random.nextDouble() - 0.5));
        return x;
    }

    private static float[] sine(double hz, double amplitude, double seconds) {
        float[] x = new float[(int) (seconds * RATE)];
        for (int i = 0; i < x.length; i++) x[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / RATE));
        return x;
    }

    private static Sound sound(float[]... channels) {
        return new Sound(RATE, channels);
    }

    private static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 8, 16, 128})
    void theTransformIsTheSumThatDefinesIt(int n) {
        double[] re = new SplittableRandom(1).doubles(n).toArray(), im = new SplittableRandom(2).doubles(n).toArray(), a = re.clone(), b = im.clone();
        new Fourier(n).transform(a, b);
        for (int k = 0; k < n; k++) {
            double r = 0, m = 0;
            for (int i = 0; i < n; i++) {
                double w = -2 * Math.PI * i * k / n;
                r += re[i] * Math.cos(w) - im[i] * Math.sin(w);
                m += re[i] * Math.sin(w) + im[i] * Math.cos(w);
            }
            assertThat(a[k]).isCloseTo(r, within(1e-12));
            assertThat(b[k]).isCloseTo(m, within(1e-12));
        }
    }

    /** The standard's own example, and the gates. */
    @Test void loudnessIsThatOfTheStandard() {
        float[] full = sine(997, 1, 4), silent = new float[4 * RATE];
        assertThat(LoudnessMeter.integrated(sound(full, silent))).isCloseTo(-3.01, within(0.01));
        assertThat(LoudnessMeter.integrated(sound(full, full))).isCloseTo(0, within(0.01));
        float[] tone = sine(1000, gain(-23), 20), half = tone.clone();
        assertThat(LoudnessMeter.integrated(sound(tone, tone))).isCloseTo(-23, within(0.02));
        // Ten seconds 30 dB down are left out; a mean without gates would fall by 3 LU.
        for (int i = half.length / 2; i < half.length; i++) half[i] *= (float) gain(-30);
        assertThat(LoudnessMeter.integrated(sound(half, half))).isCloseTo(-23, within(0.2));
        assertThat(LoudnessMeter.integrated(sound(silent))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test void wavesAreReadInEveryWidth(@TempDir Path folder) throws Exception {
        double[] values = {0, 0.5, -0.5, -1, 0.25, 0.75};
        for (int bits : new int[] {16, 24, 32}) {
            ByteBuffer in = ByteBuffer.allocate(44 + values.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
            in.put("RIFF????WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) (bits == 32 ? 3 : 1)).putShort((short) 2).putInt(RATE)
                .putInt(RATE * bits / 4).putShort((short) (bits / 4)).putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(values.length * bits / 8);
            for (double v : values) {
                if (bits == 32) in.putFloat((float) v);
                else for (int b = 0; b < bits; b += 8) in.put((byte) ((long) (v * (1L << bits - 1)) >> b));
            }
            Sound read = WaveReader.read(Files.write(folder.resolve(bits + ".wav"), in.array()));
            assertThat(read.rate()).isEqualTo(RATE);
            assertThat(read.left()).containsExactly(0, -0.5f, 0.25f);
            assertThat(read.right()).containsExactly(0.5f, -1, 0.75f);
        }
    }

    @Test void stemsAreFoundInAMix() {
        Map<String, Sound> stems = new LinkedHashMap<>();
        for (String id : List.of("a", "b", "c")) stems.put(id, sound(noise(20_000, id.hashCode())));
        stems.put("d", sound(noise(20_000, 7), noise(20_000, 8)));
        float[] left = new float[20_000], right = new float[20_000];
        mix(stems.get("a"), -6, -50, left, right);
        mix(stems.get("c"), 3, 100, left, right);
        mix(stems.get("d"), 0, 20, left, right);
        Unmix.Found found = new Unmix(stems).of(sound(left, right));
        assertThat(found.stems()).containsOnlyKeys("a", "c", "d");
        assertThat(found.residual()).isLessThan(-120);
        assertThat(found.stems().get("a").gain()).isCloseTo(-6, within(1e-4));
        assertThat(found.stems().get("a").pan()).isCloseTo(-50, within(1e-3));
        assertThat(found.stems().get("c").pan()).isCloseTo(100, within(1e-3));
        assertThat(found.stems().get("d").pan()).isCloseTo(20, within(1e-3));
        // A stem that was bent, and not only turned down, leaves something over.
        for (int i = 0; i < left.length; i++) left[i] += 0.01f * stems.get("a").left()[i] * stems.get("a").left()[i];
        assertThat(new Unmix(stems).of(sound(left, right)).residual()).isGreaterThan(-90);
    }

    private static void mix(Sound stem, double decibels, double pan, float[] left, float[] right) {
        double angle = Math.PI / 4 * (1 + pan / 100), l = Math.sqrt(2) * Math.cos(angle) * gain(decibels), r = Math.sqrt(2) * Math.sin(angle) * gain(decibels);
        for (int i = 0; i < left.length; i++) {
            left[i] += (float) (l * stem.left()[i]);
            right[i] += (float) (r * stem.right()[i]);
        }
    }

    /** A bell is laid on the spectrum itself, so that no filter of anybody's is needed. */
    @Test void bellsAreFoundInSpectra() {
        LongTerm plain = LongTerm.of(sound(noise(200_000, 3)));
        for (double hz : new double[] {63, 130, 1000, 7400})
            for (double decibels : new double[] {-12, -4, 6, 12})
                for (double q : new double[] {1, 1.4, 4.3}) {
                    double[] power = plain.power().clone();
                    for (int k = 1; k < power.length; k++) power[k] *= Math.pow(10, (Bell.at(k * plain.width(), hz, decibels, q) - 3) / 10);
                    Bell found = Bell.between(plain, new LongTerm(power, plain.width()));
                    assertThat(found.frequency() / hz).as(hz + " Hz").isCloseTo(1, within(0.005));
                    assertThat(found.most() / hz).isCloseTo(1, within(0.06));
                    assertThat(found.gain()).isCloseTo(decibels, within(0.2));
                    assertThat(found.q()).isCloseTo(q, within(0.05 * q));
                    assertThat(found.level()).isCloseTo(-3, within(0.1));
                }
        assertThat(Bell.at(1000, 1000, 9, 2)).isCloseTo(9, within(1e-9));
    }

    /** Hits that are turned down by 6 dB with 5 ms and let go with 60, all of it raised by 4 dB. */
    @Test void gainCurvesAreFound() {
        float[] hits = noise(4 * RATE, 5), squeezed = new float[hits.length];
        double[] reduction = new double[hits.length];
        for (int i = 0; i < hits.length; i++) {
            int t = i % (RATE / 2);
            hits[i] *= (float) gain(-t / 400.0);
            double goal = t < RATE / 10 ? 6 : 0, before = i == 0 ? 0 : reduction[i - 1];
            reduction[i] = goal + (before - goal) * Math.exp(-1 / (RATE * (goal > before ? 0.005 : 0.06)));
            squeezed[i] = (float) (hits[i] * gain(4 - reduction[i]));
        }
        int[] notes = Notes.of(sound(hits));
        assertThat(notes).hasSize(8);
        IntStream.range(0, 8).forEach(n -> assertThat((double) notes[n]).isCloseTo(500 * n, within(12.0)));
        Squeeze found = Squeeze.between(sound(hits), sound(squeezed));
        assertThat(found.reduction()).isCloseTo(6, within(0.1));
        assertThat(found.between()).isLessThan(0.1);
        assertThat(found.rest()).isCloseTo(4, within(0.1));
        assertThat(found.rise()).isCloseTo(5, within(1.0));
        assertThat(Squeeze.between(sound(hits), sound(hits)).none()).isTrue();
    }

    @Test void luckIsCounted() {
        assertThat(Chance.atLeast(2, List.of(0.5, 0.5, 0.5))).isCloseTo(0.5, within(1e-12));
        assertThat(Chance.atLeast(1, List.of(0.25, 0.5))).isCloseTo(1 - 0.75 * 0.5, within(1e-12));
        assertThat(Chance.atLeast(0, Collections.nCopies(40, 0.2))).isCloseTo(1, within(1e-12));
    }

    /** A lesson whose altered sound is louder for one answer is found out, and one without a leak is not. */
    @Test void blindListenersFindALeak() {
        assertThat(Blind.scores(samples(0.5)).get(Cues.LOUDNESS).chance()).isLessThan(1e-9);
        Map<String, Blind.Score> none = Blind.scores(samples(0.05));
        assertThat(none.get(Cues.LOUDNESS).chance()).isGreaterThan(1e-3);
        assertThat(none.get(Blind.HABIT).chance()).isGreaterThan(1e-3);
    }

    private static List<Sample> samples(double leak) {
        SplittableRandom random = new SplittableRandom(4);
        return IntStream.range(0, 60).mapToObj(i -> {
            boolean up = random.nextBoolean();
            Map<String, double[]> cues = new LinkedHashMap<>();
            Cues.HEARD.keySet().forEach(c -> cues.put(c, new double[] {0, c.equals(Cues.LOUDNESS) && up ? leak : 0}));
            return new Sample("eq/01", "song", i, "choose", "", List.of("125", "500"), up ? "500" : "125", false, List.of(), Map.of(), new Cues(cues));
        }).toList();
    }
}
