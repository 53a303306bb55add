package attune.mix;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A parameter's way through the song: points in beats, held before the first and after the last.
 *
 * @param points at least one, each later than the one before
 */
public record Automation(List<Point> points) {
    /** How the value goes from a point to the next, in the parameter's own unit. */
    public enum Shape {
        STRAIGHT("straight"),
        /** Slow, fast, slow: 3t² - 2t³. */
        SMOOTH("smooth"),
        /** Stays, and jumps on the next point. */
        STEP("step");

        private final String id;

        Shape(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** @param shape towards the next point */
    public record Point(double beat, double value, Shape shape) {}

    public Automation {
        points = List.copyOf(points);
        if (points.isEmpty()) throw new IllegalArgumentException("no points");
        for (int i = 1; i < points.size(); i++)
            if (!(points.get(i).beat() > points.get(i - 1).beat())) throw new IllegalArgumentException("point " + i + " is not later than the one before");
    }

    public double at(double beat) {
        int next = 0;
        while (next < points.size() && points.get(next).beat() <= beat) next++;
        if (next == 0) return points.getFirst().value();
        if (next == points.size()) return points.getLast().value();
        Point a = points.get(next - 1), b = points.get(next);
        return between(a.shape(), a.value(), b.value(), (beat - a.beat()) / (b.beat() - a.beat()));
    }

    /** The same way with other values. */
    public Automation mapped(DoubleUnaryOperator value) {
        return new Automation(points.stream().map(p -> new Point(p.beat(), value.applyAsDouble(p.value()), p.shape())).toList());
    }

    /** The value after {@code part} (0..1) of the way from {@code a} to {@code b}. */
    public static double between(Shape shape, double a, double b, double part) {
        return switch (shape) {
            case STRAIGHT -> a + part * (b - a);
            case SMOOTH -> a + part * part * (3 - 2 * part) * (b - a);
            case STEP -> a;
        };
    }
}
