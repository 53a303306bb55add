package attune.dsp.effect;

import attune.dsp.Processor;

/** The master limiter's place in the signal; it passes everything until its look-ahead is built. */
public final class Limiter implements Processor<Limiting> {
    @Override public void prepare(double rate, int maxFrames) {}

    @Override public void set(Limiting settings) {}

    @Override public void process(double[] left, double[] right, int frames) {}

    @Override public void reset() {}

    public double gainReduction() {
        return 0;
    }
}
