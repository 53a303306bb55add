package attune.session;

import attune.dsp.effect.GainReduction;
import attune.lesson.Probe;
import attune.material.Analysis;
import attune.material.Song;
import attune.mix.Mix;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures one song, each thing once. */
final class SongProbe implements Probe {
    private final Song song;
    private final Renders renders;
    private final Map<String, Analysis> stems = new ConcurrentHashMap<>();
    private final Map<String, GainReduction> reductions = new ConcurrentHashMap<>();
    private final Map<Mix, Analysis> mixes = new ConcurrentHashMap<>();

    SongProbe(Song song, Renders renders) {
        this.song = song;
        this.renders = renders;
    }

    @Override public Analysis stem(String id) {
        return stems.computeIfAbsent(id, k -> Analysis.of(song.stem(k).audio()));
    }

    @Override public GainReduction reduction(String id) {
        return reductions.computeIfAbsent(id, k -> GainReduction.of(song.stem(k).audio()));
    }

    @Override public Analysis mix(Mix mix) {
        if (mixes.size() > 32) mixes.clear();
        return mixes.computeIfAbsent(mix, k -> Analysis.of(renders.loop(song, k)));
    }
}
