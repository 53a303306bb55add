package attune.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Where notes and hits begin: peaks of the rise of the level in some twenty bands. Times in steps of a millisecond. */
final class Notes {
    private static final int SIZE = 1024, HOP = 192, BANDS = 24;
    private static final double LOWEST = 60, HIGHEST = 16_000;
    /** Power under this part of a sound's loudest is nothing. */
    private static final double FLOOR = 1e-5;
    /** The mean rise of the bands that makes a note, dB, and how far it stands over what is usual. */
    private static final double RISE = 2.5, OVER = 2.5;
    private static final int APART = 16;

    private Notes() {}

    static int[] of(Sound sound) {
        double[] rise = rise(bands(sound));
        int n = rise.length;
        List<Integer> found = new ArrayList<>();
        for (int f = 0; f < n; f++) {
            double usual = 0, around = 0;
            for (int k = -APART; k <= APART; k++) around = Math.max(around, rise[Math.floorMod(f + k, n)]);
            for (int k = -60; k <= 60; k++) usual += rise[Math.floorMod(f + k, n)] / 121;
            if (rise[f] == around && rise[f] > Math.max(RISE, OVER * usual)) found.add(f * HOP / GainCurve.STEP);
        }
        return found.stream().mapToInt(f -> f).toArray();
    }

    private static double[] rise(double[][] level) {
        double[] rise = new double[level.length];
        for (int f = 0; f < level.length; f++) {
            double[] now = level[f], then = level[Math.floorMod(f - 3, level.length)];
            for (int b = 0; b < BANDS; b++) rise[f] += Math.max(0, now[b] - then[b]) / BANDS;
        }
        return rise;
    }

    /** The level of each band in dB, a row for each hop; blocks end where their hop does. */
    private static double[][] bands(Sound sound) {
        Fourier fourier = new Fourier(SIZE);
        float[] left = sound.left(), right = sound.right();
        double[][] power = new double[left.length / HOP][BANDS];
        double[] re = new double[SIZE], im = new double[SIZE];
        int[] edges = new int[BANDS + 1];
        for (int b = 0; b <= BANDS; b++) edges[b] = (int) Math.round(LOWEST * Math.pow(HIGHEST / LOWEST, (double) b / BANDS) * SIZE / sound.rate());
        for (int b = 1; b <= BANDS; b++) edges[b] = Math.max(edges[b], edges[b - 1] + 1);
        double loudest = 0;
        for (int f = 0; f < power.length; f++) {
            for (int i = 0; i < SIZE; i++) {
                int at = Math.floorMod(f * HOP + i - SIZE / 2, left.length);
                double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE);
                re[i] = w * left[at];
                im[i] = w * right[at];
            }
            fourier.transform(re, im);
            double all = 0;
            for (int b = 0; b < BANDS; b++)
                for (int k = edges[b]; k < edges[b + 1]; k++) {
                    double p = re[k] * re[k] + im[k] * im[k] + re[SIZE - k] * re[SIZE - k] + im[SIZE - k] * im[SIZE - k];
                    power[f][b] += p;
                    all += p;
                }
            loudest = Math.max(loudest, all);
        }
        for (double[] row : power) for (int b = 0; b < BANDS; b++) row[b] = 10 * Math.log10(row[b] + FLOOR * loudest);
        return power;
    }

    /** The median of something over the notes, each from its beginning to the next, round the loop. */
    static double median(int[] notes, int steps, ToDoubleBiFunction<Integer, Integer> of) {
        double[] all = sorted(notes, steps, of);
        return all.length == 0 ? Double.NaN : (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    /** The same where only so large a part of the notes has less. */
    static double quantile(int[] notes, int steps, ToDoubleBiFunction<Integer, Integer> of, double part) {
        double[] all = sorted(notes, steps, of);
        return all.length == 0 ? Double.NaN : all[(int) Math.min(all.length - 1, part * all.length)];
    }

    private static double[] sorted(int[] notes, int steps, ToDoubleBiFunction<Integer, Integer> of) {
        return IntStream.range(0, notes.length).mapToDouble(i -> of.applyAsDouble(notes[i], i + 1 < notes.length ? notes[i + 1] : notes[0] + steps))
            .filter(v -> !Double.isNaN(v)).sorted().toArray();
    }
}
