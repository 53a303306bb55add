package attune.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds how loud and where each stem is in a mix, from the mix and the stems alone: least squares of each channel of the mix on
 * the stems. Exact where stems were only turned up, down and to the side; what is left over tells whether that is so.
 */
final class Unmix {
    /** A stem turned down further than this is taken as absent, dB. */
    private static final double ABSENT = -80;

    /** How a stem is heard: its gain by the constant-power law, dB, and its place. */
    record Place(double left, double right) {
        double gain() {
            return 10 * Math.log10((left * left + right * right) / 2);
        }

        double pan() {
            return Pan.of(Math.abs(left), Math.abs(right));
        }
    }

    /** The stems that are heard. @param residual what is left of the mix without them, dB of the mix */
    record Found(Map<String, Place> stems, double residual) {}

    private final Map<String, Sound> stems;
    private final double[][] leftGram, rightGram;

    Unmix(Map<String, Sound> stems) {
        this.stems = stems;
        leftGram = gram(columns(0));
        rightGram = columns(0).equals(columns(1)) ? leftGram : gram(columns(1));
    }

    Sound stem(String id) {
        return stems.get(id);
    }

    int frames() {
        return stems.values().iterator().next().frames();
    }

    Found of(Sound mix) {
        double[] left = solve(leftGram, columns(0), mix.left()), right = solve(rightGram, columns(1), mix.right());
        double rest = residual(mix.left(), columns(0), left) + residual(mix.right(), columns(1), right);
        double all = Sound.energy(mix.left()) + Sound.energy(mix.right());
        Map<String, Place> found = new LinkedHashMap<>();
        int i = 0;
        for (String id : stems.keySet()) {
            Place place = new Place(left[i], right[i]);
            if (place.gain() > ABSENT) found.put(id, place);
            i++;
        }
        return new Found(found, 10 * Math.log10(rest / all));
    }

    /**
     * The gain of each stem in dB, part of the mix by part; NaN where it does not sound.
     *
     * @param pans     of the stems that play: they stand where they are
     * @param sounding a stem so many dB under its loudest part is not heard
     */
    Map<String, double[]> ways(Sound mix, Map<String, Double> pans, int parts, double sounding) {
        List<String> ids = List.copyOf(pans.keySet());
        int n = ids.size();
        double[][][] gram = new double[parts][n][n];
        double[][] right = new double[parts][n];
        double[] loudest = new double[n];
        for (int a = 0; a < n; a++) {
            double[] heard = products(ids.get(a), pans.get(ids.get(a)), mix.left(), mix.right(), 1, 1, parts);
            for (int p = 0; p < parts; p++) right[p][a] = heard[p];
            for (int b = 0; b <= a; b++) {
                Sound other = stems.get(ids.get(b));
                double[] both = products(ids.get(a), pans.get(ids.get(a)), other.left(), other.right(), Pan.left(pans.get(ids.get(b))), Pan.right(pans.get(ids.get(b))), parts);
                for (int p = 0; p < parts; p++) gram[p][a][b] = gram[p][b][a] = both[p];
            }
            for (int p = 0; p < parts; p++) loudest[a] = Math.max(loudest[a], gram[p][a][a]);
        }
        Map<String, double[]> ways = new LinkedHashMap<>();
        for (String id : ids) ways.put(id, new double[parts]);
        for (int p = 0; p < parts; p++) {
            int[] heard = sounding(gram[p], loudest, sounding);
            double[][] m = new double[heard.length][heard.length];
            double[] r = new double[heard.length];
            for (int i = 0; i < heard.length; i++) {
                r[i] = right[p][heard[i]];
                for (int k = 0; k < heard.length; k++) m[i][k] = gram[p][heard[i]][heard[k]];
            }
            double[] gains = Linear.solve(m, r);
            for (String id : ids) ways.get(id)[p] = Double.NaN;
            for (int i = 0; i < heard.length; i++) ways.get(ids.get(heard[i]))[p] = 20 * Math.log10(Math.max(1e-6, gains[i]));
        }
        return ways;
    }

    private static int[] sounding(double[][] gram, double[] loudest, double decibels) {
        return java.util.stream.IntStream.range(0, loudest.length).filter(a -> gram[a][a] > loudest[a] * Math.pow(10, -decibels / 10)).toArray();
    }

    /** Sums of products of a stem where it stands with two sides, part by part. */
    private double[] products(String id, double pan, float[] left, float[] right, double ofLeft, double ofRight, int parts) {
        Sound s = stems.get(id);
        double l = Pan.left(pan) * ofLeft, r = Pan.right(pan) * ofRight;
        double[] sums = new double[parts];
        for (int p = 0; p < parts; p++) {
            int from = (int) ((long) left.length * p / parts), to = (int) ((long) left.length * (p + 1) / parts);
            double sumLeft = 0, sumRight = 0;
            for (int i = from; i < to; i++) {
                sumLeft += (double) s.left()[i] * left[i];
                sumRight += (double) s.right()[i] * right[i];
            }
            sums[p] = l * sumLeft + r * sumRight;
        }
        return sums;
    }

    private List<float[]> columns(int side) {
        List<float[]> all = new ArrayList<>();
        for (Sound s : stems.values()) all.add(side == 0 ? s.left() : s.right());
        return all;
    }

    private static double[][] gram(List<float[]> columns) {
        double[][] gram = new double[columns.size()][columns.size()];
        for (int i = 0; i < gram.length; i++) for (int k = 0; k <= i; k++) gram[i][k] = gram[k][i] = dot(columns.get(i), columns.get(k));
        return gram;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
        return sum;
    }

    private static double[] solve(double[][] gram, List<float[]> columns, float[] mix) {
        double[] right = columns.stream().mapToDouble(c -> dot(c, mix)).toArray();
        return Linear.solve(gram, right);
    }

    private static double residual(float[] mix, List<float[]> columns, double[] gains) {
        double sum = 0;
        for (int i = 0; i < mix.length; i++) {
            double rest = mix[i];
            for (int c = 0; c < gains.length; c++) rest -= gains[c] * columns.get(c)[i];
            sum += rest * rest;
        }
        return sum;
    }
}
