package attune.material.synth;

import attune.dsp.Audio;
import java.util.function.IntToDoubleFunction;

/**
 * A loop that is being made. What is added past its end sounds on at its beginning, so there is no seam. All arithmetic is plain
 * or from {@code StrictMath} and {@code Trig}: the same samples on every machine.
 */
final class Loop {
    static final int RATE = 48_000;

    private final double[] samples;

    private Loop(double[] samples) {
        this.samples = samples;
    }

    static Loop of(double[] samples) {
        return new Loop(samples);
    }

    static Loop silent(int frames) {
        return new Loop(new double[frames]);
    }

    static int frames(double seconds) {
        return (int) Math.rint(seconds * RATE);
    }

    /** The factor by which a decay falls from one frame to the next when it loses 60 dB in so many seconds. */
    static double decay(double seconds) {
        return StrictMath.pow(10, -3 / (seconds * RATE));
    }

    int frames() {
        return samples.length;
    }

    /** Adds a sound of so many frames, asked for in their order. */
    void add(int at, int frames, IntToDoubleFunction sound) {
        for (int i = 0; i < frames; i++) samples[Math.floorMod(at + i, samples.length)] += sound.applyAsDouble(i);
    }

    private double peak() {
        double peak = 0;
        for (double v : samples) peak = Math.max(peak, Math.abs(v));
        return peak;
    }

    private float[] times(double gain) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (samples[i] * gain);
        return out;
    }

    /** The finished sound, its highest peak there. */
    Audio mono(double peak) {
        double highest = peak();
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (samples[i] * peak / highest);
        return Audio.mono(RATE, out);
    }

    /** Two sides, each made to the same energy, the highest peak of both there. */
    static Audio stereo(Loop left, Loop right, double peak) {
        double l = 1 / StrictMath.sqrt(left.energy()), r = 1 / StrictMath.sqrt(right.energy()), gain = peak / Math.max(l * left.peak(), r * right.peak());
        return new Audio(RATE, left.times(l * gain), right.times(r * gain));
    }

    private double energy() {
        double sum = 0;
        for (double v : samples) sum += v * v;
        return sum;
    }
}
