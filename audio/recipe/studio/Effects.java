// SPDX-License-Identifier: GPL-3.0-or-later

/** What may be done to a loop in place; every effect wraps at the seam. */
final class Effects {
    private Effects() {
    }

    /** Runs one line of a plan: {@code fx NAME NUMBER...}. */
    static void apply(double[][] sound, String name, double[] p) {
        if (name.equals("rotary")) {
            rotary(sound, p[0], p[1]);
            return;
        }
        if (name.equals("tremolo")) {
            tremolo(sound, p[0], p[1]);
            return;
        }
        for (double[] x : sound) {
            switch (name) {
                case "hp", "lp", "bp" -> Biquad.of(name, p[0], p.length > 1 ? p[1] : 0.707, 0).loop(x);
                case "bell" -> Biquad.of(name, p[0], p[1], p[2]).loop(x);
                case "low", "high" -> Biquad.of(name, p[0], 0.707, p[1]).loop(x);
                case "amp" -> amp(x, p[0], p[1]);
                case "soft" -> soft(x, p[0]);
                case "pump" -> pump(x, (int) p[0], p[1], p[2]);
                default -> throw new IllegalArgumentException("fx " + name);
            }
        }
    }

    /** Guitar amplifier: high-passed input, asymmetric stage at eight times the rate, loudspeaker curve up to {@code top}. */
    private static void amp(double[] x, double drive, double top) {
        normalise(x, drive);
        Biquad.of("hp", 90, 0.7, 0).loop(x);
        Biquad.of("bell", 800, 0.8, 3).loop(x);
        Biquad.of("high", 2500, 0.7, 2).loop(x);
        double bias = 0.22;
        double last = x[x.length - 1];
        for (int i = 0; i < x.length; i++) {
            double now = x[i];
            double sum = 0;
            for (int o = 1; o <= 8; o++) {
                double u = last + (now - last) * o / 8 + bias;
                sum += Math.tanh(u > 0 ? u : u * 0.8) - Math.tanh(bias);
            }
            x[i] = sum / 8;
            last = now;
        }
        Biquad.of("hp", 70, 0.7, 0).loop(x);
        Biquad.of("bell", 170, 0.8, 5).loop(x);
        Biquad.of("bell", 420, 1.2, -3).loop(x);
        Biquad.of("bell", 2600, 1.1, 3).loop(x);
        Biquad.of("lp", top, 0.6, 0).loop(x);
        Biquad.of("lp", top * 1.3, 1.1, 0).loop(x);
    }

    /** Soft saturation of a peak-normalised signal driven by some dB. */
    private static void soft(double[] x, double drive) {
        normalise(x, drive);
        double last = x[x.length - 1];
        for (int i = 0; i < x.length; i++) {
            double now = x[i];
            double sum = 0;
            for (int o = 1; o <= 4; o++) {
                sum += Math.tanh(last + (now - last) * o / 4);
            }
            x[i] = sum / 4;
            last = now;
        }
    }

    /** Level dips by {@code depth} dB at each beat and is back after {@code back} of it. */
    private static void pump(double[] x, int beat, double depth, double back) {
        for (int i = 0; i < x.length; i++) {
            double t = i % beat / (double) beat;
            double fall = t > 0.985 ? (t - 0.985) / 0.015 : 1;
            double rise = t > 0.985 ? 1 : Math.max(0, 1 - t / back);
            x[i] *= Math.pow(10, -depth * fall * rise * rise * (3 - 2 * rise) / 20);
        }
    }

    /** Rotating horn before two microphones: level, pitch and brightness go round, the two sides opposite. Whole turns in a loop. */
    private static void rotary(double[][] sound, double rate, double depth) {
        int n = sound[0].length;
        double turns = Math.round(rate * n / Wav.RATE);
        for (int c = 0; c < sound.length; c++) {
            double[] in = sound[c].clone();
            double[] dull = in.clone();
            Biquad.of("lp", 1400, 0.6, 0).loop(dull);
            for (int i = 0; i < n; i++) {
                double turn = Math.sin(2 * Math.PI * turns * i / n + Math.PI * c + 0.3);
                double delay = 40 + 14 * turn;
                int whole = (int) delay;
                double frac = delay - whole;
                int a = Math.floorMod(i - whole, n);
                int b = Math.floorMod(i - whole - 1, n);
                double bright = 0.5 - 0.5 * turn;
                double x = in[a] * (1 - frac) + in[b] * frac;
                double d = dull[a] * (1 - frac) + dull[b] * frac;
                sound[c][i] = (d + (x - d) * (1 - depth + depth * bright)) * (1 - depth * 0.7 * (1 - bright));
            }
        }
    }

    /** Level that goes from side to side: what the one loses the other gains. Whole turns in a loop. */
    private static void tremolo(double[][] sound, double rate, double depth) {
        int n = sound[0].length;
        double turns = Math.round(rate * n / Wav.RATE);
        for (int c = 0; c < sound.length; c++) {
            for (int i = 0; i < n; i++) {
                sound[c][i] *= Math.sqrt(1 + depth * Math.sin(2 * Math.PI * turns * i / n + Math.PI * c));
            }
        }
    }

    static void normalise(double[] x, double db) {
        normalise(new double[][]{x}, db);
    }

    static void normalise(double[][] sound, double db) {
        double peak = 1e-9;
        for (double[] x : sound) {
            for (double v : x) {
                peak = Math.max(peak, Math.abs(v));
            }
        }
        double gain = Math.pow(10, db / 20) / peak;
        for (double[] x : sound) {
            for (int i = 0; i < x.length; i++) {
                x[i] *= gain;
            }
        }
    }
}
