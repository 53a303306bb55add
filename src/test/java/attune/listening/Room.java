package attune.listening;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The room that a stem is played in. What is heard is divided by the stem, around 1 kHz, which leaves what the room answers to a click; the
 * loop closes, so the division is exact. How loud all that plays is dry follows from that nothing answers before the click.
 */
final class Room {
    private static final double RATE = 48_000, LOW = 500, HIGH = 2000;
    /** Of the stem's strongest power: where it has less than about this, nothing can be divided by it. */
    private static final double LEAST = 1e-6;
    /** The last quarter of the loop comes before the click, and no wall is as near as 0.3 m. */
    private static final double QUIET = 0.75, CLICK = 0.001;
    private static final double BLOCK = 0.04, ATTACK = 0.005, LATEST = 1;

    private final double[] power;
    private final double dry, step, floor, loudest;

    private Room(double[] power, double dry, double step) {
        this.power = power;
        this.dry = dry;
        this.step = step;
        floor = mean(QUIET * power.length * step, 0.98 * power.length * step);
        double most = 0;
        for (double t = 0; t < LATEST; t += ATTACK) most = Math.max(most, mean(t, t + ATTACK));
        loudest = most;
    }

    static Room of(Unmix stems, Set<String> playing, String stem, Sound mix) {
        Division by = new Division(stems.stem(stem));
        List<double[][]> own = by.sides(stems.stem(stem)), all = new ArrayList<>(own);
        for (String id : playing) if (!id.equals(stem)) all.addAll(by.sides(stems.stem(id)));
        double[] wet = new double[by.points], dry = new double[by.points];
        for (float[] side : new float[][] {mix.left(), mix.right()}) {
            double[][] answer = by.divided(side);
            double[] gains = by.before(all, answer);
            add(wet, without(answer, all, gains));
            add(dry, without(new double[2][by.points], own, gains));
        }
        return new Room(wet, Arrays.stream(dry).sum(), (double) mix.frames() / by.points / RATE);
    }

    private static void add(double[] power, double[][] answer) {
        for (int t = 0; t < power.length; t++) power[t] += answer[0][t] * answer[0][t] + answer[1][t] * answer[1][t];
    }

    private static double[][] without(double[][] sound, List<double[][]> parts, double[] gains) {
        double[][] left = {sound[0].clone(), sound[1].clone()};
        for (int p = 0; p < parts.size(); p++)
            for (int c = 0; c < 2; c++) for (int i = 0; i < left[c].length; i++) left[c][i] -= gains[p] * parts.get(p)[c][i];
        return left;
    }

    /** Spectra of the band over that of a stem; an answer's points in time are complex, so that their power has no ripple. */
    private static final class Division {
        private final int frames, first, points;
        private final double[] window;
        private final double[][] inverse;
        private final FloatFFT transform;
        private final Fourier back;

        Division(Sound stem) {
            frames = stem.frames();
            first = (int) Math.ceil(LOW * frames / RATE);
            window = new double[(int) (HIGH * frames / RATE) - first];
            for (int k = 0; k < window.length; k++) window[k] = Math.pow(Math.sin(Math.PI * Math.log((first + k) * RATE / frames / LOW) / Math.log(HIGH / LOW)), 2);
            points = Integer.highestOneBit(window.length) * 2;
            transform = new FloatFFT(frames);
            back = new Fourier(points);
            float[] middle = stem.left().clone();
            for (int i = 0; i < frames; i++) middle[i] = (middle[i] + stem.right()[i]) / 2;
            inverse = spectrum(middle);
            double[] power = new double[window.length];
            for (int k = 0; k < power.length; k++) power[k] = inverse[0][k] * inverse[0][k] + inverse[1][k] * inverse[1][k];
            double least = LEAST * Arrays.stream(power).max().orElseThrow();
            for (int k = 0; k < power.length; k++) {
                inverse[0][k] *= window[k] / (power[k] + least);
                inverse[1][k] *= -window[k] / (power[k] + least);
            }
        }

