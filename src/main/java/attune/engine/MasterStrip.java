package attune.engine;

import attune.dsp.Decibels;
import attune.dsp.effect.Limiter;
import attune.mix.Master;

/** The sum at work: inserts, width and gain, limiter, mono. */
final class MasterStrip {
    private final Inserts inserts;
    private final Limiter limiter;
    private final Matrix matrix = new Matrix();
    private final double[] left;
    private final double[] right;
    private Master master;
    private boolean mono;

    MasterStrip(Master master, boolean mono, boolean live, int rate, int maxFrames) {
        inserts = new Inserts(master.eq(), master.compressor(), live, rate, maxFrames);
        limiter = master.limiter().isPresent() ? new Limiter() : null;
        if (limiter != null) limiter.prepare(rate, maxFrames);
        left = new double[maxFrames];
        right = new double[maxFrames];
        follow(master, mono);
    }

    /** Audio thread. New numbers for the same parts. */
    void follow(Master next, boolean mono) {
        this.master = next;
        this.mono = mono;
        inserts.follow(next.eq(), next.compressor());
        if (limiter != null && next.limiter().isPresent()) limiter.set(next.limiter().get());
        double gain = Decibels.fastToGain(next.gain());
        matrix.target(gain, gain, next.width() / 100);
    }

    boolean fits(Master next) {
        return inserts.fits(next.eq(), next.compressor()) && next.limiter().isPresent() == (limiter != null);
    }

    int latency() {
        return inserts.latency() + (limiter == null ? 0 : limiter.latency());
    }

    double gainReduction() {
        return inserts.gainReduction() + (limiter == null ? 0 : limiter.gainReduction());
    }

    boolean hasMemory() {
        return !inserts.isEmpty() || limiter != null;
    }

    void reset() {
        inserts.reset();
        if (limiter != null) limiter.reset();
        matrix.reset();
        follow(master, mono);
    }

    /** Audio thread. In place. */
    void process(double[] l, double[] r, int frames) {
        inserts.process(l, r, frames);
        for (int i = 0; i < frames; i++) {
            left[i] = l[i];
            right[i] = r[i];
            l[i] = 0;
            r[i] = 0;
        }
        matrix.add(left, right, frames, l, r);
        if (limiter != null) limiter.process(l, r, frames);
        if (mono) {
            for (int i = 0; i < frames; i++) {
                double mid = (l[i] + r[i]) / 2;
                l[i] = mid;
                r[i] = mid;
            }
        }
    }
}
