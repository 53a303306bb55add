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
