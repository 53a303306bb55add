// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A singer made of formants: a glottal pulse whose effort makes loud notes bright, breath, moving vowels, and consonants.
 * A note is {@code note at dur hz level con vow}; con is one letter of nmlwyrvsfhtkdbgpx ('-' for none, x is sh), vow one or two of aeiouAO@.
 */
final class Voice {
    private static final double LEAD = 0.07;
    private static final double[] WIDTH = {80, 100, 130, 180, 220};
    private static final double[] UPPER = {6000, 7200, 8600, 10200, 12200, 14500};
    private static final double[] UPPER_WIDTH = {500, 600, 700, 900, 1100, 1400};
    private static final Map<Character, double[]> VOWELS = new HashMap<>();
    private static final Map<Character, double[]> VOICED = new HashMap<>();
    /** Unvoiced consonants: centre, bandwidth, level, frames of hiss, frames of silence before it. */
    private static final Map<Character, double[]> HISS = new HashMap<>();

    static {
        VOWELS.put('a', new double[]{800, 1300, 2900, 3900, 4950});
        VOWELS.put('A', new double[]{700, 1750, 2700, 3850, 4950});
        VOWELS.put('e', new double[]{520, 2000, 2800, 3900, 4950});
        VOWELS.put('i', new double[]{330, 2500, 3150, 4000, 4950});
        VOWELS.put('o', new double[]{500, 900, 2800, 3800, 4950});
        VOWELS.put('O', new double[]{620, 1000, 2800, 3800, 4950});
        VOWELS.put('u', new double[]{360, 800, 2650, 3800, 4950});
        VOWELS.put('@', new double[]{540, 1450, 2650, 3850, 4950});
        VOICED.put('n', new double[]{270, 1500, 2700, 3800, 4950, 0.30});
        VOICED.put('m', new double[]{260, 1100, 2300, 3700, 4950, 0.30});
        VOICED.put('l', new double[]{370, 1150, 2900, 3800, 4950, 0.45});
        VOICED.put('w', new double[]{310, 640, 2500, 3700, 4950, 0.35});
        VOICED.put('y', new double[]{290, 2300, 3000, 3900, 4950, 0.40});
        VOICED.put('r', new double[]{400, 1150, 1650, 3500, 4950, 0.40});
        VOICED.put('v', new double[]{280, 1200, 2400, 3700, 4950, 0.22});
        VOICED.put('d', new double[]{280, 1650, 2700, 3800, 4950, 0.10});
        VOICED.put('b', new double[]{250, 900, 2300, 3700, 4950, 0.10});
        VOICED.put('g', new double[]{260, 1900, 2400, 3700, 4950, 0.10});
        HISS.put('s', new double[]{7600, 3800, 1.0, 4800, 0});
        HISS.put('x', new double[]{3600, 2600, 1.0, 4600, 0});
        HISS.put('f', new double[]{6500, 9000, 0.35, 3800, 0});
        HISS.put('h', new double[]{1700, 2600, 0.35, 3400, 0});
        HISS.put('t', new double[]{5200, 4500, 1.1, 1700, 1500});
        HISS.put('k', new double[]{2300, 2000, 1.0, 1600, 1500});
        HISS.put('p', new double[]{1200, 2600, 0.8, 1200, 1500});
        HISS.put('d', new double[]{4200, 4500, 0.5, 500, 0});
        HISS.put('b', new double[]{900, 1800, 0.4, 400, 0});
        HISS.put('g', new double[]{2100, 1800, 0.5, 500, 0});
        HISS.put('v', new double[]{6000, 8000, 0.12, 2600, 0});
    }

    private Voice() {
    }

    private record Note(double start, double length, double hz, double level, char con, String vow) {
        /** Seconds from the consonant's start; negative before it, wrapped round the loop. */
        double since(double t, double loop) {
            double d = t - (start - LEAD);
            return d < -loop / 2 ? d + loop : d > loop / 2 ? d - loop : d;
        }
    }

    static void sing(List<Event> events, Event patch, double[] out) {
        double size = patch.get("size", 0.9);
        double breath = patch.get("breath", 1);
        double fall = patch.get("fall", 0);
        double ess = patch.get("ess", 1);
        long seed = (long) patch.get("seed", 7);
        double seconds = out.length / (double) Wav.RATE;
        List<Note> notes = events.stream().map(e -> new Note(e.get("at") / Wav.RATE, e.get("dur") / Wav.RATE, e.get("hz"),
                e.get("level"), e.text("con").charAt(0), e.text("vow"))).sorted(Comparator.comparingDouble(Note::start)).toList();
        double[] voiced = new double[out.length];
        glottis(notes, size, breath, fall, seed, seconds, voiced);
        Random r = new Random(seed + 1);
        for (int i = 0; i < notes.size(); i++) {
            Note n = notes.get(i);
            Note before = notes.get((i + notes.size() - 1) % notes.size());
            double gap = n.start - before.start - before.length;
            gap += gap < 0 ? seconds : 0;
            consonant(n, n.con == 's' ? ess : 1, r, voiced);
            if (gap > 0.45) {
                inhale(n, Math.min(0.42, gap - 0.1), breath, r, voiced);
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] += voiced[i];
        }
    }

