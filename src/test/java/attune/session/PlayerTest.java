package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
            player.load(List.of(new Sound("reference", "Reference", Mix.PLAIN, 0, Audio.mono(48000, new float[frames]), 0)), 0);
            player.play(true);
            player.engine().process(l, r, BLOCK);
            player.engine().process(l, r, BLOCK);
            assertThat(player.position()).isLessThanOrEqualTo(2 * BLOCK);
            for (int i = 0; i < 20; i++) player.engine().process(l, r, BLOCK);
        }
    }

    @Test void a_switch_measures_the_other_sound_anew() {
        Player player = new Player();
        player.load(List.of(new Sound("loud", "Loud", Mix.PLAIN, 0, tone(0.5), 0), new Sound("quiet", "Quiet", Mix.PLAIN, 0, tone(0.05), 0)), 0);
        player.play(true);
        run(player);
        double loud = player.meters().loudness().integrated();
        player.select(1);
        run(player);
        assertThat(loud - player.meters().loudness().integrated()).isCloseTo(20, within(0.5));
        assertThat(player.meters().truePeak()).isLessThan(0.5);
        player.select(1);
        run(player);
        assertThat(loud - player.meters().loudness().integrated()).as("the same again changes nothing").isCloseTo(20, within(0.5));
    }

    private static void run(Player player) {
        float[] l = new float[BLOCK], r = new float[BLOCK];
        for (int i = 0; i < 500; i++) player.engine().process(l, r, BLOCK);
    }

    private static Audio tone(double level) {
        float[] x = new float[48_000];
        for (int i = 0; i < x.length; i++) x[i] = (float) (level * Math.sin(2 * Math.PI * 1000 * i / 48000));
        return Audio.mono(48_000, x);
    }
}
