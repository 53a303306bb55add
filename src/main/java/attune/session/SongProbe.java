package attune.session;

import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.dsp.measure.Spectrum;
import attune.lesson.CannotAsk;
import attune.lesson.Probe;
import attune.lesson.Shaping;
import attune.material.Analysis;
import attune.material.Song;
import attune.mix.Mix;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures one song, each thing once. */
final class SongProbe implements Probe {
    /** Of 32 kB each. */
    private static final int SPECTRA = 256;

    private final Song song;
    private final Renders renders;
    private final Map<String, Analysis> stems = new ConcurrentHashMap<>();
    private final Map<String, GainReduction> reductions = new ConcurrentHashMap<>();
    private final Map<Wanted, Solved> solved = new ConcurrentHashMap<>();
    private final Map<Mix, Spectrum> mixes = new ConcurrentHashMap<>();
    private final Map<During, Spectrum> during = new ConcurrentHashMap<>();

    private record During(String stem, Mix mix) {}

    /** A question to the solver, and what it said: a compressor, or why there is none. */
    private record Wanted(String stem, Compression compression, double reduction) {}

    private record Solved(Compression compression, CannotAsk reason) {}

    SongProbe(Song song, Renders renders) {
        this.song = song;
        this.renders = renders;
    }

    boolean of(Song other) {
        return song == other;
    }

    @Override public Analysis stem(String id) {
        return stems.computeIfAbsent(id, k -> Analysis.of(song.stem(k).audio()));
    }

    @Override public boolean isMono(String stem) {
        return song.stem(stem).audio().isMono();
    }

    @Override public GainReduction reduction(String id) {
        return reductions.computeIfAbsent(id, k -> GainReduction.of(song.stem(k).audio()));
    }

    @Override public Compression solve(String stem, Compression compression, double reduction) throws CannotAsk {
        Solved s = solved.computeIfAbsent(new Wanted(stem, compression.with("threshold", 0), reduction), this::solve);
        if (s.reason != null) throw s.reason;
        return s.compression;
    }

    private Solved solve(Wanted w) {
        try {
            return new Solved(Shaping.solve(w.stem, reduction(w.stem), stem(w.stem), w.compression, w.reduction), null);
        } catch (CannotAsk e) {
            return new Solved(null, e);
        }
    }

    @Override public Spectrum mix(Mix mix) {
        if (mixes.size() >= SPECTRA) mixes.clear();
        return mixes.computeIfAbsent(mix.audible(), k -> Analysis.of(renders.loop(song, k)).spectrum());
    }

    @Override public Spectrum during(String stem, Mix mix) {
        if (during.size() >= SPECTRA) during.clear();
        return during.computeIfAbsent(new During(stem, mix.audible()), k -> stem(stem).spectrumOf(renders.loop(song, k.mix)));
    }
}
