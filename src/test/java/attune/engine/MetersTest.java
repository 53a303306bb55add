package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.dsp.measure.Tones;
import attune.dsp.measure.TruePeak;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the meters read while the engine plays. Signals and expected values: EBU Tech 3341 (2016), table 1, EBU Tech 3342, table 1. */
class MetersTest {
    private static final int RATE = 48000, TENTH = RATE / 10, HUNDREDTH = RATE / 100;
    private static final Offset<Double> LU = within(0.1);

    private final float[] left = new float[8192];
    private final float[] right = new float[8192];

    /** Without the 5 ms of its beginning, the sound as it is; it is a whole number of cells longer than asked for. */
    private static Engine playing(Audio sound) {
        Engine engine = new Engine();
        engine.show(Scene.of(List.of(new Source.Loop(sound, 1))).play(true));
        return engine;
    }

    private void run(Engine engine, int frames, int block) {
        for (int done = 0; done < frames; done += block) engine.process(left, right, Math.min(block, frames - done));
    }

    private void reads(double lufs, double... steps) {
        Audio sound = Tones.stereo(RATE, steps);
        Engine engine = playing(sound);
        run(engine, sound.frames(), 512);
        double live = engine.meters().loudness().integrated();
        assertThat(live).isCloseTo(lufs, LU);
        assertThat(live).isCloseTo(Loudness.integrated(sound).orElseThrow(), LU);
    }

    @Test void cases_1_to_5_the_integrated_loudness() {
        reads(-23, -23, 20);
        reads(-33, -33, 20);
        reads(-23, -36, 10, -23, 60, -36, 10);
        reads(-23, -72, 10, -36, 10, -23, 60, -36, 10, -72, 10);
        reads(-23, -26, 20, -20, 20.1, -26, 20);
    }

    @Test void cases_9_and_12_a_window_that_holds_the_pattern_reads_steady() {
        Engine slow = playing(Tones.stereo(RATE, Tones.times(5, -20, 1.34, -30, 1.66)));
        run(slow, 3 * RATE + TENTH, 512);
        for (int i = 0; i < 115; i++, run(slow, TENTH, 512)) assertThat(slow.meters().loudness().shortTerm()).as("at %d", i).isCloseTo(-23, LU);
        Engine fast = playing(Tones.stereo(RATE, Tones.times(25, -20, 0.18, -30, 0.22)));
        run(fast, RATE, 512);
        for (int i = 0; i < 850; i++, run(fast, HUNDREDTH, 512)) assertThat(fast.meters().loudness().momentary()).as("at %d", i).isCloseTo(-23, LU);
    }

    @Test void cases_10_and_13_the_window_is_found_wherever_it_lies() {
        for (int i = 0; i < 20; i++) {
            assertThat(highest(Tones.stereo(RATE, -200, 0.15 * i, -23, 3, -200, 1), true)).as("segment %d", i).isCloseTo(-23, LU);
            assertThat(highest(Tones.stereo(RATE, -200, 0.02 * i, -23, 0.4, -200, 1), false)).as("segment %d", i).isCloseTo(-23, LU);
        }
    }

    private double highest(Audio sound, boolean shortTerm) {
        Engine engine = playing(sound);
        run(engine, sound.frames(), 512);
        return shortTerm ? engine.meters().loudness().shortTermMax() : engine.meters().loudness().momentaryMax();
    }

    @Test void cases_11_and_14_successive_segments_of_one_stream_read_their_own_level() {
        double[] slow = new double[120], fast = new double[120];
        for (int i = 0; i < 20; i++) {
            System.arraycopy(new double[] {-200, 0.15 * i, -38 + i, 3, -200, 3 - 0.15 * i}, 0, slow, 6 * i, 6);
            System.arraycopy(new double[] {-200, 0.02 * i, -38 + i, 0.4, -200, 0.4 - 0.02 * i}, 0, fast, 6 * i, 6);
        }
        Engine a = playing(Tones.stereo(RATE, slow)), b = playing(Tones.stereo(RATE, fast));
        for (int i = 0; i < 20; i++) {
            assertThat(highest(a, 600, true)).as("segment %d", i).isCloseTo(-38 + i, LU);
            assertThat(highest(b, 80, false)).as("segment %d", i).isCloseTo(-38 + i, LU);
        }
    }

