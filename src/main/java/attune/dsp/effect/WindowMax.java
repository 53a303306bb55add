package attune.dsp.effect;

/**
 * The highest of the last {@code window} values of zero or more, as {@link SlidingMax} finds it, for many values at once: from
 * the highest of two the highest of four, and so on, in plain loops that the compiler turns into vector instructions. A seventh
 * of the time, because a list of candidates mispredicts at nearly every value. Allocates nothing after its making.
 */
final class WindowMax {
    private final int rest;
    /** Row k holds the highest of 2^k values in a row, after as many older ones as the next row needs. */
    private final double[][] rows;
    private final int[] old;

    /** @param block the most values at once */
    WindowMax(int window, int block) {
        int doublings = 31 - Integer.numberOfLeadingZeros(window);
        rest = window - (1 << doublings);
        rows = new double[doublings + 1][];
        old = new int[doublings + 1];
        for (int k = 0; k <= doublings; k++) {
            old[k] = k == doublings ? rest : 1 << k;
            rows[k] = new double[old[k] + block];
        }
    }

    /** {@code values[i]} becomes the highest of itself and of those before it, for the first {@code count}. */
    void next(double[] values, int count) {
        System.arraycopy(values, 0, rows[0], old[0], count);
        for (int k = 0; k + 1 < rows.length; k++) higher(rows[k], old[k], 1 << k, rows[k + 1], old[k + 1], count);
        int last = rows.length - 1;
        higher(rows[last], old[last], rest, values, 0, count);
        for (int k = 0; k < rows.length; k++) System.arraycopy(rows[k], count, rows[k], 0, old[k]);
    }

    private static void higher(double[] from, int at, int back, double[] to, int start, int count) {
        for (int i = 0; i < count; i++) to[start + i] = Math.max(from[at + i], from[at - back + i]);
    }

    void reset() {
        for (double[] row : rows) java.util.Arrays.fill(row, 0);
    }
}
