// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.Random;

/** Subtractive and two-operator FM notes. Patch values may stand on the layer's line or on the note's. */
final class Synth {
    private Synth() {
    }

    private static double value(Event note, Event patch, String key, double otherwise) {
        return note.get(key, patch.get(key, otherwise));
    }

    /** Patch: wave saw|pulse|triangle, voices, detune (cents), spread, cut, env, key (Hz), res, poles 2|4, a d s r (ms, s linear), fa fd fs, vib (cents), glide, noise. */
    static void subtractive(Event n, Event patch, double[][] out) {
        String wave = patch.text("wave") == null ? "saw" : patch.text("wave");
        int voices = (int) value(n, patch, "voices", 1);
        double detune = value(n, patch, "detune", 10);
        double spread = value(n, patch, "spread", 0);
        double gain = n.get("gain", 1);
        double hz = n.get("hz");
        double from = n.get("from", hz);
        double glide = value(n, patch, "glide", 30) * 48;
        double vib = value(n, patch, "vib", 0);
        double cut = value(n, patch, "cut", 2000);
        double env = value(n, patch, "env", 0) * (0.35 + 0.65 * gain);
        double res = value(n, patch, "res", 0.2);
        double air = value(n, patch, "noise", 0);
        double width = value(n, patch, "width", 0.5);
        boolean four = value(n, patch, "poles", 2) > 2;
        Adsr amp = new Adsr(value(n, patch, "a", 3), value(n, patch, "d", 200), value(n, patch, "s", 0.7), value(n, patch, "r", 60));
        Adsr fil = new Adsr(value(n, patch, "fa", 2), value(n, patch, "fd", 200), value(n, patch, "fs", 0.3), value(n, patch, "r", 60));
        int dur = n.frame("dur");
        int at = n.frame("at");
        int frames = dur + (int) (amp.release * 48 * 1.6) + 480;
        Random r = new Random((long) n.get("seed", 1));
        double[] phase = new double[voices];
        for (int v = 0; v < voices; v++) {
            phase[v] = r.nextDouble();
        }
        Svf[] first = new Svf[out.length];
        Svf[] second = new Svf[out.length];
        for (int c = 0; c < out.length; c++) {
            first[c] = new Svf();
            second[c] = new Svf();
        }
        double[] sum = new double[out.length];
        double slide = from;
        double drift = 0;
        for (int i = 0; i < frames; i++) {
            slide += (hz - slide) / glide;
            drift = drift * 0.9999 + r.nextGaussian() * 0.01;
            double late = Math.min(1, Math.max(0, (i - 9600) / 14400.0));
            double cents = vib * late * Math.sin(2 * Math.PI * 5.4 * i / Wav.RATE) + drift;
            java.util.Arrays.fill(sum, 0);
            for (int v = 0; v < voices; v++) {
                double place = voices == 1 ? 0 : 2.0 * v / (voices - 1) - 1;
                double dp = slide * Math.pow(2, (cents + place * detune) / 1200) / Wav.RATE;
                phase[v] += dp;
                if (phase[v] >= 1) {
                    phase[v] -= 1;
                }
                double s = oscillator(wave, phase[v], dp, width) / Math.sqrt(voices);
                for (int c = 0; c < out.length; c++) {
                    double side = out.length == 1 ? 0 : place * spread * (c == 0 ? -1 : 1);
                    sum[c] += s * Math.sqrt(Math.max(0, 0.5 + 0.5 * side)) * (out.length == 1 ? 1.41 : 1.41);
                }
            }
            double level = amp.at(i / 48.0, dur / 48.0) * gain;
            double open = Math.min(19000, (cut + env * fil.at(i / 48.0, dur / 48.0)) * Math.pow(hz / 220, value(n, patch, "key", 0.3)));
            double edge = Math.min(1, (frames - i) / 200.0);
            for (int c = 0; c < out.length; c++) {
                double x = first[c].low(sum[c] + air * r.nextGaussian(), open, res);
                x = four ? second[c].low(x, open, 0.1) : x;
                out[c][Math.floorMod(at + i, out[c].length)] += x * level * edge;
            }
        }
    }

