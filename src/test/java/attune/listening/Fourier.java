package attune.listening;

/** A radix-2 transform, in place. */
final class Fourier {
    private final int size;
    /** Of each stage side by side, that of {@code half} butterflies from {@code half} on. */
    private final double[] cos, sin;

    Fourier(int size) {
        if (Integer.bitCount(size) != 1) throw new IllegalArgumentException(size + " is no power of two");
        this.size = size;
        cos = new double[size];
        sin = new double[size];
        for (int half = 1; half < size; half <<= 1)
            for (int k = 0; k < half; k++) {
                cos[half + k] = Math.cos(Math.PI * k / half);
                sin[half + k] = -Math.sin(Math.PI * k / half);
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
        for (int half = 1; half < size; half <<= 1)
            for (int start = 0; start < size; start += 2 * half)
                for (int k = 0; k < half; k++) {
                    int a = start + k, b = a + half;
                    double c = cos[half + k], s = sin[half + k], r = re[b] * c - im[b] * s, m = re[b] * s + im[b] * c;
                    re[b] = re[a] - r;
                    im[b] = im[a] - m;
                    re[a] += r;
                    im[a] += m;
                }
    }
}
