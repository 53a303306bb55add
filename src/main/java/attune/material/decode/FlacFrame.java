package attune.material.decode;

import java.io.IOException;
import java.util.Arrays;

/** One frame of FLAC after RFC 9639: its head, then a predictor and what it missed for each channel. */
final class FlacFrame {
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    private final Bits in;
    private final int channels;
    private final int bits;
    private final int[] coefficients = new int[32];
    /** Samples a channel; the first {@link #length} hold. */
    final int[][] samples;
    int length;

    FlacFrame(Bits in, int channels, int bits, int longest) {
        this.in = in;
        this.channels = channels;
        this.bits = bits;
        samples = new int[channels][longest];
    }

    /** @throws Broken without a place; the caller knows it */
    void read() throws IOException {
        in.startFrame();
        if (in.read(15) != 0x7ffc) throw new Broken("is damaged");
        in.read(1);
        int size = in.read(4), rate = in.read(4), assignment = in.read(4), depth = BITS[in.read(3)];
        int count = assignment < 8 ? assignment + 1 : 2;
        if (in.read(1) != 0 || size == 0 || rate == 15 || assignment > 10) throw new Broken("is damaged");
        if (count != channels || depth != 0 && depth != bits) throw new Broken("changes its format");
        for (int more = Integer.numberOfLeadingZeros(~(in.read(8) << 24)); more > 1; more--) in.read(8);    // the frame's number
        length = size == 1 ? 192 : size < 6 ? 144 << size : size == 6 ? in.read(8) + 1 : size == 7 ? in.read(16) + 1 : 1 << size;
        if (rate >= 12) in.read(rate == 12 ? 8 : 16);
        in.read(8);    // the head's own sum; the frame's sum covers it
        if (length > samples[0].length) throw new Broken("is damaged");
        for (int c = 0; c < channels; c++) channel(samples[c], bits + (assignment == 9 && c == 0 || (assignment == 8 || assignment == 10) && c == 1 ? 1 : 0));
        if (!in.sumIsRight()) throw new Broken("is damaged");
        if (assignment >= 8) sides(assignment, samples[0], samples[1]);
    }

    private void sides(int assignment, int[] a, int[] b) {
        for (int i = 0; i < length; i++)
            switch (assignment) {
                case 8 -> b[i] = a[i] - b[i];
                case 9 -> a[i] = a[i] + b[i];
                default -> {
                    int middle = a[i] << 1 | b[i] & 1, side = b[i];
                    a[i] = middle + side >> 1;
                    b[i] = middle - side >> 1;
                }
            }
    }

    private void channel(int[] out, int width) throws IOException {
        if (in.read(1) != 0) throw new Broken("is damaged");
        int type = in.read(6), wasted = in.read(1) == 0 ? 0 : in.zeros() + 1;
        width -= wasted;
        if (width < 1) throw new Broken("is damaged");
        if (type == 0) Arrays.fill(out, 0, length, in.signed(width));
        else if (type == 1) for (int i = 0; i < length; i++) out[i] = in.signed(width);
        else if (type >= 8 && type <= 12) fixed(out, type - 8, width);
        else if (type >= 32) linear(out, type - 31, width);
        else throw new Broken("is damaged");
        if (wasted > 0) for (int i = 0; i < length; i++) out[i] <<= wasted;
    }

    private void fixed(int[] x, int order, int width) throws IOException {
        warmUp(x, order, width);
        differences(x, order);
        for (int i = order; i < length; i++)
            switch (order) {
                case 0 -> { }
                case 1 -> x[i] += x[i - 1];
                case 2 -> x[i] += 2 * x[i - 1] - x[i - 2];
                case 3 -> x[i] += 3 * x[i - 1] - 3 * x[i - 2] + x[i - 3];
                default -> x[i] += 4 * x[i - 1] - 6 * x[i - 2] + 4 * x[i - 3] - x[i - 4];
            }
    }

    private void linear(int[] x, int order, int width) throws IOException {
        warmUp(x, order, width);
        int precision = in.read(4) + 1, shift = in.signed(5);
        if (precision == 16 || shift < 0) throw new Broken("is damaged");
        for (int k = 0; k < order; k++) coefficients[k] = in.signed(precision);
        differences(x, order);
        for (int i = order; i < length; i++) {
            long sum = 0;
            for (int k = 0; k < order; k++) sum += (long) coefficients[k] * x[i - 1 - k];
            x[i] += (int) (sum >> shift);
        }
    }

    private void warmUp(int[] x, int order, int width) throws IOException {
        if (order > length) throw new Broken("is damaged");
        for (int i = 0; i < order; i++) x[i] = in.signed(width);
    }

    /** What the predictor missed: Rice codes in partitions, each with its own parameter, or plain numbers. */
    private void differences(int[] x, int order) throws IOException {
        int method = in.read(2), partitions = 1 << in.read(4), wide = method == 0 ? 4 : 5;
        if (method > 1 || length % partitions != 0 || length / partitions < order) throw new Broken("is damaged");
        for (int p = 0, i = order; p < partitions; p++) {
            int end = (p + 1) * (length / partitions), parameter = in.read(wide);
            if (parameter == (1 << wide) - 1) for (int plain = in.read(5); i < end; i++) x[i] = in.signed(plain);
            else for (; i < end; i++) {
                int value = in.zeros() << parameter | in.read(parameter);
                x[i] = value >>> 1 ^ -(value & 1);
            }
        }
    }
}
