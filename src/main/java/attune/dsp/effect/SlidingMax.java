package attune.dsp.effect;

/** The highest of the last {@code window} values of zero or more. Constant work per value on average, none allocated. */
final class SlidingMax {
    /** Candidates, falling from {@code first} on: each leaves when it is older than the window, or when a higher one comes. */
    private final double[] values;
    private final int[] times;
    private int first, count, clock;

    SlidingMax(int window) {
        values = new double[window];
        times = new int[window];
    }

    double next(double value) {
        clock++;
        if (count > 0 && clock - times[first] >= values.length) {
            first = first + 1 == values.length ? 0 : first + 1;
            count--;
        }
        while (count > 0 && values[last()] <= value) count--;
        count++;
        values[last()] = value;
        times[last()] = clock;
        return values[first];
    }

    private int last() {
        int last = first + count - 1;
        return last >= values.length ? last - values.length : last;
    }

    void reset() {
        first = count = clock = 0;
    }
}
