// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** One-shots and the small synthetic sounds that make no two hits alike. All add into a loop and wrap at its end. */
final class Percussion {
    private static final int TAPS = 12;
    private final Map<String, double[][]> files = new HashMap<>();

    /** A recorded one-shot: at, file, gain, rate (pitch), lp (Hz), skip (frames), stop (frames until choked), start (0..1 attack softness). */
    void shot(Event e, double[][] out) throws IOException {
        double[][] in = files.get(e.text("file"));
        if (in == null) {
            in = trimmed(Wav.read(Path.of(e.text("file"))));
            files.put(e.text("file"), in);
        }
        double rate = e.get("rate", 1);
        double gain = e.get("gain", 1);
        double lp = e.get("lp", 24000);
        int stop = (int) e.get("stop", 1e9);
        int skip = (int) e.get("skip", 0);
        int frames = (int) Math.min((in[0].length - skip) / rate - 1, stop + 2400);
        int at = e.frame("at");
        for (int c = 0; c < out.length; c++) {
            double[] src = in.length == 1 ? in[0] : in[Math.min(c, 1)];
            double[] other = out.length == 1 && in.length == 2 ? in[1] : src;
            Biquad f = Biquad.of("lp", lp, 0.6, 0);
            for (int i = 0; i < frames; i++) {
                double v = 0.5 * (read(src, skip + i * rate) + (other == src ? read(src, skip + i * rate) : read(other, skip + i * rate)));
                double fade = i > stop ? Math.exp(-(i - stop) / 500.0) : 1;
                double in0 = Math.min(1, i / 24.0);
                v = lp < 20000 ? f.step(v) : v;
                out[c][Math.floorMod(at + i, out[c].length)] += v * gain * fade * in0;
            }
        }
    }

    /** Without the silence before the attack. */
    private static double[][] trimmed(double[][] x) {
        double peak = 0;
        for (double[] c : x) {
            for (double v : c) {
                peak = Math.max(peak, Math.abs(v));
            }
        }
        int start = 0;
        while (Math.max(Math.abs(x[0][start]), Math.abs(x[x.length - 1][start])) < peak * 0.003) {
            start++;
        }
        double[][] y = new double[x.length][];
        for (int c = 0; c < x.length; c++) {
            y[c] = java.util.Arrays.copyOfRange(x[c], start, x[c].length);
            for (int i = 0; i < y[c].length; i++) {
                y[c][i] /= peak;
            }
        }
        return y;
    }

    private static double read(double[] x, double t) {
        int k = (int) Math.floor(t);
        double frac = t - k;
        if (frac < 1e-9) {
            return k < x.length ? x[k] : 0;
        }
        double sum = 0;
        for (int j = -TAPS / 2 + 1; j <= TAPS / 2; j++) {
            int i = k + j;
            if (i >= 0 && i < x.length) {
                double d = frac - j;
                double w = 0.5 + 0.5 * Math.cos(2 * Math.PI * d / (TAPS + 1));
                sum += x[i] * Math.sin(Math.PI * d) / (Math.PI * d) * w;
            }
        }
        return sum;
    }

    /** Band-passed noise: at, gain, centre, q, attack, hold, decay (frames to -60 dB), seed; end = other centre reached by the end. */
    void noise(Event e, double[][] out) {
        double centre = e.get("centre");
        double end = e.get("end", centre);
        double q = e.get("q", 0.7);
        double attack = e.get("attack", 24);
        double hold = e.get("hold", 0);
        double decay = e.get("decay");
        double gain = e.get("gain", 1);
        int at = e.frame("at");
        int frames = (int) (attack + hold + decay);
        for (int c = 0; c < out.length; c++) {
            Random r = new Random((long) e.get("seed", 1) * 31 + c);
            Biquad f = null;
            for (int i = 0; i < frames; i++) {
                if (f == null || end != centre && i % 256 == 0) {
                    f = Biquad.of("bp", centre * Math.pow(end / centre, i / (double) frames), q, 0);
                }
                double env = i < attack ? i / attack : i < attack + hold ? 1 : Math.exp(-6.9 * (i - attack - hold) / decay);
                double edge = Math.min(1, (frames - i) / 48.0);
                out[c][Math.floorMod(at + i, out[c].length)] += f.step(r.nextGaussian()) * env * edge * gain;
            }
        }
    }

    /** Sine with a falling pitch: at, gain, from, to (Hz), sweep (frames), decay (frames to -60 dB), phase (turns). */
    void tone(Event e, double[][] out) {
        double from = e.get("from");
        double to = e.get("to", from);
        double sweep = e.get("sweep", 1000);
        double decay = e.get("decay");
        double gain = e.get("gain", 1);
        double attack = e.get("attack", 24);
        int at = e.frame("at");
        double phase = e.get("phase", 0) * 2 * Math.PI;
        for (int i = 0; i < decay; i++) {
            phase += 2 * Math.PI * (to + (from - to) * Math.exp(-i / sweep)) / Wav.RATE;
            double env = Math.min(1, i / attack) * Math.exp(-6.9 * i / decay) * Math.min(1, (decay - i) / 200);
            for (double[] c : out) {
                c[Math.floorMod(at + i, c.length)] += Math.sin(phase) * env * gain;
            }
        }
    }

    /** Cymbal: many inharmonic partials whose strengths and phases differ at every hit. at, gain, low (Hz), decay, tilt, seed, hit. */
    void metal(Event e, double[][] out) {
        Random plate = new Random((long) e.get("seed", 5));
        Random hit = new Random((long) e.get("hit"));
        double low = e.get("low", 3000);
        double high = e.get("high", 17000);
        double decay = e.get("decay");
        double tilt = e.get("tilt", 0);
        double gain = e.get("gain", 1);
        int partials = (int) e.get("partials", 90);
        int at = e.frame("at");
        double stop = e.get("stop", 1e9);
        int frames = (int) Math.min(decay, stop + 1500);
        double[] sum = new double[frames];
        for (int p = 0; p < partials; p++) {
            double f = low * Math.pow(high / low, (p + 0.9 * plate.nextDouble()) / partials);
            double life = decay * (0.35 + 0.65 * plate.nextDouble()) * Math.pow(low / f, 0.35);
            double level = Math.exp(0.9 * plate.nextGaussian() * 0.6 + 0.5 * hit.nextGaussian()) * Math.pow(f / 6000, tilt);
            double w = 2 * Math.PI * f * (1 + 0.0008 * hit.nextGaussian()) / Wav.RATE;
            double ph = hit.nextDouble() * 2 * Math.PI;
            double k = 2 * Math.cos(w);
            double y1 = Math.sin(ph);
            double y2 = Math.sin(ph - w);
            double env = level;
            double fall = Math.exp(-6.9 / life);
            int n = (int) Math.min(frames, life * 1.3);
            for (int i = 0; i < n; i++) {
                sum[i] += y1 * env;
                env *= fall;
                double y = k * y1 - y2;
                y2 = y1;
                y1 = y;
            }
        }
        for (int i = 0; i < frames; i++) {
            double fade = i > stop ? Math.exp(-(i - stop) / 350.0) : 1;
            double v = sum[i] * gain * fade * Math.min(1, i / 20.0) * Math.min(1, (frames - i) / 100.0) / Math.sqrt(partials);
            for (double[] c : out) {
                c[Math.floorMod(at + i, c.length)] += v;
            }
        }
    }
}
