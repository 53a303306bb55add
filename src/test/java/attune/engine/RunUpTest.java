package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Processor;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Multitrack;
import attune.mix.Stem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rack that takes over in the middle of a song, and the levels that it tells. */
class RunUpTest {
    private static final int FRAMES = 3 * Rack.RATE, BEFORE = 2 * Rack.RATE, AT = 37 * Processor.GRID;

    private final Multitrack song = new Multitrack(List.of(new Stem("noise", noise(1)), new Stem("other", noise(2))), 120);
    private final Mix mix = Mix.PLAIN
        .withChannel("noise", Channel.FLAT.withEq(List.of(Band.bell(300, 9, 2))).withCompressor(new Compression(-30, 4, 10, 100, 6, 0, 100, 3, Compression.Detector.RMS)))
        .withChannel("other", Channel.FLAT.withPan(-100).withGain(-6));

    private static Audio noise(int seed) {
        float[] x = new float[FRAMES];
        Random random = new Random(seed);
        for (int i = 0; i < FRAMES; i++) x[i] = (random.nextFloat() - 0.5f) * (i / 9000 % 2 == 0 ? 0.8f : 0.1f);
        return Audio.mono(Rack.RATE, x);
    }

    @Test void it_goes_on_as_if_it_had_always_run() {
        Audio whole = Render.loop(song, mix);
        Rack rack = Rack.live(song, mix, AT, BEFORE);
        double[] l = new double[Processor.GRID], r = new double[Processor.GRID];
        for (int done = 0; done < Rack.RATE; done += Processor.GRID) {
            rack.next(l, r, Processor.GRID);
            for (int i = 0; i < Processor.GRID; i++) assertThat(l[i]).as("frame %d", done + i).isCloseTo(whole.left()[AT + done + i], within(1e-4));
        }
    }

    @Test void each_channel_tells_its_level_after_pan_and_fader() {
        Rack rack = Rack.live(song, mix, AT, BEFORE);
        assertThat(rack.peak(1, 0)).isBetween(0.15, 0.4 * Math.sqrt(2) * 0.502);
        assertThat(rack.peak(1, 1)).isZero();
        assertThat(rack.rms(1, 0)).isBetween(0.02, rack.peak(1, 0));
        assertThat(rack.peak(0, 0)).isEqualTo(rack.peak(0, 1)).isPositive();
    }

    @Test void a_muted_channel_is_still() {
        Rack rack = Rack.live(song, mix.withChannel("noise", mix.channel("noise").withMute(true)), AT, BEFORE);
        assertThat(rack.peak(0, 0)).isZero();
        assertThat(rack.rms(0, 0)).isZero();
    }
}