    private static void consonant(Note n, double strength, Random r, double[] out) {
        double[] h = HISS.get(n.con);
        if (h == null) {
            return;
        }
        int frames = (int) (h[3] * (0.9 + 0.2 * r.nextDouble()));
        boolean stop = h[4] > 0 || frames < 600;
        int at = (int) Math.round((n.start + 0.006) * Wav.RATE) - (stop ? Math.min(frames, 1000) : frames);
        Biquad a = Biquad.of("bp", h[0] * (0.95 + 0.1 * r.nextDouble()), h[0] / h[1], 0);
        Biquad b = Biquad.of("hp", Math.min(4000, h[0] * 0.5), 0.7, 0);
        double level = 0.26 * h[2] * strength * (0.45 + 0.75 * n.level);
        for (int i = 0; i < frames; i++) {
            double t = i / (double) frames;
            double env = stop ? Math.min(1, i / 20.0) * Math.exp(-4 * t) : Math.pow(Math.sin(Math.PI * Math.pow(t, 0.8)), 0.7);
            out[Math.floorMod(at + i, out.length)] += b.step(a.step(r.nextGaussian())) * env * level;
        }
    }

    /** A breath taken before a phrase: noise through an open mouth. */
    private static void inhale(Note n, double length, double breath, Random r, double[] out) {
        int frames = (int) (length * 0.8 * Wav.RATE);
        int at = (int) Math.round((n.start - LEAD - 0.03) * Wav.RATE) - frames;
        Biquad[] f = {Biquad.of("bp", 1300, 1.6, 0), Biquad.of("bp", 2900, 2, 0), Biquad.of("bp", 5200, 1, 0), Biquad.of("bp", 9500, 0.8, 0)};
        double[] mix = {0.5, 0.6, 0.5, 0.35};
        for (int i = 0; i < frames; i++) {
            double t = i / (double) frames;
            double env = Math.pow(Math.sin(Math.PI * Math.pow(t, 1.6)), 1.5);
            double x = r.nextGaussian();
            double y = 0;
            for (int k = 0; k < f.length; k++) {
                y += f[k].step(x) * mix[k];
            }
            out[Math.floorMod(at + i, out.length)] += y * env * 0.05 * breath;
        }
    }

    /** Strength over a note: an accent, then a fall to the end, with a swell in long notes. */
    private static double arc(double t, double length) {
        double part = Math.min(1, Math.max(0, t / length));
        double accent = Math.exp(-Math.max(0, t) / 0.16);
        double swell = length > 0.5 ? Math.sin(Math.PI * Math.min(1, part * 1.1)) : 0;
        return 0.66 + 0.24 * accent + 0.24 * swell - 0.10 * part;
    }

