package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Mixes;
import attune.mix.Multitrack;
import attune.mix.Repeats;
import attune.mix.Sends;
import attune.mix.Stem;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RenderTest {
    private static final int FRAMES = 10_007;

    @Test void the_plain_mix_is_the_sum_of_the_stems_bit_for_bit() {
        Multitrack stems = Noise.stems(7, FRAMES, 1);
        Audio mix = Render.once(stems, Mix.PLAIN, 0);
        for (int i = 0; i < FRAMES; i++) {
            double l = 0, r = 0;
            for (Stem s : stems.stems()) {
                l += s.audio().left()[i];
                r += s.audio().right()[i];
            }
            assertThat(mix.left()[i]).isEqualTo((float) l);
            assertThat(mix.right()[i]).isEqualTo((float) r);
        }
    }

    @Test void neutral_settings_of_every_part_change_nothing() {
        Multitrack stems = Noise.stems(4, FRAMES, 2);
        Channel neutral = Channel.FLAT.withInserts(Inserts.NONE.with(Gating.OFF).with(List.of(Band.bell(1000, 0, 1), new Band(Band.Type.HIGH_SHELF, 8000, 0, 0.7)))
            .with(Compression.OFF).with(DeEssing.OFF).with(Drive.OFF)).withSends(new Sends(-3, -60));
        Mix mix = Mix.PLAIN.withChannel("s0", neutral).withChannel("s1", neutral).withDelay(Repeats.of(Echo.of(300, 50)))
            .withMaster(Master.FLAT.withEq(List.of(Band.bell(100, 0, 4))).withCompressor(Compression.OFF));
        same(Render.once(stems, mix, 0), Render.once(stems, Mix.PLAIN, 0));
        same(Render.loop(stems, mix), Render.loop(stems, Mix.PLAIN));
    }

    @Test void strips_on_all_cores_give_the_samples_of_one() {
        SplittableRandom random = new SplittableRandom(8);
        Multitrack stems = Noise.stems(5, 20_000, 9);
        for (int n = 0; n < 4; n++) {
            Mix mix = Mixes.everything(random, 5);
            Rack alone = Rack.still(stems, mix, 512);
            alone.start(0, false);
            Audio all = Render.once(stems, mix, 0);
            double[] l = new double[512], r = new double[512];
            for (int i = 0; i < 20_000; i++) {
                if (i % 512 == 0) alone.next(l, r, Math.min(512, 20_000 - i));
                assertThat(all.left()[i]).isEqualTo((float) l[i % 512]);
                assertThat(all.right()[i]).isEqualTo((float) r[i % 512]);
            }
        }
    }

    @Test void any_block_size_gives_identical_samples() {
        SplittableRandom random = new SplittableRandom(3);
        Multitrack stems = Noise.stems(3, 4801, 3);
        for (int n = 0; n < 6; n++) {
            Mix mix = Mixes.everything(random, 3);
            Audio once = Render.once(stems, mix, 500), loop = Render.loop(stems, mix);
            for (int block : new int[] {1, 31, 64, 512, 8192}) {
                same(Render.once(stems, mix, 500, block), once);
                same(Render.loop(stems, mix, block), loop);
            }
        }
    }

    @Test void two_renders_are_identical() {
        Multitrack stems = Noise.stems(5, FRAMES, 4);
        Mix mix = Mixes.everything(new SplittableRandom(4), 5);
        same(Render.loop(stems, mix), Render.loop(stems, mix));
    }

    @Test void look_ahead_and_limiter_stay_in_step_with_the_plain_mix() {
        Multitrack stems = Noise.stems(3, FRAMES, 5);
        Compression idle = Compression.OFF.with("ratio", 4).with("lookahead", 7.3);
        Mix mix = Mix.PLAIN.withChannel("s1", Channel.FLAT.withCompressor(idle)).withMaster(Master.FLAT.withLimiter(new Limiting(0, 0)).withGain(-30));
        Audio late = Render.once(stems, mix, 0), plain = Render.once(stems, Mix.PLAIN.withMaster(Master.FLAT.withGain(-30)), 0);
        for (int i = 0; i < FRAMES; i++) assertThat(late.left()[i]).isCloseTo(plain.left()[i], within(1e-7f));
    }

    @Test void a_loop_has_no_seam() {
        // A decaying compressor and a ringing filter: the end of the loop runs into its start.
        Multitrack stems = Noise.stems(1, 96_000, 6);
        Mix mix = Mix.PLAIN.withChannel("s0", Channel.FLAT.withEq(List.of(Band.bell(60, 12, 8))).withCompressor(Compression.OFF.with("ratio", 4).with("threshold", -20)));
        Rack rack = Rack.still(stems, mix, 96_000);
        rack.start(0, true);
        double[] l = new double[96_000], r = new double[96_000];
        rack.next(l, r, 96_000);
        rack.next(l, r, 96_000);
        double[] second = l.clone();
        rack.next(l, r, 96_000);
        Audio loop = Render.loop(stems, mix);
        for (int i = 0; i < 96_000; i++) {
            assertThat(loop.left()[i]).isEqualTo((float) second[i]);
            assertThat(l[i]).isCloseTo(second[i], within(1e-6));
        }
    }

    @Test void pan_keeps_the_power_and_is_exact_at_the_centre_and_the_sides() {
        assertThat(Pan.left(0)).isEqualTo(1);
        assertThat(Pan.right(0)).isEqualTo(1);
        assertThat(Pan.left(100)).isZero();
        assertThat(Pan.right(-100)).isZero();
        for (int p = -100; p <= 100; p++) assertThat(Pan.left(p) * Pan.left(p) + Pan.right(p) * Pan.right(p)).isCloseTo(2, within(1e-12));
    }

    @Test void polarity_shift_width_mute_and_mono_do_what_they_say() {
        float[] l = new float[4800], r = new float[4800];
        l[100] = 0.5f;
        r[100] = 0.25f;
        Multitrack stems = new Multitrack(List.of(new Stem("s0", new Audio(48000, l, r))), 120);
        assertThat(once(stems, Channel.FLAT.withPolarity(-1)).left()[100]).isEqualTo(-0.5f);
        Audio flipped = once(stems, Channel.FLAT.withFlip(true));
        assertThat(flipped.left()[100]).isEqualTo(0.5f);
        assertThat(flipped.right()[100]).isEqualTo(-0.25f);
        Audio shifted = once(stems, Channel.FLAT.withShift(10));
        assertThat(shifted.left()[100]).isEqualTo(0.5f);
        assertThat(shifted.right()[580]).isEqualTo(0.25f);
        Audio narrow = once(stems, Channel.FLAT.withWidth(0));
        assertThat(narrow.left()[100]).isEqualTo(narrow.right()[100]).isEqualTo(0.375f);
        assertThat(once(stems, Channel.FLAT.withMute(true)).peak()).isZero();
        Audio mono = Render.once(stems, Mix.PLAIN.withMono(true), 0);
        assertThat(mono.left()[100]).isEqualTo(0.375f);
    }

    private static Audio once(Multitrack stems, Channel channel) {
        return Render.once(stems, Mix.PLAIN.withChannel("s0", channel), 0);
    }

    static void same(Audio a, Audio b) {
        assertThat(a.left()).isEqualTo(b.left());
        assertThat(a.right()).isEqualTo(b.right());
    }
}
