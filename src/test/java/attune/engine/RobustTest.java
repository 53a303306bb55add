package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Audio;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Reverberation;
import attune.dsp.measure.TruePeak;
import attune.mix.Edges;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Mixes;
import attune.mix.Multitrack;
import attune.mix.Repeats;
import attune.mix.Stem;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A large mix with every part at work, and sounds that no one makes on purpose. */
class RobustTest {
    private static final int FRAMES = 48_000, STEMS = 16, BLOCK = 128, BLOCKS = 10_000, LOOKS = 25;

    private final float[] left = new float[8192];
    private final float[] right = new float[8192];

    /** Scenes whose numbers move from one block to the next; nothing is made while they play. */
    private static Scene[] moving(Rack rack, Mix mix) {
        Scene[] scenes = new Scene[64];
        for (int i = 0; i < scenes.length; i++) {
            Mix moved = mix;
            for (int s = 0; s < STEMS; s++) moved = moved.withChannel("s" + s, mix.channel("s" + s).withGain(-6 + 6 * Math.sin(i + s)).withPan(100 * Math.sin(i * 0.1 + s)));
            scenes[i] = Scene.of(List.of(new Source.Live(rack, moved, 1))).play(i != 63);
        }
        return scenes;
    }

    private void drive(Engine engine, Scene[] scenes, int blocks) {
        for (int i = 0; i < blocks; i++) {
            engine.show(scenes[i % scenes.length]);
            engine.process(left, right, BLOCK);
        }
    }

    @Test void ten_thousand_blocks_of_sixteen_moving_stems_allocate_nothing_load_no_class_and_never_wait() {
        Multitrack song = Noise.stems(STEMS, FRAMES, 5);
        Mix mix = Mixes.everything(new SplittableRandom(5), STEMS);
        Engine engine = new Engine();
        Scene[] scenes = moving(Rack.live(song, mix), mix);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var classes = ManagementFactory.getClassLoadingMXBean();
        long self = Thread.currentThread().threadId();
        threads.getThreadInfo(self, Integer.MAX_VALUE);
        drive(engine, scenes, 3000);
        // Other threads of the test run may load a class meanwhile; not three times in a row.
        long loaded = Long.MAX_VALUE;
        for (int n = 0; n < 3 && loaded != 0; n++) {
            ThreadInfo before = threads.getThreadInfo(self);
            long known = classes.getTotalLoadedClassCount(), bytes = threads.getCurrentThreadAllocatedBytes();
            drive(engine, scenes, BLOCKS);
            bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
            loaded = classes.getTotalLoadedClassCount() - known;
            assertThat(bytes).isZero();
            ThreadInfo after = threads.getThreadInfo(self);
            assertThat(after.getBlockedCount()).isEqualTo(before.getBlockedCount());
            assertThat(after.getWaitedCount()).isEqualTo(before.getWaitedCount());
        }
        assertThat(loaded).isZero();
        assertThat(left[BLOCK - 1]).isNotNaN();
    }

    @Test void the_audio_thread_holds_no_lock() throws InterruptedException {
        Multitrack song = Noise.stems(STEMS, FRAMES, 6);
        Mix mix = Mixes.everything(new SplittableRandom(6), STEMS);
        Engine engine = new Engine();
        Scene[] scenes = moving(Rack.live(song, mix), mix);
        drive(engine, scenes, 500);
        Thread audio = new Thread(() -> drive(engine, scenes, 1500), "audio of the test");
        audio.start();
        List<String> held = new ArrayList<>();
        int looks = 0;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // A look at the locks halts everything and walks the whole heap: half a second each in a full test run.
        while (audio.isAlive() && looks < LOOKS) {
            ThreadInfo[] info = threads.getThreadInfo(new long[] {audio.threadId()}, true, true);
            if (info[0] != null) {
                looks++;
                Arrays.stream(info[0].getLockedMonitors()).forEach(m -> held.add(m.toString()));
                Arrays.stream(info[0].getLockedSynchronizers()).forEach(m -> held.add(m.toString()));
            }
            Thread.sleep(5);
        }
        audio.join();
        assertThat(held).isEmpty();
        assertThat(looks).isEqualTo(LOOKS);
    }

