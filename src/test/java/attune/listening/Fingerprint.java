package attune.listening;

import java.util.Arrays;

/** The power of a sound over time and frequency, side by side: in frames, each in bands, for left, right and what both share. */
record Fingerprint(int hop, double[] centre, double[][][] power) {
    /** Power under this part of a band's loudest is nothing. */
    private static final double FLOOR = 1e-6;
    private static final double MOST = 20;
    static final int LEFT = 0, RIGHT = 1, MIDDLE = 2;

    static Fingerprint of(float[] left, float[] right, int size, double octaves) {
        int hop = size / 2, frames = left.length / hop;
        double width = 48_000.0 / size;
        int bands = (int) (Math.log(18_000 / 40.0) / Math.log(2) / octaves);
        int[] edges = new int[bands + 1];
        for (int b = 0; b <= bands; b++) edges[b] = (int) Math.round(40 * Math.pow(2, b * octaves) / width);
        int[] kept = java.util.stream.IntStream.range(0, bands).filter(b -> edges[b] >= 1 && edges[b + 1] > edges[b] && edges[b + 1] < size / 2).toArray();
        double[] centre = Arrays.stream(kept).mapToDouble(b -> Math.sqrt(edges[b] * (double) edges[b + 1]) * width).toArray();
        double[][][] power = new double[3][frames][kept.length];
        double[] re = new double[size], im = new double[size], window = new double[size];
        for (int i = 0; i < size; i++) window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
        Fourier fourier = new Fourier(size);
        for (int f = 0; f < frames; f++) {
            for (int i = 0; i < size; i++) {
                int at = (f * hop + i) % left.length;
                re[i] = window[i] * left[at];
                im[i] = window[i] * right[at];
            }
            fourier.transform(re, im);
            for (int b = 0; b < kept.length; b++)
                for (int k = edges[kept[b]]; k < edges[kept[b] + 1]; k++) {
                    int m = size - k;
                    double lr = (re[k] + re[m]) / 2, li = (im[k] - im[m]) / 2, rr = (im[k] + im[m]) / 2, ri = (re[m] - re[k]) / 2;
                    power[LEFT][f][b] += lr * lr + li * li;
                    power[RIGHT][f][b] += rr * rr + ri * ri;
                    power[MIDDLE][f][b] += ((lr + rr) * (lr + rr) + (li + ri) * (li + ri)) / 4;
                }
        }
        return new Fingerprint(hop, centre, power);
    }

    /** Powers added: of sounds that have nothing to do with each other. */
    Fingerprint plus(Fingerprint other) {
        double[][][] sum = new double[3][power[0].length][centre.length];
        for (int c = 0; c < 3; c++) for (int f = 0; f < sum[c].length; f++) for (int b = 0; b < centre.length; b++) sum[c][f][b] = power[c][f][b] + other.power[c][f][b];
        return new Fingerprint(hop, centre, sum);
    }

    /** How unlike two sounds are, dB, when all of one may be louder. */
    double distance(Fingerprint other) {
        int frames = power[0].length, n = 0;
        double[] apart = new double[3 * frames * centre.length];
        for (int c = 0; c < 3; c++)
            for (int b = 0; b < centre.length; b++) {
                double loudest = 0, loud = 0;
                for (int side = LEFT; side <= RIGHT; side++)
                    for (int f = 0; f < frames; f++) {
                        loudest = Math.max(loudest, power[side][f][b]);
                        loud = Math.max(loud, other.power[side][f][b]);
                    }
                for (int f = 0; f < frames; f++) {
                    double x = power[c][f][b] / loudest, y = other.power[c][f][b] / loud;
                    if (loudest == 0 || loud == 0 || x < FLOOR && y < FLOOR) continue;
                    apart[n++] = 10 * Math.log10((x + FLOOR) / (y + FLOOR) * loudest / loud);
                }
            }
        double[] sorted = Arrays.copyOf(apart, n);
        Arrays.sort(sorted);
        double level = n == 0 ? 0 : sorted[n / 2], sum = 0;
        for (int i = 0; i < n; i++) sum += Math.min(MOST, Math.abs(apart[i] - level));
        return n == 0 ? 0 : sum / n;
    }
}
