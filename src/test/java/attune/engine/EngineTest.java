package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.effect.Band;
import attune.dsp.measure.SpectrumMeter;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Mixes;
import attune.mix.Multitrack;
import attune.mix.Stem;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final int FRAMES = 48_000;

    @Test void a_rendered_loop_plays_as_it_is_and_repeats_without_a_seam() {
        Audio loop = Render.loop(Noise.stems(2, FRAMES, 1), Mix.PLAIN);
        Engine engine = playing(new Source.Loop(loop, 1));
        Audio out = run(engine, 3 * FRAMES, 512);
        for (int i = Engine.EDGE; i < 3 * FRAMES; i++) assertThat(out.left()[i]).isEqualTo(loop.left()[i % FRAMES]);
    }

    @Test void any_block_size_plays_the_same_samples() {
        Audio loop = Render.loop(Noise.stems(2, FRAMES, 2), Mix.PLAIN);
        Audio reference = run(playing(new Source.Loop(loop, 1)), FRAMES, 512);
        for (int block : new int[] {1, 17, 64, 4096}) RenderTest.same(run(playing(new Source.Loop(loop, 1)), FRAMES, block), reference);
    }

    @Test void a_live_rack_sounds_as_its_render() {
        Multitrack stems = Noise.stems(3, FRAMES, 3);
        Mix mix = Mixes.everything(new SplittableRandom(3), 3);
        Audio render = Render.loop(stems, mix);
        Audio out = run(playing(new Source.Live(Rack.live(stems, mix), mix, 1)), FRAMES, 512);
        for (int i = Engine.EDGE; i < FRAMES; i++) assertThat(out.left()[i]).as("frame " + i).isCloseTo(render.left()[i], within(2e-6f));
    }

    @Test void a_switch_is_a_straight_fade_of_twenty_milliseconds_at_the_same_place() {
        Audio a = tone(440, 0.5), b = tone(440, 0.25);
        Engine engine = playing(new Source.Loop(a, 1), new Source.Loop(b, 1));
        run(engine, 9600, 512);
        engine.show(engine.scene().select(1));
        Audio out = run(engine, 4800, 480);
        for (int i = 0; i < 4800; i++) {
            double w = Math.min(1, (i + 1.0) / Engine.FADE);
            double expected = a.left()[9600 + i] * (1 - w) + b.left()[9600 + i] * w;
            assertThat((double) out.left()[i]).as("frame " + i).isCloseTo(expected, within(1e-6));
        }
    }

    @Test void switching_between_equal_sounds_is_inaudible() {
        Audio a = Render.loop(Noise.stems(2, FRAMES, 4), Mix.PLAIN);
        Engine engine = playing(new Source.Loop(a, 1), new Source.Loop(a, 1));
        run(engine, 960, 96);
        SplittableRandom random = new SplittableRandom(4);
        int at = 960;
        for (int n = 0; n < 200; n++) {
            engine.show(engine.scene().select(random.nextInt(2)));
            Audio out = run(engine, 96 * (1 + random.nextInt(12)), 96);
            for (int i = 0; i < out.frames(); i++, at++) assertThat(out.left()[i]).isCloseTo(a.left()[at % FRAMES], within(1e-6f));
        }
    }

    @Test void pause_fades_to_silence_and_goes_on_where_it_was() {
        Audio a = tone(200, 0.5);
        Engine engine = playing(new Source.Loop(a, 1));
        run(engine, 4800, 480);
        engine.show(engine.scene().play(false));
        run(engine, 480, 480);
        int stopped = engine.meters().position();
        assertThat(run(engine, 4800, 480).peak()).isZero();
        assertThat(engine.meters().position()).isEqualTo(stopped);
        engine.show(engine.scene().play(true));
        Audio out = run(engine, 960, 480);
        assertThat(out.left()[600]).isCloseTo(a.left()[stopped + 600], within(1e-6f));
    }

    @Test void a_jump_and_a_new_scene_make_no_click() {
        Audio a = tone(100, 0.5), b = tone(150, 0.5);
        Engine engine = playing(new Source.Loop(a, 1));
        run(engine, 4800, 480);
        engine.show(engine.scene().jump(30_000));
        float step = steepest(run(engine, 4800, 480));
        engine.show(Scene.of(List.of(new Source.Loop(b, 1))).play(true));
        assertThat(Math.max(step, steepest(run(engine, 4800, 480)))).isLessThan(0.02f);
    }

    @Test void the_volume_turns_what_leaves_and_not_what_the_meters_read() {
        Audio a = tone(200, 0.5), b = tone(150, 0.25);
        float[][] heard = new float[2][];
        int[] blocks = {32, 480};
        for (int n = 0; n < 2; n++) {
            Engine engine = playing(new Source.Loop(a, 1));
            run(engine, 4800, blocks[n]);
            engine.show(Scene.of(List.of(new Source.Loop(b, 1))).withVolume(0.5).play(true));
            assertThat(steepest(run(engine, 960, blocks[n]))).as("no click").isLessThan(0.02f);
            engine.meters().restart();
            assertThat(run(engine, 9600, blocks[n]).peak()).isCloseTo(0.125, within(1e-3));
            assertThat(engine.meters().truePeak()).isCloseTo(0.25, within(1e-3));
            engine.show(engine.scene().withVolume(0.25));
            float[] last = run(engine, 9600, blocks[n]).left();
            for (int i = 9000; i < 9600; i++) assertThat(last[i]).isBetween(-0.25f * 0.25f - 1e-6f, 0.25f * 0.25f + 1e-6f);
            heard[n] = last;
        }
        assertThat(heard[0]).containsExactly(heard[1]);
    }

    @Test void a_shorter_loop_stays_inside_its_bounds_and_makes_no_click() {
        Audio a = tone(100, 0.5);
        Engine engine = new Engine();
        engine.show(Scene.of(List.of(new Source.Loop(a, 1))).loop(9600, 19_200).jump(9600).play(true));
        float steepest = 0;
        for (int n = 0; n < 100; n++) {
            steepest = Math.max(steepest, steepest(run(engine, 480, 480)));
            assertThat(engine.meters().position()).isBetween(9600, 19_200);
        }
        assertThat(steepest).isLessThan(0.02f);
    }

    @Test void the_audio_thread_allocates_nothing() {
        Multitrack stems = Noise.stems(8, FRAMES, 5);
        Mix mix = Mixes.everything(new SplittableRandom(5), 8);
        Mix[] moved = new Mix[16];
        for (int i = 0; i < moved.length; i++) moved[i] = mix.withChannel("s0", mix.channel("s0").withGain(-i).withEq(List.of(Band.bell(500 + 50 * i, i - 8, 1), mix.channel("s0").eq().get(1))));
        Source.Live live = new Source.Live(Rack.live(stems, mix), mix, 1);
        live.rack().watch(3);
        Source.Loop loop = new Source.Loop(Render.loop(stems, mix), 1);
        Scene[] scenes = new Scene[64];
        for (int i = 0; i < scenes.length; i++)
            scenes[i] = Scene.of(List.of(loop, new Source.Live(live.rack(), moved[i % 16], 1))).play(i % 13 != 0).select(i % 2).jump(i % 9 == 0 ? i * 500 : 0).withVolume(i % 7 == 0 ? 0.5 : 1);
        Engine engine = new Engine();
        float[] l = new float[512], r = new float[512];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        drive(engine, scenes, l, r, 3000);
        long before = threads.getCurrentThreadAllocatedBytes();
        drive(engine, scenes, l, r, 1000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }

    private static void drive(Engine engine, Scene[] scenes, float[] l, float[] r, int blocks) {
        for (int i = 0; i < blocks; i++) {
            engine.show(scenes[i % scenes.length]);
            engine.process(l, r, 512);
        }
    }

    @Test void muting_in_a_live_rack_fades() {
        Multitrack stems = new Multitrack(List.of(new Stem("s0", tone(100, 0.5))), 120);
        Mix on = Mix.PLAIN.withChannel("s0", Channel.FLAT), off = Mix.PLAIN.withChannel("s0", Channel.FLAT.withMute(true));
        Source.Live live = new Source.Live(Rack.live(stems, on), on, 1);
        Engine engine = playing(live);
        run(engine, 4800, 480);
        engine.show(engine.scene().with(List.of(new Source.Live(live.rack(), off, 1))));
        assertThat(steepest(run(engine, 4800, 480))).isLessThan(0.02f);
        assertThat(run(engine, 4800, 480).peak()).isLessThan(1e-6);
    }

    @Test void a_watched_stem_is_seen_after_its_channel_and_no_other() {
        Multitrack stems = new Multitrack(List.of(new Stem("low", tone(200, 0.5)), new Stem("high", tone(5000, 0.5))), 120);
        Mix mix = Mix.PLAIN.withChannel("high", Channel.FLAT.withGain(-6));
        Rack rack = Rack.live(stems, mix);
        Engine engine = playing(new Source.Live(rack, mix, 1));
        rack.watch(1);
        run(engine, 9600, 480);
        assertThat(level(rack, 5000)).isCloseTo(level(tone(5000, 0.5)) - 6, within(0.1));
        assertThat(level(rack, 200)).isLessThan(-80);
        rack.watch(0);
        assertThat(level(rack, 5000)).as("nothing of the other").isLessThan(-110);
        run(engine, 9600, 480);
        assertThat(level(rack, 200)).isCloseTo(level(tone(200, 0.5)), within(0.1));
    }

    private static double level(Audio tone) {
        SpectrumMeter meter = new SpectrumMeter(48_000, 20, 20_000, 90);
        System.arraycopy(tone.left(), 0, meter.input(), 0, SpectrumMeter.SIZE);
        return loudest(meter, 20, 20_000);
    }

    private static double level(Rack rack, double hertz) {
        SpectrumMeter meter = new SpectrumMeter(48_000, 20, 20_000, 90);
        rack.recent(meter.input());
        return loudest(meter, hertz / 1.3, hertz * 1.3);
    }

    private static double loudest(SpectrumMeter meter, double from, double to) {
        meter.update(0);
        double most = SpectrumMeter.FLOOR;
        for (int i = 0; i < meter.bands(); i++) if (meter.frequency(i) >= from && meter.frequency(i) <= to) most = Math.max(most, meter.level(i));
        return most;
    }

    private static Engine playing(Source... sources) {
        Engine engine = new Engine();
        engine.show(Scene.of(List.of(sources)).play(true));
        return engine;
    }

    private static Audio run(Engine engine, int frames, int block) {
        float[] left = new float[frames], right = new float[frames], l = new float[block], r = new float[block];
        for (int done = 0; done < frames; done += block) {
            int n = Math.min(block, frames - done);
            engine.process(l, r, n);
            System.arraycopy(l, 0, left, done, n);
            System.arraycopy(r, 0, right, done, n);
        }
        return new Audio(48000, left, right);
    }

    private static float steepest(Audio a) {
        float step = 0;
        for (int i = 1; i < a.frames(); i++) step = Math.max(step, Math.abs(a.left()[i] - a.left()[i - 1]));
        return step;
    }

    private static Audio tone(double hz, double level) {
        float[] x = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) x[i] = (float) (level * Math.sin(2 * Math.PI * hz * i / 48000));
        return Audio.mono(48000, x);
    }
}
