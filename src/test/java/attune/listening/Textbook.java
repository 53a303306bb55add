package attune.listening;

import java.util.Arrays;

/**
 * Effects in the plainest form that textbooks have, on whole loops: good enough to tell one choice from another, and nothing of the
 * program's.
 */
final class Textbook {
    private static final double RATE = 48_000;
    /** The compressor's clock: a quarter of a millisecond. */
    static final int TICK = 12;

    private Textbook() {}

    static double gain(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /** The biquads of the Audio EQ Cookbook, b0 to a2. */
    private static double[] biquad(String type, double hz, double decibels, double q) {
        double w = 2 * Math.PI * Math.min(hz, 21_000) / RATE, cos = Math.cos(w), alpha = Math.sin(w) / (2 * q), a = Math.pow(10, decibels / 40), s = 2 * Math.sqrt(a) * alpha;
        return switch (type) {
            case "lowpass" -> new double[] {(1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha};
            case "highpass" -> new double[] {(1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha};
            case "bandpass" -> new double[] {alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha};
            case "lowshelf" -> new double[] {a * (a + 1 - (a - 1) * cos + s), 2 * a * (a - 1 - (a + 1) * cos), a * (a + 1 - (a - 1) * cos - s),
                a + 1 + (a - 1) * cos + s, -2 * (a - 1 + (a + 1) * cos), a + 1 + (a - 1) * cos - s};
            case "highshelf" -> new double[] {a * (a + 1 + (a - 1) * cos + s), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - s),
                a + 1 - (a - 1) * cos + s, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - s};
            default -> new double[] {1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a};
        };
    }

    /** What one of them does at a frequency, dB. */
    static double response(String type, double hz, double decibels, double q, double at) {
        double[] c = biquad(type, hz, decibels, q);
        double w = 2 * Math.PI * at / RATE;
        return 10 * Math.log10(power(c[0], c[1], c[2], w) / power(c[3], c[4], c[5], w));
    }

    private static double power(double x0, double x1, double x2, double w) {
        double re = x0 + x1 * Math.cos(w) + x2 * Math.cos(2 * w), im = x1 * Math.sin(w) + x2 * Math.sin(2 * w);
        return re * re + im * im;
    }

    /** One of them, run twice round the loop so that it closes. */
    static void filter(float[] x, String type, double hz, double decibels, double q) {
        double[] c = biquad(type, hz, decibels, q);
        double b0 = c[0] / c[3], b1 = c[1] / c[3], b2 = c[2] / c[3], a1 = c[4] / c[3], a2 = c[5] / c[3], z1 = 0, z2 = 0;
        for (int i = -Math.min(x.length, 48_000); i < x.length; i++) {
            double in = x[i < 0 ? i + x.length : i], y = b0 * in + z1;
            z1 = b1 * in - a1 * y + z2;
            z2 = b2 * in - a2 * y;
            if (i >= 0) x[i] = (float) y;
        }
    }

    /** Any curve in dB over frequency, laid on by its transform, without a shift in time. */
    static void curve(float[] x, java.util.function.DoubleUnaryOperator decibels) {
        int size = 4096, hop = size / 2;
        double[] gain = new double[size], window = new double[size];
        for (int i = 0; i < size; i++) window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
        for (int k = 1; k < size; k++) gain[k] = gain(decibels.applyAsDouble(Math.min(k, size - k) * RATE / size));
        gain[0] = gain[1];
        float[] out = new float[x.length];
        double[] re = new double[size], im = new double[size];
        Fourier fourier = new Fourier(size);
        for (int start = 0; start < x.length; start += 2 * hop) {
            // Two blocks at once, as real and imaginary part: what is real stays apart, and so is the gain.
            for (int i = 0; i < size; i++) {
                re[i] = window[i] * x[(start + i) % x.length];
                im[i] = window[i] * x[(start + hop + i) % x.length];
            }
            fourier.transform(re, im);
            for (int k = 0; k < size; k++) {
                re[k] *= gain[k];
                im[k] *= -gain[k];
            }
            fourier.transform(re, im);
            for (int i = 0; i < size; i++) {
                if (start + i < x.length + size) out[(start + i) % x.length] += (float) (re[i] / size);
                if (start + hop < x.length) out[(start + hop + i) % x.length] -= (float) (im[i] / size);
            }
        }
        System.arraycopy(out, 0, x, 0, x.length);
    }

    /** The same with a corner that moves, in steps of 256 frames. */
    static void sweep(float[] x, String type, double[] hz, double decibels, double q) {
        float[] out = new float[x.length];
        for (int from = 0; from < x.length; from += 4096) {
            float[] part = new float[8192];
            for (int i = 0; i < part.length; i++) part[i] = x[Math.floorMod(from - 4096 + i, x.length)];
            filter(part, type, hz[Math.min(from + 2048, x.length - 1)], decibels, q);
            for (int i = 0; i < 4096 && from + i < x.length; i++) out[from + i] = part[4096 + i];
        }
        System.arraycopy(out, 0, x, 0, x.length);
    }

    /** The same with a gain that moves, by the nearer of its extremes. */
    static void ride(float[] x, String type, double hz, double[] gain, double q) {
        double low = Arrays.stream(gain).min().orElse(0), high = Arrays.stream(gain).max().orElse(0);
        float[] down = x.clone(), up = x.clone();
        filter(down, type, hz, low, q);
        filter(up, type, hz, high, q);
        for (int i = 0; i < x.length; i++) {
            double part = high == low ? 0 : (gain[i] - low) / (high - low);
            x[i] = (float) ((1 - part) * down[i] + part * up[i]);
        }
    }

    /** The highest of both sides within the last millisecond, dB, a value a tick. */
    static double[] level(float[] left, float[] right) {
        int ticks = left.length / TICK;
        double[] peak = new double[ticks], level = new double[ticks];
        for (int i = 0; i < ticks * TICK; i++) peak[i / TICK] = Math.max(peak[i / TICK], Math.max(Math.abs(left[i]), Math.abs(right[i])));
        for (int t = 0; t < ticks; t++) {
            double most = 1e-6;
            for (int k = 0; k < 4; k++) most = Math.max(most, peak[Math.floorMod(t - k, ticks)]);
            level[t] = 20 * Math.log10(most);
        }
        return level;
    }

    /** The gain reduction in dB of a feed-forward compressor with a quadratic knee of 6 dB. */
    static double[] reduction(double[] level, double threshold, double ratio, double attack, double release) {
        double up = Math.exp(-TICK / (RATE * attack / 1000)), down = Math.exp(-TICK / (RATE * release / 1000)), knee = 6, state = 0;
        double[] reduction = new double[level.length];
        for (int pass = 0; pass < 2; pass++)
            for (int t = 0; t < level.length; t++) {
                double over = level[t] - threshold, goal = over > knee / 2 ? over : over < -knee / 2 ? 0 : (over + knee / 2) * (over + knee / 2) / (2 * knee);
                goal *= 1 - 1 / ratio;
                double c = goal > state ? up : down;
                state = goal + (state - goal) * c;
                reduction[t] = state;
            }
        return reduction;
    }

    /** The threshold at which the typical note is turned down by so much. */
    static double threshold(double[] level, int[] notes, double wanted, double ratio, double attack, double release) {
        double low = -80, high = 0;
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            double[] r = reduction(level, middle, ratio, attack, release);
            double found = Notes.median(notes, r.length / 4, (from, to) -> {
                double deep = 0;
                for (int t = 4 * from; t < 4 * to; t++) deep = Math.max(deep, r[t % r.length]);
                return deep;
            });
            if (found > wanted) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** Turns a sound down by a curve; {@code wet} of it beside what is left of the dry one. */
    static void apply(float[] x, double[] reduction, double makeup, double wet) {
        for (int from = 0; from < x.length; from += TICK) {
            float g = (float) (wet * gain(makeup - reduction[Math.min(from / TICK, reduction.length - 1)]) + 1 - wet);
            for (int i = from; i < Math.min(from + TICK, x.length); i++) x[i] *= g;
        }
    }

    /** The soft curve (3x - x³) / 2 or the clip, on a sound whose quiet parts it raises. */
    static double shape(double x, boolean hard, double drive) {
        double g = gain(drive) * x;
        if (hard) return Math.clamp(g, -1, 1);
        double u = Math.clamp(g * 2 / 3, -1, 1);
        return 1.5 * u - 0.5 * u * u * u;
    }

    static double distortion(double peak, boolean hard, double drive) {
        int n = 512;
        double first = 0, all = 0;
        for (int i = 0; i < n; i++) {
            double phase = 2 * Math.PI * (i + 0.5) / n, y = shape(peak * Math.sin(phase), hard, drive);
            first += 2 * y * Math.sin(phase) / n;
            all += 2 * y * y / n;
        }
        return 100 * Math.sqrt(Math.max(0, all - first * first)) / Math.abs(first);
    }

    static double drive(double peak, boolean hard, double percent) {
        double low = 0, high = 48;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (distortion(peak, hard, middle) < percent) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** A limiter that looks ahead by 1.5 ms and lets go within about 100. */
    static void limit(float[] left, float[] right, double ceiling) {
        double[] peak = new double[left.length / TICK + 1];
        for (int i = 0; i < left.length; i++) peak[i / TICK] = Math.max(peak[i / TICK], Math.max(Math.abs(left[i]), Math.abs(right[i])));
        double[] reduction = new double[peak.length];
        double down = Math.exp(-TICK / (RATE * 0.1)), state = 0;
        for (int pass = 0; pass < 2; pass++)
            for (int t = 0; t < peak.length; t++) {
                double most = 1e-9;
                for (int k = -6; k <= 6; k++) most = Math.max(most, peak[Math.floorMod(t + k, peak.length)]);
                double goal = Math.max(0, 20 * Math.log10(most) - ceiling);
                state = goal > state ? goal : goal + (state - goal) * down;
                reduction[t] = state;
            }
        apply(left, reduction, 0, 1);
        apply(right, reduction, 0, 1);
    }

    /** Shut below a threshold, after a time of hold. */
    static void gate(float[] left, float[] right, double threshold, double range, double hold, double release) {
        double[] level = level(left, right), shut = new double[level.length];
        double state = range, since = 1e9;
        for (int pass = 0; pass < 2; pass++)
            for (int t = 0; t < level.length; t++) {
                since = level[t] > threshold ? 0 : since + TICK / RATE * 1000;
                state = since <= hold ? 0 : Math.min(range, state + range * TICK / RATE * 1000 / release);
                shut[t] = state;
            }
        apply(left, shut, 0, 1);
        apply(right, shut, 0, 1);
    }

    /** Takes of the band from 5 to 9 kHz, or as wide elsewhere, what lies above a threshold, and no more than a range. */
    static void deess(float[] left, float[] right, double hz, double threshold, double range) {
        float[] bandLeft = left.clone(), bandRight = right.clone();
        for (float[] x : new float[][] {bandLeft, bandRight}) filter(x, "bandpass", hz, 0, 1.68);
        double[] taken = reduction(level(bandLeft, bandRight), threshold, 1e6, 1, 40);
        for (int t = 0; t < taken.length; t++) taken[t] = Math.min(taken[t], range);
        for (int i = 0; i < left.length; i++) {
            double off = 1 - gain(-taken[Math.min(i / TICK, taken.length - 1)]);
            left[i] -= (float) (off * bandLeft[i]);
            right[i] -= (float) (off * bandRight[i]);
        }
    }

    static float[] shifted(float[] x, int by) {
        float[] out = new float[x.length];
        for (int i = 0; i < x.length; i++) out[i] = x[Math.floorMod(i - by, x.length)];
        return out;
    }

    static double peakOfNotes(float[] left, float[] right, int[] notes) {
        int steps = left.length / GainCurve.STEP;
        double[] peaks = new double[notes.length];
        for (int n = 0; n < notes.length; n++) {
            int to = n + 1 < notes.length ? notes[n + 1] : notes[0] + steps;
            for (int i = notes[n] * GainCurve.STEP; i < to * GainCurve.STEP; i++)
                peaks[n] = Math.max(peaks[n], Math.max(Math.abs(left[i % left.length]), Math.abs(right[i % right.length])));
        }
        Arrays.sort(peaks);
        return peaks.length == 0 ? 0.5 : peaks[peaks.length / 2];
    }
}
