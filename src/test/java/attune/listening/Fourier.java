package attune.listening;

/** A radix-2 transform, in place. */
final class Fourier {
    private final int size;
    private final double[] cos, sin;

    Fourier(int size) {
        if (Integer.bitCount(size) != 1) throw new IllegalArgumentException(size + " is no power of two");
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    void transform(double[] re, double[] im) {
        for (int i = 1, j = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                double r = re[i], m = im[i];
                re[i] = re[j];
                im[i] = im[j];
                re[j] = r;
                im[j] = m;
            }
        }
        for (int half = 1; half < size; half <<= 1) {
            int step = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half)
                for (int k = 0, w = 0; k < half; k++, w += step) {
                    int a = start + k, b = a + half;
                    double r = re[b] * cos[w] - im[b] * sin[w], m = re[b] * sin[w] + im[b] * cos[w];
                    re[b] = re[a] - r;
                    im[b] = im[a] - m;
                    re[a] += r;
                    im[a] += m;
                }
        }
    }
}