        List<double[][]> sides(Sound s) {
            double[][] left = divided(s.left());
            return Arrays.equals(s.left(), s.right()) ? List.<double[][]>of(left) : List.of(left, divided(s.right()));
        }

        private double[][] spectrum(float[] x) {
            float[] packed = Arrays.copyOf(x, frames);
            transform.realForward(packed);
            double[][] band = new double[2][window.length];
            for (int k = 0; k < window.length; k++) for (int c = 0; c < 2; c++) band[c][k] = packed[2 * (first + k) + c];
            return band;
        }

        double[][] divided(float[] x) {
            double[][] s = spectrum(x), answer = new double[2][points];
            for (int k = 0; k < window.length; k++) {
                answer[0][k] = s[0][k] * inverse[0][k] - s[1][k] * inverse[1][k];
                answer[1][k] = s[0][k] * inverse[1][k] + s[1][k] * inverse[0][k];
            }
            back.transform(answer[1], answer[0]);    // parts swapped, it goes from frequencies to times
            return answer;
        }

        /** The gains with which the parts leave least before the click. */
        double[] before(List<double[][]> parts, double[][] answer) {
            double[][] gram = new double[parts.size()][parts.size()];
            double[] right = new double[parts.size()];
            for (int a = 0; a < right.length; a++) {
                right[a] = quiet(parts.get(a), answer);
                for (int b = 0; b <= a; b++) gram[a][b] = gram[b][a] = quiet(parts.get(a), parts.get(b));
            }
            return Linear.solve(gram, right);
        }

        private double quiet(double[][] a, double[][] b) {
            double sum = 0;
            int click = (int) (CLICK * RATE * points / frames);
            for (int c = 0; c < 2; c++) {
                for (int t = 0; t <= click; t++) sum += a[c][t] * b[c][t];
                for (int t = (int) (QUIET * points); t < points; t++) sum += a[c][t] * b[c][t];
            }
            return sum;
        }
    }

    private double mean(double from, double to) {
        return Arrays.stream(power, (int) (from / step), (int) (to / step)).average().orElse(0);
    }

    /** Seconds until the loudest that comes between two times. */
    double loudest(double from, double to) {
        double best = from;
        for (double t = from; t < to; t += step) if (at(t) > at(best)) best = t;
        return best;
    }

    /** The power around a time. */
    double at(double seconds) {
        return mean(seconds - ATTACK / 2, seconds + ATTACK / 2);
    }

    /** The reverb against the dry stem, dB. */
    double amount() {
        return 10 * Math.log10((Arrays.stream(power).sum() - floor * power.length) / dry);
    }

    /** Seconds until it is within 10 dB of its loudest. */
    double predelay() {
        double t = 0;
        while (mean(t, t + ATTACK) < loudest / 10) t += ATTACK / 5;
        return t;
    }

    /** Whether it stands out by 30 dB: not so where a stem is of two sides that have little in common. */
    boolean clear() {
        return loudest > 1000 * floor;
    }

    /** RT60, seconds: the slope from 80 ms after the loudest on, as far as it is 6 dB above what cannot be divided. */
    double decay() {
        int blocks = (int) (QUIET * power.length * step / BLOCK), loudest = 0;
        double[] level = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            level[b] = mean(b * BLOCK, (b + 1) * BLOCK);
            if (level[b] > level[loudest]) loudest = b;
        }
        double n = 0, t = 0, y = 0, tt = 0, ty = 0;
        for (int b = loudest + 2; b < blocks && level[b] > 4 * floor; b++) {
            double at = b * BLOCK, decibels = 10 * Math.log10(level[b] - floor);
            n++;
            t += at;
            y += decibels;
            tt += at * at;
            ty += at * decibels;
        }
        return -60 * (n * tt - t * t) / (n * ty - t * y);
    }

    /** How much louder the first 10 ms are than what comes from 20 to 40 ms, dB: near walls, or a plate that has to swing. */
    double early() {
        return 10 * Math.log10(mean(0, 0.01) / mean(0.02, 0.04));
    }
}
