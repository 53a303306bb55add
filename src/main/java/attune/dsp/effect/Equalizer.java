package attune.dsp.effect;

import attune.dsp.Automatable;
import attune.dsp.Processor;
import java.util.List;

/**
 * A parametric equalizer: up to {@link #BANDS} bands in series, each a {@link Biquad}.
 * <p>
 * Moving bands glide over 20 ms in log frequency, dB and log Q. A band that comes, goes or changes its type fades against its
 * input over 20 ms. A band that does nothing costs nothing, and what passes it is unchanged to the bit.
 */
public final class Equalizer implements Processor<List<Band>>, Automatable {
    /** The most bands at once. */
    public static final int BANDS = 32;

    private final EqualizerBand[] bands = new EqualizerBand[BANDS];
    private final EqualizerBand[] chain = new EqualizerBand[4];
    private int inUse;
    private int phase;
    private boolean fresh = true;

    /** The gain in dB at a frequency in Hz of all bands together: the curve to draw. */
    public static double magnitudeAt(List<Band> bands, double hz, double rate) {
        double sum = 0;
        for (Band band : bands) if (!band.isNeutral()) sum += Biquad.of(band, rate).magnitudeAt(hz, rate);
        return sum;
    }

    @Override public void prepare(double rate, int maxFrames) {
        for (int i = 0; i < BANDS; i++) bands[i] = new EqualizerBand(rate);
        reset();
    }

    @Override public void set(List<Band> settings) {
        int count = settings.size();
        if (count > BANDS) throw new IllegalArgumentException(count + " bands; an equalizer has at most " + BANDS);
        for (int i = 0; i < Math.max(count, inUse); i++) bands[i].set(i < count ? settings.get(i) : null, fresh);
        inUse = Math.max(count, inUse);
        fresh = false;
    }

    /** Before the first run: this band stays in place even where it does nothing, because {@link #move} will move it. */
    public void keep(int band) {
        bands[band].keep();
    }

    /** @param parameter the band's number times the parameters of a {@link Band}, plus the parameter's place there */
    @Override public void move(int parameter, double value) {
        int each = Band.PARAMETERS.size();
        bands[parameter / each].move(parameter % each, value);
    }

    @Override public void process(double[] left, double[] right, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) for (int i = 0; i < inUse; i++) bands[i].tick();
            int end = Math.min(frames, done + GRID - phase);
            run(left, right, done, end);
            phase = (phase + end - done) % GRID;
            done = end;
        }
    }

    /** Bands that stand still are taken four or two at a time: each waits for its own last frame, so that the next may work meanwhile. */
    private void run(double[] left, double[] right, int from, int to) {
        int still = 0;
        for (int i = 0; i < inUse; i++) {
            EqualizerBand band = bands[i];
            if (band.isIdle()) continue;
            if (band.isStill()) {
                chain[still++] = band;
                if (still < chain.length) continue;
            }
            filter(still, left, right, from, to);
            still = 0;
            if (!band.isStill()) band.process(left, right, from, to);
        }
        filter(still, left, right, from, to);
    }

    private void filter(int count, double[] left, double[] right, int from, int to) {
        if (count == 4) EqualizerBand.filter(chain[0], chain[1], chain[2], chain[3], left, right, from, to);
        else {
            if (count >= 2) EqualizerBand.filter(chain[0], chain[1], left, right, from, to);
            if (count % 2 == 1) chain[count - 1].process(left, right, from, to);
        }
    }

    @Override public void reset() {
        for (int i = 0; i < BANDS; i++) if (bands[i] != null) bands[i].reset();
        inUse = 0;
        phase = 0;
        fresh = true;
    }
}
