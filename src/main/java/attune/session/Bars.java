package attune.session;

import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A curve that is said bar by bar: so many decibels above or below where the fader stands.
 *
 * @param flat     where the fader stands
 * @param decibels of each bar
 * @param meter    beats in a bar
 */
public record Bars(double flat, List<Double> decibels, int meter) {
    /** From one level to the next within so many beats, so that nothing clicks. */
    private static final double RAMP = 0.5;

    public Bars {
        decibels = List.copyOf(decibels);
    }

    /** A fader that stands still. */
    public static Bars still(double flat, double beats, int meter) {
        return new Bars(flat, DoubleStream.generate(() -> 0).limit(Math.max(1, Math.round(beats / meter))).boxed().toList(), meter);
    }

    public int count() {
        return decibels.size();
    }

    /** @param first bar, from 0 @param last with it */
    public Bars with(int first, int last, double level) {
        List<Double> all = new ArrayList<>(decibels);
        for (int bar = Math.min(first, last); bar <= Math.max(first, last); bar++) all.set(bar, level);
        return new Bars(flat, all, meter);
    }

    public Automation curve() {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, flat + decibels.getFirst(), Shape.STRAIGHT));
        for (int bar = 1; bar < count(); bar++) {
            if (decibels.get(bar).equals(decibels.get(bar - 1))) continue;
            points.add(new Point(bar * meter - RAMP / 2, flat + decibels.get(bar - 1), Shape.STRAIGHT));
            points.add(new Point(bar * meter + RAMP / 2, flat + decibels.get(bar), Shape.STRAIGHT));
        }
        return new Automation(points);
    }

    @Override public String toString() {
        return decibels.stream().map(d -> d == Math.rint(d) ? String.valueOf(d.longValue()) : String.valueOf(d)).collect(Collectors.joining(" "));
    }
}
