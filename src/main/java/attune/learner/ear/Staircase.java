package attune.learner.ear;

import java.util.ArrayList;
import java.util.List;

/**
 * The classical method to compare with (Levitt 1971): smaller after some right answers in a row, larger after each wrong one. Immutable.
 *
 * @param down      so many right answers in a row make it smaller
 * @param size      of the next question, in dB
 * @param inRow     right answers since the last step
 * @param direction of the last step: -1, 1, or 0 before any
 * @param reversals the sizes at which the direction turned
 */
public record Staircase(int down, double size, double least, double most, int inRow, int direction, List<Double> reversals) {
    /** dB: a factor of two until the direction has turned twice, then the square root of two. */
    private static final double FIRST = 6, THEN = 3;
    private static final int COARSE = 2, LAST = 6;

    public static Staircase start(int down, double size, double least, double most) {
        return new Staircase(down, Math.clamp(size, least, most), least, most, 0, 0, List.of());
    }

    public Staircase answered(boolean right) {
        if (right && inRow + 1 < down) return new Staircase(down, size, least, most, inRow + 1, direction, reversals);
        int way = right ? -1 : 1;
        List<Double> turns = reversals;
        if (direction != 0 && way != direction) {
            turns = new ArrayList<>(reversals);
            turns.add(size);
        }
        double step = turns.size() < COARSE ? FIRST : THEN;
        return new Staircase(down, Math.clamp(size + way * step, least, most), least, most, 0, way, List.copyOf(turns));
    }

    /** The chance of a right answer that it settles at. */
    public double target() {
        return StrictMath.pow(0.5, 1.0 / down);
    }

    /** The mean of an even number of the later reversals, six at least; where there are fewer, of those there are; else the size. */
    public double threshold() {
        int usable = reversals.size() > COARSE + 1 ? reversals.size() - COARSE : reversals.size();
        if (usable > LAST) usable -= usable % 2;
        return reversals.subList(reversals.size() - usable, reversals.size()).stream().mapToDouble(Double::doubleValue).average().orElse(size);
    }
}
