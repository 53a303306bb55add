package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Parameter;
import attune.dsp.Processor;
import attune.dsp.Settings;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every effect promises. A new effect is one more line in {@link #effects()}. */
class EffectTest {
    private static final double RATE = 48000;
    private static final int LONGEST = 512;

    static Stream<Effect<?>> effects() {
        return Stream.of(
            new Effect<>("equalizer", Equalizer::new, List.of(Band.bell(1000, 0, 1), new Band(Band.Type.HIGH_SHELF, 8000, 0, 0.7)), EffectTest::bands),
            new Effect<>("compressor", Compressor::new, Compression.OFF, EffectTest::compression),
            new Effect<>("limiter", Limiter::new, new Limiting(-1, 0), random -> any(new Limiting(0, 0), random)),
            new Effect<>("gate", Gate::new, Gating.OFF, random -> any(Gating.OFF, random)),
            new Effect<>("de-esser", DeEsser::new, DeEssing.OFF, random -> any(DeEssing.OFF, random)),
            new Effect<>("saturation", Saturation::new, Drive.OFF, EffectTest::drive),
            new Effect<>("tilt", Tilt::new, Tilting.OFF, random -> any(Tilting.OFF, random)),
            new Effect<>("width", Widener::new, Widening.OFF, random -> any(Widening.OFF, random)),
            new Effect<>("playback", Playback::new, PlaybackSystem.STUDIO, random -> PlaybackSystem.values()[random.nextInt(PlaybackSystem.values().length)]),
            new Effect<>("reverb", Reverb::new, null, EffectTest::reverberation),
            new Effect<>("delay", Delay::new, null, EffectTest::echo));
    }

    static Stream<Effect<?>> inserts() {
        return effects().filter(effect -> effect.neutral() != null);
    }

    /** @param neutral passes sound of a moderate level unchanged; null for a send effect, which gives its return alone */
    record Effect<S>(String name, Supplier<Processor<S>> make, S neutral, Function<Random, S> any) {
        Processor<S> prepared() {
            Processor<S> effect = make.get();
            effect.prepare(RATE, LONGEST);
            return effect;
        }

        @Override public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("inserts")
    <S> void neutralSettingsPassEveryBit(Effect<S> effect) {
        Processor<S> processor = effect.prepared();
        processor.set(effect.neutral());
        Sound dry = Sound.noise(20000, 0.3, 1), wet = dry.copy();
        wet.through(processor, 512, frame -> {});
        int latency = processor.latency();
        for (int i = latency; i < dry.frames(); i++) {
            assertThat(wet.left[i]).isEqualTo(dry.left[i - latency]);
            assertThat(wet.right[i]).isEqualTo(dry.right[i - latency]);
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void silenceStaysSilence(Effect<S> effect) {
        Random random = new Random(2);
        Processor<S> processor = effect.prepared();
        Sound sound = Sound.noise(48000, 0, 2);
        sound.through(processor, 512, frame -> processor.set(effect.any().apply(random)));
        for (int i = 0; i < sound.frames(); i++) assertThat(sound.left[i] == 0 && sound.right[i] == 0).as("frame %d", i).isTrue();
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void blocksOf1And64And512GiveTheSameSamples(Effect<S> effect) {
        for (int seed = 0; seed < 5; seed++) {
            Sound whole = moved(effect, effect.prepared(), 512, seed);
            assertThat(moved(effect, effect.prepared(), 64, seed)).isEqualTo(whole);
            assertThat(moved(effect, effect.prepared(), 1, seed)).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void afterAResetTheSameIsRepeatedExactly(Effect<S> effect) {
        Processor<S> processor = effect.prepared();
        Sound first = moved(effect, processor, 512, 3);
        // In the middle of a cell and of a glide, with sound in every memory.
        processor.set(effect.any().apply(new Random(99)));
        double[] rest = new Random(4).doubles(77).toArray();
        processor.process(rest, rest.clone(), 77);
        processor.reset();
        assertThat(moved(effect, processor, 512, 3)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void anyLegalValuesGiveFiniteSound(Effect<S> effect) {
        for (int seed = 10; seed < 20; seed++) {
            Sound sound = moved(effect, effect.prepared(), 512, seed);
            for (int i = 0; i < sound.frames(); i++) assertThat(sound.left[i] + sound.right[i]).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void aThousandBlocksAllocateNothing(Effect<S> effect) {
        Random random = new Random(5);
        List<S> settings = Stream.generate(() -> effect.any().apply(random)).limit(20).toList();
        Processor<S> processor = effect.prepared();
        Sound sound = Sound.noise(LONGEST, 1, 6);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int warm = 0; warm < 3; warm++) blocks(processor, settings, sound);
        long before = threads.getCurrentThreadAllocatedBytes();
        blocks(processor, settings, sound);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }

    private static <S> void blocks(Processor<S> processor, List<S> settings, Sound sound) {
        for (int block = 0; block < 1000; block++) {
            if (block % 10 == 0) processor.set(settings.get(block / 10 % settings.size()));
            processor.process(sound.left, sound.right, LONGEST);
            // The block is its own next input; brought back to size, so that it neither dies nor grows.
            for (int i = 0; i < LONGEST; i++) sound.left[i] = sound.right[i] = (i * 37 % 101 - 50) / 50.0;
        }
    }

    @ParameterizedTest
    @MethodSource("effects")
    <S> void aTailEndsInTrueSilenceWithoutSubnormals(Effect<S> effect) {
        for (int seed = 30; seed < 33; seed++) {
            Processor<S> processor = effect.prepared();
            processor.set(effect.any().apply(new Random(seed)));
            Sound block = Sound.noise(LONGEST, 1, 7);
            processor.process(block.left, block.right, LONGEST);
            // A bell at 20 Hz of Q 80 rings for a minute and a half before it falls below 1e-30.
            double loudest = 1;
            // Silent for longer than any delay: nothing is still on its way.
            for (int n = 0, silent = 0; n < 200 * 94 && silent < 7 * 94; n++) {
                Arrays.fill(block.left, 0);
                Arrays.fill(block.right, 0);
                processor.process(block.left, block.right, LONGEST);
                loudest = 0;
                for (double v : block.left) {
                    if (v != 0 && Math.abs(v) < 1e-150) throw new AssertionError("subnormal: " + v);
                    loudest = Math.max(loudest, Math.abs(v));
                }
                silent = loudest == 0 ? silent + 1 : 0;
            }
            assertThat(loudest).isZero();
        }
    }

    /** Two seconds of noise through an effect whose settings change every 2,560 frames. */
    private static <S> Sound moved(Effect<S> effect, Processor<S> processor, int block, int seed) {
        Random random = new Random(seed);
        Sound sound = Sound.noise(96256, 1, seed);
        sound.through(processor, block, frame -> {
            if (frame % 2560 == 0) processor.set(effect.any().apply(random));
        });
        return sound;
    }

    private static List<Band> bands(Random random) {
        List<Band> bands = new ArrayList<>();
        for (int n = random.nextInt(7); n > 0; n--) bands.add(any(new Band(Band.Type.values()[random.nextInt(5)], 1000, 0, 1), random));
        return List.copyOf(bands);
    }

    private static Compression compression(Random random) {
        Compression c = any(Compression.OFF, random);
        return random.nextBoolean() ? c : new Compression(c.threshold(), c.ratio(), c.attack(), c.release(), c.knee(), c.makeup(), c.mix(), c.lookahead(),
            Compression.Detector.RMS);
    }

    private static Drive drive(Random random) {
        return any(new Drive(Drive.Type.values()[random.nextInt(2)], 0, 100), random);
    }

    private static Reverberation reverberation(Random random) {
        return any(Reverberation.of(Reverberation.Type.values()[random.nextInt(3)]), random);
    }

    /** Many repeats of a long time take hours to end; so the more there are, the closer they follow here. */
    private static Echo echo(Random random) {
        Echo e = any(Echo.of(375, 0), random);
        return new Echo(Math.min(e.time(), 20000 / Math.max(1, e.feedback())), e.feedback(), e.lowcut(), e.highcut(), e.width(), e.right(), random.nextBoolean());
    }

    /** Values spread evenly over the travel of their controls, every eighth of them at an end. */
    private static <S extends Settings<S>> S any(S settings, Random random) {
        double[] values = settings.values();
        for (int i = 0; i < values.length; i++) {
            Parameter p = settings.parameters().get(i);
            int end = random.nextInt(16);
            values[i] = end == 0 ? p.min() : end == 1 ? p.max() : p.value(random.nextDouble());
        }
        return settings.with(values);
    }

    interface BeforeBlock {
        void at(int frame);
    }

    record Sound(double[] left, double[] right) {
        static Sound noise(int frames, double size, long seed) {
            Random random = new Random(seed);
            double[] left = new double[frames], right = new double[frames];
            for (int i = 0; i < frames; i++) {
                left[i] = size * (2 * random.nextDouble() - 1);
                right[i] = size * (2 * random.nextDouble() - 1);
            }
            return new Sound(left, right);
        }

        int frames() {
            return left.length;
        }

        Sound copy() {
            return new Sound(left.clone(), right.clone());
        }

        <S> void through(Processor<S> processor, int block, BeforeBlock before) {
            for (int frame = 0; frame < left.length; frame += block) {
                before.at(frame);
                int length = Math.min(block, left.length - frame);
                double[] l = Arrays.copyOfRange(left, frame, frame + length), r = Arrays.copyOfRange(right, frame, frame + length);
                processor.process(l, r, length);
                System.arraycopy(l, 0, left, frame, length);
                System.arraycopy(r, 0, right, frame, length);
            }
        }

        @Override public boolean equals(Object other) {
            return other instanceof Sound s && Arrays.equals(left, s.left) && Arrays.equals(right, s.right);
        }

        @Override public int hashCode() {
            return Arrays.hashCode(left);
        }

        @Override public String toString() {
            return frames() + " frames";
        }
    }
}