    @Test void blocks_of_any_size_give_a_live_mix_the_same_samples() {
        Multitrack song = Noise.stems(4, FRAMES, 7);
        Mix mix = Mixes.everything(new SplittableRandom(7), 4);
        float[] reference = played(song, mix, 512);
        for (int block : new int[] {1, 2, 31, 33, 1000, 4096, 8192}) assertThat(played(song, mix, block)).as("blocks of %d", block).isEqualTo(reference);
    }

    private float[] played(Multitrack song, Mix mix, int block) {
        Engine engine = new Engine();
        engine.show(Scene.of(List.of(new Source.Live(Rack.live(song, mix), mix, 1))).play(true));
        float[] out = new float[FRAMES];
        for (int done = 0; done < FRAMES; done += block) {
            int n = Math.min(block, FRAMES - done);
            engine.process(left, right, n);
            System.arraycopy(left, 0, out, done, n);
        }
        return out;
    }

    @Test void silence_stays_silence() {
        for (int seed = 8; seed < 11; seed++) {
            Audio out = Render.once(song(i -> 0), Mixes.everything(new SplittableRandom(seed), 3), FRAMES);
            assertThat(out.peak()).isZero();
        }
    }

    @Test void full_scale_and_dc_stay_finite_and_below_the_ceiling() {
        List<IntToDoubleFunction> sounds = List.of(i -> i / 50 % 2 == 0 ? 1 : -1, i -> 1, i -> i % 2 == 0 ? 1 : -1, i -> i == 0 ? 1 : 0);
        for (int seed = 8; seed < 11; seed++)
            for (IntToDoubleFunction sound : sounds) {
                Mix any = Mixes.everything(new SplittableRandom(seed), 3);
                Audio out = Render.once(song(sound), any, FRAMES);
                for (int i = 0; i < out.frames(); i++) assertThat(Float.isFinite(out.left()[i]) && Float.isFinite(out.right()[i])).as("frame %d", i).isTrue();
                Mix limited = Mix.PLAIN.withMaster(Master.FLAT.withLimiter(new Limiting(-1, 12)));
                assertThat(TruePeak.of(Render.once(song(sound), limited, 0)).orElseThrow()).isLessThan(-1 + 0.01);
            }
    }

    @Test void dc_through_a_plain_mix_is_exact() {
        Audio out = Render.once(song(i -> 0.25), Mix.PLAIN, 0);
        for (float v : out.left()) assertThat(v).isEqualTo(0.75f);
    }

    /** A decaying room, repeats and ringing filters: what is left ends in true zeros, with no subnormal number on the way. */
    @Test void after_sound_a_mix_falls_to_exact_silence() {
        for (int seed = 12; seed < 15; seed++) {
            Mix any = Mixes.everything(new SplittableRandom(seed), 3);
            Mix mix = any.withReverb(Reverberation.of(Reverberation.Type.HALL).with("decay", 0.4)).withDelay(Repeats.of(Echo.of(100, 30)))
                .withMaster(any.master().withEdges(Edges.NONE));
            Audio out = Render.once(song(i -> i < 4800 ? Math.sin(i * 0.13) * 0.5 : 0), mix, 48_000 * 40);
            assertThat(last(out)).as("seed %d", seed).isZero();
            for (float[] side : new float[][] {out.left(), out.right()})
                for (float v : side) if (v != 0) assertThat(Math.abs(v)).isGreaterThanOrEqualTo(Float.MIN_NORMAL);
        }
    }

    private static double last(Audio a) {
        double peak = 0;
        for (int i = a.frames() - 48_000; i < a.frames(); i++) peak = Math.max(peak, Math.max(Math.abs(a.left()[i]), Math.abs(a.right()[i])));
        return peak;
    }

    private static Multitrack song(IntToDoubleFunction sound) {
        float[] x = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) x[i] = (float) sound.applyAsDouble(i);
        List<Stem> stems = new ArrayList<>();
        for (int s = 0; s < 3; s++) stems.add(new Stem("s" + s, s == 1 ? new Audio(48_000, x, x.clone()) : Audio.mono(48_000, x)));
        return new Multitrack(stems, 120);
    }
}
