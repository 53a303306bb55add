package attune.cli;

import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A curve that is typed bar by bar: so many decibels above or below where the fader stands. */
final class Bars {
    /** From one level to the next within so many beats, so that nothing clicks. */
    private static final double RAMP = 0.5;

    private final double flat;
    private final double[] decibels;
    private final int meter;

    Bars(double flat, int count, int meter) {
        this.flat = flat;
        this.decibels = new double[count];
        this.meter = meter;
    }

    int count() {
        return decibels.length;
    }

    /** Bars from 1, both ends with. */
    void set(int from, int to, double decibels) {
        Arrays.fill(this.decibels, from - 1, to, decibels);
    }

    Automation curve() {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, flat + decibels[0], Shape.STRAIGHT));
        for (int bar = 1; bar < decibels.length; bar++) {
            if (decibels[bar] == decibels[bar - 1]) continue;
            points.add(new Point(bar * meter - RAMP / 2, flat + decibels[bar - 1], Shape.STRAIGHT));
            points.add(new Point(bar * meter + RAMP / 2, flat + decibels[bar], Shape.STRAIGHT));
        }
        return new Automation(points);
    }

    @Override public String toString() {
        return Arrays.stream(decibels).mapToObj(Telling::plain).collect(Collectors.joining(" "));
    }
}
