package attune.engine;

import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import java.util.List;

/** A curve of automation counted in frames. Remembers where it was, because it is read forwards. */
final class Lane {
    private final double[] frame;
    private final double[] value;
    private final Shape[] shape;
    /** Points passed: the next one is ahead. */
    private int passed;
    private int length;

    Lane(Automation automation, double framesPerBeat) {
        List<Point> points = automation.points();
        frame = points.stream().mapToDouble(p -> p.beat() * framesPerBeat).toArray();
        value = points.stream().mapToDouble(Point::value).toArray();
        shape = points.stream().map(Point::shape).toArray(Shape[]::new);
    }

    /** From here on frames count round a loop of this length; 0 for none. */
    void loop(int frames) {
        length = frames;
    }

    /** Audio thread. */
    double at(long time) {
        find(time);
        if (passed == 0) return value[0];
        if (passed == frame.length) return value[passed - 1];
        int a = passed - 1;
        return Automation.between(shape[a], value[a], value[passed], (wrapped(time) - frame[a]) / (frame[passed] - frame[a]));
    }

    /** Audio thread. True when nothing moves in these frames and the one after. */
    boolean holds(long time, int frames) {
        long from = wrapped(time);
        if (length > 0 && from + frames >= length) return frame.length == 1;
        find(time);
        boolean still = passed == 0 || passed == frame.length || shape[passed - 1] == Shape.STEP || value[passed - 1] == value[passed];
        return still && (passed == frame.length || from + frames < frame[passed]);
    }

    private void find(long time) {
        long at = wrapped(time);
        while (passed > 0 && frame[passed - 1] > at) passed--;
        while (passed < frame.length && frame[passed] <= at) passed++;
    }

    private long wrapped(long time) {
        return length > 0 ? Math.floorMod(time, (long) length) : time;
    }
}
