// SPDX-License-Identifier: GPL-3.0-or-later

/** Second-order filter after the RBJ cookbook. */
final class Biquad {
    private double b0 = 1;
    private double b1;
    private double b2;
    private double a1;
    private double a2;
    private double z1;
    private double z2;

    /** Kinds: hp, lp, bp, bell, low, high (shelves); gain is in dB. */
    static Biquad of(String kind, double frequency, double q, double gain) {
        Biquad f = new Biquad();
        double w = 2 * Math.PI * Math.min(frequency, Wav.RATE * 0.49) / Wav.RATE;
        double cos = Math.cos(w);
        double alpha = Math.sin(w) / 2 / q;
        double amp = Math.pow(10, gain / 40);
        double root = 2 * Math.sqrt(amp) * alpha;
        switch (kind) {
            case "hp" -> f.set((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
            case "lp" -> f.set((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
            case "bp" -> f.set(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
            case "bell" -> f.set(1 + alpha * amp, -2 * cos, 1 - alpha * amp, 1 + alpha / amp, -2 * cos, 1 - alpha / amp);
            case "low" -> f.set(amp * (amp + 1 - (amp - 1) * cos + root), 2 * amp * (amp - 1 - (amp + 1) * cos),
                    amp * (amp + 1 - (amp - 1) * cos - root), amp + 1 + (amp - 1) * cos + root,
                    -2 * (amp - 1 + (amp + 1) * cos), amp + 1 + (amp - 1) * cos - root);
            case "high" -> f.set(amp * (amp + 1 + (amp - 1) * cos + root), -2 * amp * (amp - 1 + (amp + 1) * cos),
                    amp * (amp + 1 + (amp - 1) * cos - root), amp + 1 - (amp - 1) * cos + root,
                    2 * (amp - 1 - (amp + 1) * cos), amp + 1 - (amp - 1) * cos - root);
            default -> throw new IllegalArgumentException(kind);
        }
        return f;
    }

    private void set(double n0, double n1, double n2, double d0, double d1, double d2) {
        b0 = n0 / d0;
        b1 = n1 / d0;
        b2 = n2 / d0;
        a1 = d1 / d0;
        a2 = d2 / d0;
    }

    double step(double x) {
        double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }

    /** Filters a loop in place; goes round twice so that the state at the seam is the loop's own. */
    void loop(double[] x) {
        for (double v : x) {
            step(v);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = step(x[i]);
        }
    }
}
