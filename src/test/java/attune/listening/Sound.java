package attune.listening;

import java.util.Arrays;

/** A sound as its file holds it, one array a channel. */
record Sound(int rate, float[][] channels) {
    int frames() {
        return channels[0].length;
    }

    float[] left() {
        return channels[0];
    }

    float[] right() {
        return channels[channels.length - 1];
    }

    double peak() {
        double peak = 0;
        for (float[] c : channels) for (float v : c) peak = Math.max(peak, Math.abs(v));
        return peak;
    }

    /** The sum of squares of a channel. */
    static double energy(float[] x) {
        double sum = 0;
        for (float v : x) sum += (double) v * v;
        return sum;
    }

    boolean same(Sound other) {
        return rate == other.rate && Arrays.deepEquals(channels, other.channels);
    }
}