    private static double oscillator(String wave, double p, double dp, double width) {
        return switch (wave) {
            case "saw" -> 2 * p - 1 - blep(p, dp);
            case "pulse" -> {
                double q = p + 1 - width;
                q -= q >= 1 ? 1 : 0;
                yield (2 * p - 1 - blep(p, dp)) - (2 * q - 1 - blep(q, dp));
            }
            case "triangle" -> 1 - 4 * Math.abs(p - 0.5);
            case "sine" -> Math.sin(2 * Math.PI * p);
            default -> throw new IllegalArgumentException(wave);
        };
    }

    private static double blep(double t, double dt) {
        if (t < dt) {
            double x = t / dt;
            return x + x - x * x - 1;
        }
        if (t > 1 - dt) {
            double x = (t - 1) / dt;
            return x * x + x + x + 1;
        }
        return 0;
    }

    /** Electric piano and bells: at, dur, hz, gain; patch ratio, index, fall (ms of the index), decay (ms to -60 dB), tine (level), tineratio, r. */
    static void fm(Event n, Event patch, double[][] out) {
        double hz = n.get("hz");
        double gain = n.get("gain", 1);
        double ratio = value(n, patch, "ratio", 1);
        double index = value(n, patch, "index", 1.2) * Math.pow(gain, 1.2);
        double fall = value(n, patch, "fall", 500) * 48;
        double decay = value(n, patch, "decay", 2500) * 48 * Math.pow(220 / hz, 0.4);
        double tine = value(n, patch, "tine", 0.3) * gain;
        double tineRatio = value(n, patch, "tineratio", 14);
        double release = value(n, patch, "r", 80) * 48;
        double detune = value(n, patch, "detune", 0);
        int dur = n.frame("dur");
        int at = n.frame("at");
        int frames = (int) Math.min(decay * 1.1, dur + release * 1.2) + 100;
        for (int c = 0; c < out.length; c++) {
            double f = hz * Math.pow(2, detune * (c == 0 ? -1 : 1) / 2400);
            double p = 0;
            for (int i = 0; i < frames; i++) {
                p += 2 * Math.PI * f / Wav.RATE;
                double m = Math.sin(p * ratio) * index * (0.15 + 0.85 * Math.exp(-i / fall));
                double t = Math.sin(p * tineRatio) * tine * Math.exp(-i / (0.05 * Wav.RATE));
                double env = Math.min(1, i / 40.0) * Math.exp(-6.9 * i / decay);
                env *= i > dur ? Math.exp(-6.9 * (i - dur) / release) : 1;
                double edge = Math.min(1, (frames - i) / 200.0);
                out[c][Math.floorMod(at + i, out[c].length)] += Math.sin(p + m + t) * env * edge * gain;
            }
        }
    }

    /** Attack, decay, release in ms, sustain linear. */
    record Adsr(double attack, double decay, double sustain, double release) {
        double at(double ms, double held) {
            double t = Math.min(ms, held);
            double v = t < attack ? t / attack : sustain + (1 - sustain) * Math.exp(-3.5 * (t - attack) / decay);
            return ms <= held ? v : v * Math.exp(-4.6 * (ms - held) / release);
        }
    }

    /** Two-pole state-variable low-pass after Zavalishin. */
    static final class Svf {
        private double s1;
        private double s2;

        double low(double x, double hz, double res) {
            double g = Math.tan(Math.PI * Math.min(hz, 21000) / Wav.RATE);
            double k = 2 - 1.9 * res;
            double a1 = 1 / (1 + g * (g + k));
            double v3 = x - s2;
            double v1 = a1 * s1 + a1 * g * v3;
            double v2 = s2 + g * v1;
            s1 = 2 * v1 - s1;
            s2 = 2 * v2 - s2;
            return v2;
        }
    }
}