    private static void glottis(List<Note> notes, double size, double breath, double fall, long seed, double seconds, double[] out) {
        Resonator[] f = new Resonator[5];
        Resonator[] upper = new Resonator[UPPER.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = new Resonator();
        }
        for (int i = 0; i < upper.length; i++) {
            upper[i] = new Resonator();
            upper[i].set(UPPER[i], UPPER_WIDTH[i]);
        }
        Biquad ring = Biquad.of("bell", 2900, 0.8, 9);
        Biquad air = Biquad.of("bell", 4700, 0.7, 7);
        Biquad top = Biquad.of("high", 5500, 0.7, 10);
        Biquad low = Biquad.of("hp", 75, 0.7, 0);
        Biquad hush = Biquad.of("hp", 5600, 0.8, 0);
        Biquad hushTop = Biquad.of("lp", 14500, 0.6, 0);
        double[] now = VOWELS.get('a').clone();
        double phase = 0;
        double hz = notes.get(notes.size() - 1).hz;
        double amp = 0;
        double effort = 0.5;
        double tilt = 0;
        double vibrato = 0;
        for (int pass = 0; pass < 2; pass++) {
            Random noise = new Random(seed);
            Random slow = new Random(seed + 11);
            double jitter = 0;
            double drift = 0;
            double shimmer = 0;
            int k = 0;
            for (int i = 0; i < out.length; i++) {
                double t = i / (double) Wav.RATE;
                while (k + 1 < notes.size() && t >= notes.get(k + 1).start - LEAD) {
                    k++;
                }
                Note n = t < notes.get(0).start - LEAD ? notes.get(notes.size() - 1) : notes.get(k);
                double since = n.since(t, seconds);
                double end = n.length + LEAD;
                boolean on = since >= 0 && since < end;
                boolean hiss = HISS.containsKey(n.con) && !VOICED.containsKey(n.con);
                boolean silent = hiss && since < LEAD + (HISS.get(n.con)[4] > 0 ? 0.012 : 0);
                double[] con = VOICED.get(n.con);
                boolean inCon = con != null && since < 0.075;
                if (i % 16 == 0) {
                    double rate = inCon ? 0.022 : 0.012;
                    boolean second = n.vow.length() > 1 && since > LEAD + n.length * 0.62;
                    double[] target = inCon ? con : VOWELS.get(n.vow.charAt(second ? 1 : 0));
                    for (int q = 0; q < 5; q++) {
                        now[q] += (target[q] * size - now[q]) * (second ? 0.006 : rate);
                        double centre = q == 0 ? Math.max(now[0], hz * 1.03) : now[q];
                        f[q].set(centre, WIDTH[q] * (q < 2 ? 1 + 0.4 * (1 - effort) : 1));
                    }
                    jitter = jitter * 0.97 + slow.nextGaussian() * 0.9;
                    drift = drift * 0.9995 + slow.nextGaussian() * 0.12;
                    shimmer = shimmer * 0.98 + slow.nextGaussian() * 0.012;
                }
                double arc = arc(since - LEAD, n.length) * (1 - fall * (1 - Math.exp(-Math.max(0, since - LEAD) / 0.1)));
                double target = !on || silent ? 0 : n.level * arc * (inCon ? con[5] : 1);
                if (on && end - since < 0.09) {
                    target *= Math.max(0, (end - since) / 0.09);
                }
                amp += (target - amp) / ((target > amp ? 0.016 : 0.030) * Wav.RATE);
                effort += ((on ? n.level * arc : 0.3) - effort) / (0.06 * Wav.RATE);
                hz += (n.hz - hz) / (0.026 * Wav.RATE);
                vibrato += ((on && since > 0.36 ? 1 : 0) - vibrato) / (0.16 * Wav.RATE);
                double scoop = on ? -45 * Math.exp(-Math.max(0, since - LEAD) / 0.05) * (hiss || con != null ? 1 : 0.4) : 0;
                double cents = 30 * vibrato * Math.sin(2 * Math.PI * 5.5 * t + 0.4 * Math.sin(2 * Math.PI * 0.5 * t)) + jitter * 1.8 + drift * 1.3 + scoop;
                double step = hz * Math.pow(2, cents / 1200) / Wav.RATE;
                double quotient = 0.72 - 0.22 * effort;
                double g = 0;
                for (int o = 0; o < 4; o++) {
                    phase += step / 4;
                    phase -= phase >= 1 ? 1 : 0;
                    double x = phase / quotient;
                    g += x < 1 ? 2 * x - 3 * x * x : 0;
                }
                double pole = Math.exp(-2 * Math.PI * (1500 + 14000 * Math.pow(Math.max(0, effort), 1.6)) / Wav.RATE);
                tilt = g / 4 * (1 - pole) + tilt * pole;
                double open = phase < quotient ? 1 : 0.25;
                double level = amp <= 1e-4 ? 0 : Math.pow(10, -26 * (1 - Math.min(1, amp)) / 20) * Math.min(1, amp * 8) * (1 + shimmer);
                double random = noise.nextGaussian() * open * breath;
                double y = level * (tilt * 1.6 + random * (0.07 + 0.12 * (1 - effort)));
                double above = hushTop.step(hush.step(random * level)) * (0.030 + 0.05 * effort);
                for (Resonator q : f) {
                    y = q.step(y);
                }
                for (Resonator q : upper) {
                    y = q.step(y);
                }
                y = low.step(top.step(air.step(ring.step(y))));
                if (pass == 1) {
                    out[i] += y * 0.9 + above;
                }
            }
        }
    }

    /** Klatt's resonator with unity gain at 0 Hz. */
    private static final class Resonator {
        private double a;
        private double b;
        private double c;
        private double y1;
        private double y2;

        void set(double hz, double width) {
            c = -Math.exp(-2 * Math.PI * width / Wav.RATE);
            b = 2 * Math.exp(-Math.PI * width / Wav.RATE) * Math.cos(2 * Math.PI * hz / Wav.RATE);
            a = 1 - b - c;
        }

        double step(double x) {
            double y = a * x + b * y1 + c * y2;
            y2 = y1;
            y1 = y;
            return y;
        }
    }
}
