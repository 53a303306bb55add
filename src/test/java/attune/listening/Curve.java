package attune.listening;

import java.util.HashMap;
import java.util.Map;

/** Curves of a fader, as an answer file has them. */
final class Curve {
    private Curve() {}

    static double at(double[][] points, double beat) {
        double[] before = points[0];
        for (double[] p : points) {
            if (p[0] > beat) return p == points[0] ? p[1] : before[1] + (p[1] - before[1]) * (beat - before[0]) / (p[0] - before[0]);
            before = p;
        }
        return before[1];
    }

    /**
     * How far what is heard lies from a curve at most, dB, where it stands still; infinitely where a height at which it stands is not heard
     * for a beat. A single quarter may be off, in which a part hardly sounds: a ride in another place is so for longer.
     */
    static double apart(double[][] points, double[] heard) {
        Map<Double, Integer> beats = new HashMap<>();
        double most = 0, last = 0;
        for (int p = 0; p < heard.length; p++) {
            double from = (double) p / RideListener.PARTS, to = (p + 1.0) / RideListener.PARTS, value = at(points, from);
            if (value != at(points, to) || value != at(points, (from + to) / 2)) continue;
            boolean sounds = !Double.isNaN(heard[p]);
            beats.merge(value, sounds ? 1 : 0, Integer::sum);
            if (!sounds) continue;
            double off = Math.abs(heard[p] - value);
            most = Math.max(most, Math.min(off, last));
            last = off;
        }
        return !beats.isEmpty() && beats.values().stream().allMatch(n -> n >= RideListener.PARTS) ? most : Double.POSITIVE_INFINITY;
    }
}
