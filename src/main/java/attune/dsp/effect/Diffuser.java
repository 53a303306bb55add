package attune.dsp.effect;

import attune.dsp.Processor;

/** All-passes in a row (M. R. Schroeder 1962): every frequency as loud as before, but spread over time. */
final class Diffuser {
    private final DelayRing[] rings;
    private final double[] held = new double[Processor.GRID];

    Diffuser(int stages, int longest) {
        rings = new DelayRing[stages];
        for (int i = 0; i < stages; i++) rings[i] = new DelayRing(longest, Processor.GRID);
    }

    /** In place; {@code g} from 0 to below 1 is how much of the sound stays for another round. */
    void process(double[] v, int[] now, int[] next, Crossfade fade, double g, int frames) {
        for (int stage = 0; stage < rings.length; stage++) {
            fade.read(rings[stage], now[stage], next[stage], held, frames);
            for (int i = 0; i < frames; i++) {
                double in = v[i] - g * held[i];
                v[i] = held[i] + g * in;
                held[i] = in;
            }
            rings[stage].put(held, frames);
            rings[stage].advance(frames);
        }
    }

    void clear() {
        for (DelayRing ring : rings) ring.clear();
    }
}
