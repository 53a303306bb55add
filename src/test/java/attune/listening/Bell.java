package attune.listening;

import java.util.ArrayList;
import java.util.List;

/**
 * A bell of an equalizer, found from the ratio of two long-term spectra.
 *
 * @param most      where the spectra are furthest from what they differ by in general, Hz: no shape is assumed
 * @param frequency centre of the bell that fits best, Hz
 * @param gain      its gain, dB
 * @param level     dB by which all else differs
 */
record Bell(double most, double frequency, double gain, double q, double level, double error) {
    private static final double LOWEST = 30, HIGHEST = 17_500;
    /** Below this much of the loudest bin a ratio is made of rounding; of a stem in a mix, of what the others leave of themselves. */
    private static final double SILENT = 1e-12, COVERED = 1e-5;

    /** The ratio at a frequency. */
    private record Point(double frequency, double ratio) {}

    /** dB of the cookbook's analog bell at a frequency. */
    static double at(double hz, double frequency, double gain, double q) {
        double a = Math.pow(10, gain / 40), w = hz / frequency, real = (1 - w * w) * (1 - w * w);
        return 10 * Math.log10((real + w * w * a * a / q / q) / (real + w * w / a / a / q / q));
    }

    static Bell between(LongTerm reference, LongTerm altered) {
        return between(points(reference, altered, SILENT));
    }

    /** The same, laid on one stem of a mix. */
    static Bell between(Difference.Filtered stem) {
        return between(points(stem.before(), stem.after(), COVERED));
    }

    private static Bell between(List<Point> points) {
        double middle = points.stream().mapToDouble(Point::ratio).sorted().toArray()[points.size() / 2];
        Point most = points.stream().max((a, b) -> Double.compare(Math.abs(a.ratio - middle), Math.abs(b.ratio - middle))).orElseThrow();
        Bell best = null;
        for (double q : new double[] {0.7, 1.5, 4}) {
            Bell found = fit(points, most.frequency, new double[] {Math.log(most.frequency), most.ratio - middle, Math.log(q), middle});
            if (best == null || found.error < best.error) best = found;
        }
        return best;
    }

    /** Bins where they are wider than a 24th of an octave, and 24ths of an octave above. */
    private static List<Point> points(LongTerm reference, LongTerm altered, double silent) {
        double loudest = 0;
        for (double p : reference.power()) loudest = Math.max(loudest, p);
        List<Point> points = new ArrayList<>();
        double width = reference.width();
        for (int from = (int) Math.ceil(LOWEST / width); from * width < HIGHEST; ) {
            int to = Math.max(from + 1, (int) Math.ceil(from * Math.pow(2, 1 / 24.0)));
            double before = 0, after = 0, where = 0;
            for (int k = from; k < to; k++) {
                before += reference.power()[k];
                after += altered.power()[k];
                where += reference.power()[k] * k * width;
            }
            if (before > silent * loudest * (to - from)) points.add(new Point(where / before, 10 * Math.log10(after / before)));
            from = to;
        }
        return points;
    }

    /** Levenberg and Marquardt's method on log frequency, gain, log Q and level. */
    private static Bell fit(List<Point> points, double most, double[] start) {
        double[] x = start.clone();
        double error = error(points, x), damping = 1e-3;
        for (int round = 0; round < 60 && damping < 1e9; round++) {
            double[][] normal = new double[4][4];
            double[] right = new double[4];
            for (Point p : points) {
                double rest = p.ratio - model(p, x);
                double[] slope = new double[4];
                for (int i = 0; i < 4; i++) {
                    double[] near = x.clone();
                    near[i] += 1e-5;
                    slope[i] = (model(p, near) - model(p, x)) / 1e-5;
                }
                for (int i = 0; i < 4; i++) {
                    right[i] += slope[i] * rest;
                    for (int k = 0; k < 4; k++) normal[i][k] += slope[i] * slope[k];
                }
            }
            for (int i = 0; i < 4; i++) normal[i][i] = normal[i][i] * (1 + damping) + 1e-9;
            double[] step = Linear.solve(normal, right), next = x.clone();
            for (int i = 0; i < 4; i++) next[i] += step[i];
            double then = error(points, next);
            if (then < error) {
                boolean done = error - then < 1e-12 * error;
                x = next;
                error = then;
                damping /= 5;
                if (done) break;
            } else damping *= 5;
        }
        return new Bell(most, Math.exp(x[0]), x[1], Math.exp(x[2]), x[3], Math.sqrt(error / points.size()));
    }

    private static double model(Point p, double[] x) {
        return x[3] + at(p.frequency, Math.exp(x[0]), x[1], Math.exp(x[2]));
    }

    private static double error(List<Point> points, double[] x) {
        double sum = 0;
        for (Point p : points) sum += (p.ratio - model(p, x)) * (p.ratio - model(p, x));
        return Double.isFinite(sum) ? sum : Double.MAX_VALUE;
    }
}
