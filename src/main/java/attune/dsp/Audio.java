package attune.dsp;

/**
 * Sound in memory: planar floats, never changed once made. A mono sound has one array in both places.
 *
 * @param rate frames a second
 */
public record Audio(int rate, float[] left, float[] right) implements Recording {
    public Audio {
        if (left.length != right.length) throw new IllegalArgumentException("channels of unequal length");
    }

    public static Audio mono(int rate, float[] samples) {
        return new Audio(rate, samples, samples);
    }

    @Override public boolean isMono() {
        return left == right;
    }

    public int channels() {
        return isMono() ? 1 : 2;
    }

    @Override public int frames() {
        return left.length;
    }

    @Override public void read(int from, int count, double[] l, double[] r, int at) {
        for (int i = 0; i < count; i++) l[at + i] = left[from + i];
        for (int i = 0; i < count; i++) r[at + i] = right[from + i];
    }

    @Override public Audio audio() {
        return this;
    }

    public double seconds() {
        return (double) frames() / rate;
    }

    public float[] channel(int index) {
        return index == 0 ? left : right;
    }

    public double peak() {
        double peak = 0;
        for (int c = 0; c < channels(); c++) for (float v : channel(c)) peak = Math.max(peak, Math.abs(v));
        return peak;
    }

    /** The same sound, each sample multiplied in double and rounded once. */
    public Audio times(double gain) {
        if (gain == 1) return this;
        float[] l = scaled(left, gain);
        return new Audio(rate, l, isMono() ? l : scaled(right, gain));
    }

    private static float[] scaled(float[] samples, double gain) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (samples[i] * gain);
        return out;
    }
}
