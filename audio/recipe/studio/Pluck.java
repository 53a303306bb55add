// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.Random;

/** Plucked string as a delay loop: every pluck has its own pick noise, so no two notes are alike. */
final class Pluck {
    private Pluck() {
    }

    /** at, dur, hz, gain, soft (0..1: finger against pick), t60 (frames), damp (0..0.5 loop treble loss), pos (pick position), noise, seed, off (frames). */
    static void note(Event e, double[] out) {
        double hz = e.get("hz");
        double damp = e.get("damp", 0.3);
        double level = e.get("gain", 1);
        double soft = e.get("soft", 0.3);
        double scrape = e.get("noise", 0.3);
        double off = e.get("off", 2400);
        double pos = e.get("pos", 0.17);
        Random r = new Random((long) e.get("seed", 1));
        int at = e.frame("at");
        int dur = e.frame("dur");
        double period = Wav.RATE / hz;
        double delay = period - damp - 0.5;
        int whole = (int) Math.floor(delay);
        double rest = delay - whole + 0.5;
        double allpass = (1 - rest) / (1 + rest);
        double loss = Math.pow(10, -3 * period / e.get("t60", 96000));
        double[] line = new double[whole];
        int width = (int) Math.max(3, 10 + 40 * soft - 12 * level);
        for (int i = 0; i < whole; i++) {
            double pulse = i < width ? 0.5 - 0.5 * Math.cos(2 * Math.PI * i / width) : 0;
            line[i] = pulse * 2.2 + scrape * r.nextGaussian() * Math.exp(-3.0 * i / whole) * 0.5;
        }
        double lp = 0;
        double open = 0.25 + 0.7 * (1 - soft) * (0.4 + 0.6 * level);
        int comb = (int) Math.max(1, pos * whole);
        double[] excited = new double[whole];
        for (int i = 0; i < whole; i++) {
            lp += (line[i] - lp) * open;
            excited[i] += lp;
            excited[(i + comb) % whole] -= lp * 0.9;
        }
        double last = 0;
        double apIn = 0;
        double apOut = 0;
        int k = 0;
        int frames = (int) (dur + off * 2.5);
        double pick = 0;
        double pickLow = 0;
        for (int i = 0; i < frames; i++) {
            double x = excited[k];
            double gone = i < dur ? 1 : Math.pow(10, -3 * period / off);
            double f = loss * gone * ((1 - damp) * x + damp * last);
            last = x;
            double y = allpass * f + apIn - allpass * apOut;
            apIn = f;
            apOut = y;
            excited[k] = y;
            k = k + 1 == whole ? 0 : k + 1;
            double n = i < 700 ? r.nextGaussian() * Math.exp(-i / 130.0) : 0;
            pickLow += (n - pickLow) * 0.35;
            pick = n - pickLow;
            double edge = Math.min(1, (frames - i) / 400.0);
            out[Math.floorMod(at + i, out.length)] += level * (x + pick * scrape * 0.16) * edge;
        }
    }
}
