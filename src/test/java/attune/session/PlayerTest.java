package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Audio;
import attune.mix.Mix;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final int BLOCK = 480;

    @Test void each_sound_of_another_length_starts_at_its_beginning() {
        Player player = new Player();
        float[] l = new float[BLOCK], r = new float[BLOCK];
        for (int frames : new int[] {48_000, 40_000, 44_000, 41_000}) {
            player.load(List.of(new Sound("reference", "Reference", Mix.PLAIN, 0, Audio.mono(48000, new float[frames]))), 0);
            player.play(true);
            player.engine().process(l, r, BLOCK);
            player.engine().process(l, r, BLOCK);
            assertThat(player.position()).isLessThanOrEqualTo(2 * BLOCK);
            for (int i = 0; i < 20; i++) player.engine().process(l, r, BLOCK);
        }
    }
}
