package attune.listening;

import java.util.Map;

/**
 * What one sound has that another, made as loud, has not; and how far one stem of the mix can account for it. Others than the changed
 * stem stand as they did, so the louder or softer they are, all is.
 */
final class Difference {
    private static final int SIZE = 16_384, STEP = 960;

    private final Asked asked;
    private final Placing placing;
    private final Unmix unmix;

    Difference(Asked asked) {
        this.asked = asked;
        placing = Placing.of(asked);
        unmix = asked.song().orElseThrow().unmix();
    }

    /** What all is louder by, if this is the stem that was changed: the median of the others. */
    private double level(String stem) {
        Map<String, Unmix.Place> before = placing.reference().stems(), after = placing.altered().stems();
        double[] levels = before.keySet().stream().filter(id -> after.containsKey(id) && (!id.equals(stem) || before.size() == 1))
            .mapToDouble(id -> after.get(id).gain() - before.get(id).gain()).sorted().toArray();
        return levels.length == 0 ? 1 : Math.pow(10, (levels[(levels.length - 1) / 2] + levels[levels.length / 2]) / 40);
    }

    /** What the altered sound has besides, a channel of it. */
    private float[] rest(double level, int channel) {
        float[] before = side(asked.reference(), channel), after = side(asked.altered(), channel), rest = new float[before.length];
        for (int i = 0; i < before.length; i++) rest[i] = (float) (after[i] - level * before[i]);
        return rest;
    }

    private static float[] side(Sound sound, int channel) {
        return channel == 0 ? sound.left() : sound.right();
    }

    /** What a stem is in the reference, a channel of it. */
    private float[] part(String stem, int channel) {
        Unmix.Place place = placing.reference().stems().get(stem);
        float[] x = side(unmix.stem(stem), channel), out = new float[x.length];
        double gain = channel == 0 ? place.left() : place.right();
        for (int i = 0; i < x.length; i++) out[i] = (float) (gain * x[i]);
        return out;
    }

    /** A stem before and after, if a filter on it is what changed. @param explained the energy of the difference that it accounts for */
    record Filtered(LongTerm before, LongTerm after, double explained) {}

    Filtered filtered(String stem) {
        double[] power = new double[SIZE / 2], real = new double[SIZE / 2], imaginary = new double[SIZE / 2], re = new double[SIZE], im = new double[SIZE];
        Fourier fourier = new Fourier(SIZE);
        double level = level(stem);
        for (int c = 0; c < 2; c++) {
            float[] s = part(stem, c), d = rest(level, c);
            for (int start = 0; start < s.length; start += SIZE / 2) {
                for (int i = 0; i < SIZE; i++) {
                    int at = (start + i) % s.length;
                    double w = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE);
                    re[i] = w * s[at];
                    im[i] = w * d[at];
                }
                fourier.transform(re, im);
                for (int k = 1; k < SIZE / 2; k++) {
                    // Two real signals in one transform: the mirror images tell them apart.
                    int m = SIZE - k;
                    double sr = (re[k] + re[m]) / 2, si = (im[k] - im[m]) / 2, dr = (im[k] + im[m]) / 2, di = (re[m] - re[k]) / 2;
                    power[k] += sr * sr + si * si;
                    real[k] += dr * sr + di * si;
                    imaginary[k] += di * sr - dr * si;
                }
            }
        }
        double[] after = new double[SIZE / 2];
        double explained = 0;
        for (int k = 1; k < SIZE / 2; k++) {
            if (power[k] == 0) continue;
            double r = 1 + real[k] / power[k] / level, i = imaginary[k] / power[k] / level;
            after[k] = power[k] * (r * r + i * i);
            explained += (real[k] * real[k] + imaginary[k] * imaginary[k]) / power[k];
        }
        double width = 48_000.0 / SIZE;
        return new Filtered(new LongTerm(power, width), new LongTerm(after, width), explained);
    }

    /** The energy of the difference that a stem accounts for, if its gain was moved. */
    double ridden(String stem) {
        double level = level(stem);
        int steps = asked.reference().frames() / STEP;
        double[] own = new double[steps], cross = new double[steps];
        for (int c = 0; c < 2; c++) {
            float[] s = part(stem, c), d = rest(level, c);
            for (int i = 0; i < steps * STEP; i++) {
                own[i / STEP] += (double) s[i] * s[i];
                cross[i / STEP] += (double) s[i] * d[i];
            }
        }
        double explained = 0;
        for (int i = 0; i < steps; i++) if (own[i] > 0) explained += cross[i] * cross[i] / own[i];
        return explained;
    }
}
