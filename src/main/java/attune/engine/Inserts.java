package attune.engine;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Compressor;
import attune.dsp.effect.Equalizer;
import java.util.List;
import java.util.Optional;

/** The equalizer and compressor of a channel or of the master; a part that its mix leaves out is not there at all. */
final class Inserts {
    private final boolean live;
    private final Equalizer equalizer;
    private final Compressor compressor;

    /** @param live parts that are present run also while they are neutral, so that they can be moved */
    Inserts(List<Band> eq, Optional<Compression> compression, boolean live, int rate, int maxFrames) {
        this.live = live;
        equalizer = hasEq(eq) ? new Equalizer() : null;
        compressor = hasCompressor(compression) ? new Compressor() : null;
        if (equalizer != null) equalizer.prepare(rate, maxFrames);
        if (compressor != null) compressor.prepare(rate, maxFrames);
        follow(eq, compression);
    }

    private boolean hasEq(List<Band> eq) {
        if (live) return !eq.isEmpty();
        for (Band band : eq) if (!band.isNeutral()) return true;
        return false;
    }

    private boolean hasCompressor(Optional<Compression> compression) {
        return compression.isPresent() && (live || !compression.get().isNeutral());
    }

    /** True when these settings need no part that is missing, and all that is here. */
    boolean fits(List<Band> eq, Optional<Compression> compression) {
        return hasEq(eq) == (equalizer != null) && hasCompressor(compression) == (compressor != null)
            && (compressor == null || latencyOf(compression.get()) == compressor.latency());
    }

    private static int latencyOf(Compression compression) {
        return (int) Math.rint(compression.lookahead() * Rack.RATE / 1000);
    }

    /** Audio thread. */
    void follow(List<Band> eq, Optional<Compression> compression) {
        if (equalizer != null) equalizer.set(eq);
        if (compressor != null && compression.isPresent()) compressor.set(compression.get());
    }

    void reset() {
        if (equalizer != null) equalizer.reset();
        if (compressor != null) compressor.reset();
    }

    /** Audio thread. */
    void process(double[] left, double[] right, int frames) {
        if (equalizer != null) equalizer.process(left, right, frames);
        if (compressor != null) compressor.process(left, right, frames);
    }

    boolean isEmpty() {
        return equalizer == null && compressor == null;
    }

    int latency() {
        return compressor == null ? 0 : compressor.latency();
    }

    double gainReduction() {
        return compressor == null ? 0 : compressor.gainReduction();
    }
}
