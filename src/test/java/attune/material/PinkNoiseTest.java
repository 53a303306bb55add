package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Spectrum;
import attune.mix.codec.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinkNoiseTest {
    private final Audio noise = PinkNoise.song().stem(PinkNoise.STEM).audio();

    @Test
    void everyOctaveIsEquallyStrong() {
        Spectrum spectrum = Analysis.of(noise).spectrum();
        double mean = spectrum.level(22.1, 22_627) - 10;    // ten octaves
        for (double hz : Spectrum.OCTAVES) assertThat(spectrum.octave(hz)).as(hz + " Hz").isCloseTo(mean, within(0.1));
    }

    @Test
    void itIsFourBarsAndNeverNearFullScale() {
        Song song = PinkNoise.song();
        assertThat(song.seconds()).isEqualTo(8);
        assertThat(song.bars()).isEqualTo(4);
        assertThat(noise.isMono()).isTrue();
        assertThat(Decibels.ofGain(noise.peak())).isLessThan(-6).isGreaterThan(-8);
    }

    @Test
    void itLoopsWithoutASeam() {
        double seam = Math.abs(noise.left()[0] - noise.left()[noise.frames() - 1]), steps = 0;
        for (int i = 1; i < noise.frames(); i++) steps += Math.abs(noise.left()[i] - noise.left()[i - 1]);
        assertThat(seam).isLessThan(4 * steps / noise.frames());
        // Low notes would jump if the filter started from rest: the level of 5 ms means is the same at the seam as elsewhere.
        double before = mean(noise.frames() - 240), after = mean(0), typical = 0;
        for (int i = 0; i < 1000; i++) typical += Math.abs(mean(240 * (i + 1)) - mean(240 * i)) / 1000;
        assertThat(Math.abs(after - before)).isLessThan(4 * typical);
    }

    private double mean(int from) {
        double sum = 0;
        for (int i = 0; i < 240; i++) sum += noise.left()[from + i] / 240;
        return sum;
    }

    @Test
    void itIsTheSameEverywhereAndAlways() {
        assertThat(PinkNoise.samples(185)).isEqualTo(noise.left());
        int hash = 0;
        for (float v : noise.left()) hash = 31 * hash + Float.floatToIntBits(v);
        assertThat(hash).isEqualTo(-810678308);
    }

    @Test
    void itIsFoundByItsIdButNotListed() {
        Songs songs = new Songs(List.of());
        assertThat(songs.list()).isEmpty();
        assertThat(songs.load(PinkNoise.ID)).isSameAs(PinkNoise.song());
        assertThat(songs.find(PinkNoise.ID).title()).isEqualTo("Pink noise");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> songs.find("pink"))).isInstanceOf(InvalidInput.class);
    }
}
