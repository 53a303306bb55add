package attune.listening;

/** A transform in place, two stages of radix 2 at a time: half the walks through memory. */
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
        int half = 1;
        if (Integer.numberOfTrailingZeros(size) % 2 == 1) {
            for (int a = 0; a < size; a += 2) {
                double r = re[a + 1], m = im[a + 1];
                re[a + 1] = re[a] - r;
                im[a + 1] = im[a] - m;
                re[a] += r;
                im[a] += m;
            }
            half = 2;
        }
        for (; half < size; half <<= 2) for (int start = 0; start < size; start += 4 * half) two(re, im, start, half);
    }

    /** The stages of {@code half} and of twice as many butterflies, on four blocks side by side. */
    private void two(double[] re, double[] im, int start, int half) {
        for (int k = 0; k < half; k++) {
            int a = start + k, b = a + half, c = b + half, d = c + half;
            double c1 = cos[half + k], s1 = sin[half + k], c2 = cos[2 * half + k], s2 = sin[2 * half + k];
            double br = re[b] * c1 - im[b] * s1, bi = re[b] * s1 + im[b] * c1, dr = re[d] * c1 - im[d] * s1, di = re[d] * s1 + im[d] * c1;
            double a0r = re[a] + br, a0i = im[a] + bi, b0r = re[a] - br, b0i = im[a] - bi;
            double pr = re[c] + dr, pi = im[c] + di, qr = re[c] - dr, qi = im[c] - di;
            // The second of the later stage's turns is a quarter further: (x + iy) by -i is y - ix.
            double er = pr * c2 - pi * s2, ei = pr * s2 + pi * c2, fr = qr * s2 + qi * c2, fi = -(qr * c2 - qi * s2);
            re[a] = a0r + er;
            im[a] = a0i + ei;
            re[c] = a0r - er;
            im[c] = a0i - ei;
            re[b] = b0r + fr;
            im[b] = b0i + fi;
            re[d] = b0r - fr;
            im[d] = b0i - fi;
        }
    }
}