    /** The highest of what a window that looks every hundredth of a second would show. */
    private double highest(Engine engine, int looks, boolean shortTerm) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < looks; i++) {
            run(engine, HUNDREDTH, HUNDREDTH);
            double now = shortTerm ? engine.meters().loudness().shortTerm() : engine.meters().loudness().momentary();
            if (now > highest) highest = now;
        }
        return highest;
    }

    @Test void tech_3342_cases_1_to_4_the_range() {
        for (double[] c : new double[][] {{10, -20, 20, -30, 20}, {5, -20, 20, -15, 20}, {20, -40, 20, -20, 20}, {15, -50, 20, -35, 20, -20, 20, -35, 20, -50, 20}}) {
            Audio sound = Tones.stereo(RATE, java.util.Arrays.copyOfRange(c, 1, c.length));
            Engine engine = playing(sound);
            run(engine, sound.frames(), 512);
            assertThat(engine.meters().loudness().range()).isCloseTo(c[0], within(1.0)).isCloseTo(Loudness.of(sound).range().orElseThrow(), LU);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,0.5,0,-6", "4,0.5,45,-6", "6,0.5,60,-6", "8,0.5,67.5,-6", "4,1.41,45,3"})
    void cases_15_to_19_true_peak_beside_the_samples(double divisor, double amplitude, double phase, double expected) {
        float[] x = new float[RATE];
        for (int i = 0; i < RATE; i++) x[i] = (float) (amplitude * Math.sin(2 * Math.PI * i / divisor + Math.toRadians(phase)));
        Engine engine = playing(Audio.mono(RATE, x));
        run(engine, RATE, 512);
        assertThat(Decibels.ofGain(engine.meters().truePeak())).isBetween(expected - 0.4, expected + 0.2);
    }

    @Test void blocks_of_any_size_give_the_same_readings() {
        Audio sound = noise(4 * RATE);
        Engine reference = playing(sound);
        run(reference, 4 * RATE, 512);
        assertThat(reference.meters().loudness().range()).isPositive();
        for (int block : new int[] {1, 2, 31, 32, 33, 480, 1000, 4096, 8192}) {
            Engine other = playing(sound);
            run(other, 4 * RATE, block);
            assertThat(readings(other.meters())).as("blocks of %d", block).isEqualTo(readings(reference.meters()));
        }
    }

    private static List<Double> readings(Meters m) {
        var l = m.loudness();
        return List.of(l.momentary(), l.shortTerm(), l.momentaryMax(), l.shortTermMax(), l.integrated(), l.range(), m.truePeak());
    }

    @Test void the_meters_read_what_the_offline_measurement_reads() {
        Audio sound = noise(10 * RATE);
        Engine engine = playing(sound);
        run(engine, sound.frames(), 512);
        Loudness offline = Loudness.of(sound);
        var live = engine.meters().loudness();
        assertThat(live.integrated()).isCloseTo(offline.integrated().orElseThrow(), within(0.01));
        assertThat(live.momentaryMax()).isCloseTo(offline.momentaryMax().orElseThrow(), within(0.01));
        assertThat(live.shortTermMax()).isCloseTo(offline.shortTermMax().orElseThrow(), within(0.01));
        assertThat(live.range()).isCloseTo(offline.range().orElseThrow(), within(0.01));
        assertThat(Decibels.ofGain(engine.meters().truePeak())).isCloseTo(TruePeak.of(sound).orElseThrow(), within(0.01));
    }

    @Test void a_pause_is_not_measured() {
        Engine engine = playing(Tones.stereo(RATE, -20, 30));
        run(engine, 5 * RATE, 512);
        double before = engine.meters().loudness().integrated();
        engine.show(engine.scene().play(false));
        run(engine, 20 * RATE, 512);
        assertThat(engine.meters().loudness().momentary()).isNaN();
        assertThat(engine.meters().loudness().shortTerm()).isNaN();
        assertThat(engine.meters().loudness().integrated()).isCloseTo(before, within(0.02));
        engine.show(engine.scene().play(true));
        run(engine, 5 * RATE, 512);
        assertThat(engine.meters().loudness().integrated()).isCloseTo(before, within(0.02));
        assertThat(engine.meters().loudness().range()).isCloseTo(0, within(0.1));
    }

    @Test void a_restart_forgets_and_the_windows_run_on() {
        Engine engine = playing(Tones.stereo(RATE, -10, 6, -30, 20));
        run(engine, 6 * RATE, 512);
        assertThat(Decibels.ofGain(engine.meters().truePeak())).isCloseTo(-10, LU);
        run(engine, RATE, 512);
        engine.meters().restart();
        run(engine, RATE, 512);
        assertThat(engine.meters().loudness().shortTerm()).isGreaterThan(-20);
        assertThat(engine.meters().loudness().integrated()).isCloseTo(-30, LU);
        assertThat(Decibels.ofGain(engine.meters().truePeak())).isCloseTo(-30, LU);
    }

    @Test void the_meters_allocate_nothing() {
        Engine engine = playing(noise(RATE));
        run(engine, 10 * RATE, 512);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run(engine, 10 * RATE, 512);
        engine.meters().restart();
        run(engine, 10 * RATE, 512);
        engine.meters().loudness().integrated();
        engine.meters().recent(left, right);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }

    @Test void the_newest_frames_are_there_for_spectrum_and_goniometer() {
        Audio sound = noise(RATE);
        Engine engine = playing(sound);
        run(engine, 20_000, 333);
        float[] l = new float[2048], r = new float[2048];
        engine.meters().recent(l, r);
        for (int i = 0; i < l.length; i++) {
            assertThat(l[i]).isEqualTo(sound.left()[20_000 - 2048 + i]);
            assertThat(r[i]).isEqualTo(sound.right()[20_000 - 2048 + i]);
        }
    }

    /** Noise whose level and sides change, so that no figure is like another. */
    private static Audio noise(int frames) {
        SplittableRandom random = new SplittableRandom(12);
        float[] l = new float[frames], r = new float[frames];
        for (int i = 0; i < frames; i++) {
            double level = 0.05 + 0.2 * (i / (double) frames) + 0.1 * Math.sin(i / 7000.0);
            l[i] = (float) (level * (random.nextDouble() - 0.5));
            r[i] = (float) (level * (random.nextDouble() - 0.5));
        }
        return new Audio(RATE, l, r);
    }
}
