package attune.material;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Audio;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The songs in {@code audio}: whole, and as good for lessons as the curriculum needs. */
class ShippedSongsTest {
    private static final Path AUDIO = Path.of(System.getProperty("attune.material", "."), "audio");
    private static final Songs SONGS = new Songs(List.of(AUDIO));
    private static final Map<String, Analysis> ANALYSES = new HashMap<>();

    /** They hold the sound of all songs, and the other tests want the memory. */
    @AfterAll
    static void release() {
        ANALYSES.clear();
    }

    private static Analysis analysis(Song song, String stem) {
        return ANALYSES.computeIfAbsent(song.id() + " " + stem, k -> Analysis.of(song.stem(stem).audio()));
    }

    @Test
    void everySongLoadsAndLastsItsBars() {
        assertThat(SONGS.problems()).isEmpty();
        assertThat(SONGS.list()).hasSizeGreaterThanOrEqualTo(6);
        for (SongInfo info : SONGS.list()) {
            Song song = SONGS.load(info);
            assertThat(song.bars() * song.info().meter() * song.beat()).as(song.id()).isBetween(song.frames() - 1.0, song.frames() + 1.0);
            assertThat(song.info().parts()).as(song.id()).allMatch(p -> p.role().isPresent() && p.family().isPresent());
        }
    }

    @Test
    void theTempoOfMostIsHeard() {
        long heard = SONGS.list().stream().filter(info -> Math.abs(Tempo.estimate(SONGS.load(info).stems()).orElse(0) - info.tempo()) < 0.1).count();
        assertThat(heard).isGreaterThan(SONGS.list().size() / 2);
    }

    @Test
    void drumsHaveSharpOnsetsOnTheGrid() {
        int hits = 0, onGrid = 0;
        for (SongInfo info : SONGS.list()) {
            Song song = SONGS.load(info);
            for (Part part : info.parts()) {
                if (!part.id().equals("kick") && !part.id().equals("hats")) continue;
                Analysis analysis = analysis(song, part.id());
                assertThat(analysis.typicalCrest()).as(info.id() + " " + part.id()).isGreaterThan(10);
                for (int onset : analysis.onsets()) {
                    double best = song.beat();
                    for (double grid : new double[] {song.beat() / 4, song.beat() / 3}) best = Math.min(best, Math.abs(onset / grid - Math.rint(onset / grid)) * grid);
                    hits++;
                    if (best < 960) onGrid++;
                }
            }
        }
        assertThat((double) onGrid / hits).isGreaterThan(0.8);
    }

    @Test
    void someStemOfEverySongCarriesEachOctaveOfTheLessons() {
        for (SongInfo info : SONGS.list()) {
            Song song = SONGS.load(info);
            List<Analysis> all = song.stems().stream().map(s -> analysis(song, s.id())).toList();
            for (double hz : new double[] {125, 250, 500, 1000, 2000, 4000, 8000})
                assertThat(all).as(info.id() + " at " + hz).anyMatch(a -> a.spectrum().carries(hz, 18));
        }
    }

    @Test
    void theSameFileGivesTheSameAnalysis() {
        Audio audio = SONGS.load(SONGS.list().getFirst()).stems().getFirst().audio();
        Analysis a = Analysis.of(audio), b = Analysis.of(audio);
        assertThat(Arrays.equals(a.onsets(), b.onsets())).isTrue();
        assertThat(a.spectrum().power()).isEqualTo(b.spectrum().power());
    }
}
