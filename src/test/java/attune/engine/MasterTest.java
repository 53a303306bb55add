package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Drive;
import attune.dsp.effect.PlaybackSystem;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Multitrack;
import attune.mix.Stem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterTest {
    private static final int FRAMES = 240_000;

    @Test void outsideItsEdgesTheMixIsSilentAndInsideItIsAsItWas() {
        // 120 beats a minute: a beat is 24000 frames.
        Audio out = Render.once(constant(0.5f), master(Master.FLAT.withEdges(new Edges(1, 8, 0.5, 1))), 48_000);
        assertThat(out.frames()).isEqualTo(FRAMES + 48_000);
        assertThat(out.left()[23_999]).isZero();
        assertThat(out.left()[24_000 + 12_000]).isCloseTo(0.25f, within(1e-6f));
        assertThat(out.left()[24_000 + 24_000]).isEqualTo(0.5f);
        assertThat(out.left()[143_999]).isEqualTo(0.5f);
        assertThat(out.left()[168_000]).isCloseTo(0.25f, within(1e-6f));
        assertThat(out.left()[192_000]).isZero();
        float steepest = 0;
        for (int i = 24_001; i < 192_000; i++) steepest = Math.max(steepest, Math.abs(out.left()[i] - out.left()[i - 1]));
        assertThat(steepest).isLessThan(0.5f * (float) Math.PI / 2 / 24_000 * 1.01f);
    }

    @Test void aFadeOutWithoutAnEndGoesToTheEndOfTheSong() {
        Audio out = Render.once(constant(0.5f), master(Master.FLAT.withEdges(new Edges(0, 0, 0, 2))), 4800);
        assertThat(out.left()[FRAMES - 48_000]).isCloseTo(0.25f, within(1e-6f));
        assertThat(out.left()[FRAMES - 1]).isLessThan(1e-6f);
        assertThat(out.left()[FRAMES + 100]).isZero();
    }

    @Test void everyLatencyIsTakenOut() {
        float[] click = new float[FRAMES];
        click[1000] = 0.5f;
        Multitrack song = new Multitrack(List.of(new Stem("s0", Audio.mono(48000, click)), new Stem("s1", Audio.mono(48000, click))), 120);
        // Saturation with drive only above its ceiling, a compressor that listens ahead above its threshold: late, not changed.
        Inserts late = Inserts.NONE.with(Compression.OFF.with("ratio", 4).with("lookahead", 12.3)).with(new Drive(Drive.Type.HARD, 3, 100));
        Mix mix = Mix.PLAIN.withChannel("s0", Channel.FLAT.withInserts(late)).withMaster(Master.FLAT.withCompressor(Compression.OFF.with("ratio", 2).with("lookahead", 4)));
        Audio out = Render.once(song, mix.withMaster(mix.master().withGain(-6)), 0);
        for (int i = 0; i < FRAMES; i++) if (Math.abs(out.left()[i]) > 0.3f) assertThat(i).isEqualTo(1000);
        assertThat(out.left()[1000]).isGreaterThan(0.3f);
    }

    @Test void thePhoneHasNoBassAndOneSide() {
        float[] low = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) low[i] = (float) (0.3 * Math.sin(2 * Math.PI * 60 * i / 48000));
        Multitrack song = new Multitrack(List.of(new Stem("s0", new Audio(48000, low, new float[FRAMES]))), 120);
        Audio out = Render.loop(song, Mix.PLAIN.withMonitor(PlaybackSystem.PHONE));
        assertThat(out.peak()).isLessThan(0.3 * 0.01);
        assertThat(out.left()).isEqualTo(out.right());
    }

    private static Mix master(Master master) {
        return Mix.PLAIN.withMaster(master);
    }

    private static Multitrack constant(float value) {
        float[] x = new float[FRAMES];
        Arrays.fill(x, value);
        return new Multitrack(List.of(new Stem("s0", Audio.mono(48000, x))), 120);
    }
}
