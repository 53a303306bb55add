package attune.engine;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import attune.dsp.effect.Compressor;
import attune.dsp.effect.Equalizer;
import attune.dsp.effect.Limiter;
import attune.dsp.effect.Playback;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Tilt;
import attune.dsp.effect.Widener;
import attune.mix.Edges;
import attune.mix.Master;
import attune.mix.Mix;

/** The sum at work, and what it is heard on. */
final class MasterStrip {
    private final int frames;
    private final double framesPerBeat;
    private final Equalizer equalizer;
    private final Compressor compressor;
    private final Tilt tilt;
    private final Widener widener;
    private final Limiter limiter;
    private final Playback playback;
    private final Slide gain = new Slide();
    private Cut cut;
    private int loop, phase;
    private Mix mix;

    /** @param frames length of the song */
    MasterStrip(Mix mix, double tempo, int frames, boolean live, int rate, int maxFrames) {
        this.frames = frames;
        this.mix = mix;
        Master master = mix.master();
        framesPerBeat = 60.0 * rate / tempo;
        equalizer = prepared(!master.eq().isEmpty(), new Equalizer(), rate, maxFrames);
        compressor = prepared(master.compressor().isPresent(), new Compressor(), rate, maxFrames);
        tilt = prepared(live || master.tilting().tilt() != 0, new Tilt(), rate, maxFrames);
        widener = prepared(live || !master.widening().isNeutral(), new Widener(), rate, maxFrames);
        limiter = prepared(master.limiter().isPresent(), new Limiter(), rate, maxFrames);
        playback = prepared(live || mix.monitor() != PlaybackSystem.STUDIO, new Playback(), rate, maxFrames);
        follow(mix);
    }

    /** Null where it is not wanted. */
    static <P extends Processor<?>> P prepared(boolean wanted, P processor, int rate, int maxFrames) {
        if (!wanted) return null;
        processor.prepare(rate, maxFrames);
        return processor;
    }

    /** Audio thread. New numbers for the same parts. */
    void follow(Mix next) {
        mix = next;
        Master master = next.master();
        if (equalizer != null) equalizer.set(master.eq());
        if (compressor != null && master.compressor().isPresent()) compressor.set(master.compressor().get());
        if (tilt != null) tilt.set(master.tilting());
        if (widener != null) widener.set(master.widening());
        if (limiter != null && master.limiter().isPresent()) limiter.set(master.limiter().get());
        if (playback != null) playback.set(next.monitor());
        gain.target(Decibels.fastToGain(master.gain()));
    }

    boolean fits(Mix next) {
        Master master = next.master();
        return master.eq().isEmpty() == (equalizer == null) && master.compressor().isPresent() == (compressor != null)
            && (compressor == null || compressor.latency() == (int) Math.rint(master.compressor().get().lookahead() * Rack.RATE / 1000))
            && master.limiter().isPresent() == (limiter != null) && master.edges().equals(mix.master().edges());
    }

    int latency() {
        return (compressor == null ? 0 : compressor.latency()) + (limiter == null ? 0 : limiter.latency());
    }

    double gainReduction() {
        return (compressor == null ? 0 : compressor.gainReduction()) + (limiter == null ? 0 : limiter.gainReduction());
    }

    boolean hasMemory() {
        return equalizer != null || compressor != null || tilt != null || widener != null || limiter != null || playback != null;
    }

    /** Forgets all sound. @param loop length of the song where it repeats, else 0 */
    void start(int loop) {
        if (equalizer != null) equalizer.reset();
        if (compressor != null) compressor.reset();
        if (tilt != null) tilt.reset();
        if (widener != null) widener.reset();
        if (limiter != null) limiter.reset();
        if (playback != null) playback.reset();
        gain.reset();
        phase = 0;
        Edges edges = mix.master().edges();
        cut = edges.equals(Edges.NONE) ? null : new Cut(edges, framesPerBeat, frames, loop);
        follow(mix);
    }

    /** Audio thread. In place; the first frame to come out is {@code time}. */
    void process(double[] l, double[] r, long time, int n) {
        if (equalizer != null) equalizer.process(l, r, n);
        if (compressor != null) compressor.process(l, r, n);
        if (tilt != null) tilt.process(l, r, n);
        if (widener != null) widener.process(l, r, n);
        turn(l, r, n);
        if (limiter != null) limiter.process(l, r, n);
        if (cut != null) cut.process(l, r, time, n);
        if (playback != null) playback.process(l, r, n);
        if (mix.mono()) {
            for (int i = 0; i < n; i++) {
                double mid = (l[i] + r[i]) / 2;
                l[i] = mid;
                r[i] = mid;
            }
        }
    }

    private void turn(double[] l, double[] r, int n) {
        for (int done = 0; done < n; ) {
            if (phase == 0) gain.step();
            int run = Math.min(n - done, Processor.GRID - phase);
            if (!gain.steady() || gain.at(0) != 1)
                for (int i = 0; i < run; i++) {
                    double g = gain.at(phase + i);
                    l[done + i] *= g;
                    r[done + i] *= g;
                }
            done += run;
            phase = (phase + run) % Processor.GRID;
        }
    }
}
