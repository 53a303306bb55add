package attune.listening;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One channel of a supposed mix, and the master, in the order of docs/mix-format.md. */
final class Console {
    private static final double RATE = 48_000;
    private static final double OFF = -60;
    private static final int REPEATS = 24;

    private final SongSheet song;
    private final Map<String, JsonElement> channel, whole;
    private final float[] left, right;
    private final String id;

    Console(SongSheet song, Desk desk, String id) {
        this.song = song;
        this.id = id;
        channel = desk.channels().get(id);
        whole = desk.whole();
        Sound stem = song.unmix().stem(id);
        left = stem.left().clone();
        right = stem.right().clone();
    }

    private double number(String path, double absent) {
        return Desk.number(channel, path, absent);
    }

    Rendition.Voice voice() {
        if (Desk.on(channel, "flip")) for (int i = 0; i < right.length; i++) right[i] = -right[i];
        int shift = (int) Math.round(number("shift", 0) * RATE / 1000);
        if (shift != 0) System.arraycopy(Textbook.shifted(right, shift), 0, right, 0, right.length);
        if (number("gate.range", 0) > 0)
            Textbook.gate(left, right, number("gate.threshold", -40), number("gate.range", 0), number("gate.hold", 50), number("gate.release", 150));
        for (int b = 0; b < 4; b++) band(channel, "eq[" + b + "].", left, right);
        compress();
        if (number("deesser.range", 0) > 0) Textbook.deess(left, right, number("deesser.frequency", 6700), number("deesser.threshold", -30), number("deesser.range", 0));
        drive();
        place();
        echoes();
        double send = number("sends.reverb", OFF);
        List<Fingerprint> tail = new ArrayList<>();
        if (send > OFF || channel.containsKey(Desk.CURVE + "sends.reverb")) for (Fingerprint f : Rendition.of(left, right)) tail.add(tail(f, send));
        double more = send > OFF && !tail.isEmpty() && !channel.containsKey(Desk.CURVE + "sends.reverb") ? 10 * Math.log10(1 + Math.pow(10, send / 10)) : 0;
        return new Rendition.Voice(left, right, tail, new Rendition.Loud(left, right, Desk.on(whole, "mono"), more));
    }

    private static void band(Map<String, JsonElement> of, String eq, float[] left, float[] right) {
        if (!of.containsKey(eq + "frequency")) return;
        String type = Desk.word(of, eq + "type", "bell");
        double hz = Desk.number(of, eq + "frequency", 1000), gain = Desk.number(of, eq + "gain", 0), q = Desk.number(of, eq + "q", type.equals("bell") ? 1 : 0.7071);
        boolean pass = type.endsWith("pass");
        JsonElement curve = of.get(Desk.CURVE + eq + "frequency"), gains = of.get(Desk.CURVE + eq + "gain");
        if (gains != null) {
            // Where the gain stands still it is one of its values: filtered by each, and put together.
            for (float[] x : new float[][] {left, right}) Textbook.ride(x, type, hz, Desk.curve(gains, x.length), q);
            return;
        }
        if (!pass && gain == 0) return;
        for (float[] x : new float[][] {left, right}) {
            if (curve == null) Textbook.filter(x, type, hz, gain, q);
            else Textbook.sweep(x, type, Desk.curve(curve, x.length), gain, q);
        }
    }

    private void compress() {
        double ratio = number("compressor.ratio", channel.containsKey("compressor.reduction") ? 4 : 1), attack = number("compressor.attack", 10), release = number("compressor.release", 120);
        String key = Desk.word(channel, "compressor.sidechain", "");
        double wanted = number("compressor.reduction", -1);
        if (ratio <= 1 || wanted == 0) return;
        Sound heard = key.isEmpty() ? null : song.unmix().stem(key);
        double[] level = heard == null ? Textbook.level(left, right) : Textbook.level(heard.left(), heard.right());
        double threshold = wanted > 0 ? Textbook.threshold(level, song.notes(id), wanted, ratio, attack, release) : number("compressor.threshold", 0);
        double[] reduction = Textbook.reduction(level, threshold, ratio, attack, release);
        double makeup = number("compressor.makeup", 0), wet = number("compressor.mix", 100) / 100;
        Textbook.apply(left, reduction, makeup, wet);
        Textbook.apply(right, reduction, makeup, wet);
    }

    private void drive() {
        boolean hard = Desk.word(channel, "saturation.type", "soft").equals("hard");
        double percent = number("saturation.distortion", -1), drive = number("saturation.drive", 0);
        if (percent >= 0) drive = percent == 0 ? 0 : Textbook.drive(Textbook.peakOfNotes(left, right, song.notes(id)), hard, percent);
        if (drive <= 0) return;
        for (float[] x : new float[][] {left, right}) for (int i = 0; i < x.length; i++) x[i] = (float) Textbook.shape(x[i], hard, drive);
    }

    private void place() {
        int n = left.length;
        double width = number("width", 100) / 100;
        JsonElement ride = channel.get(Desk.CURVE + "gain"), walk = channel.get(Desk.CURVE + "pan");
        double[] gains = ride == null ? null : Desk.curve(ride, n), pans = walk == null ? null : Desk.curve(walk, n);
        double gain = Textbook.gain(number("gain", 0)), pan = number("pan", 0), l = 0, r = 0;
        for (int i = 0; i < n; i++) {
            if (i % 32 == 0) {
                double p = Math.PI / 4 * (1 + (pans == null ? pan : pans[i]) / 100), g = gains == null ? gain : Textbook.gain(gains[i]);
                l = g * Math.sqrt(2) * Math.cos(p);
                r = g * Math.sqrt(2) * Math.sin(p);
            }
            double middle = (left[i] + right[i]) / 2, side = (left[i] - right[i]) / 2 * width;
            left[i] = (float) (l * (middle + side));
            right[i] = (float) (r * (middle - side));
        }
    }

    private void echoes() {
        double send = number("sends.delay", OFF);
        if (send <= OFF) return;
        double g = Textbook.gain(send), feedback = Desk.number(whole, "delay.feedback", 0) / 100, time = song.delay(Desk.word(whole, "delay.note", ""), Desk.number(whole, "delay.time", 375));
        double ratio = Desk.number(whole, "delay.right", 100) / 100, width = Desk.number(whole, "delay.width", 100) / 100, cut = Desk.number(whole, "delay.highcut", 20_000);
        boolean pingpong = Desk.on(whole, "delay.pingpong");
        float[] a = left.clone(), b = right.clone(), outLeft = new float[a.length], outRight = new float[a.length];
        if (pingpong) for (int i = 0; i < a.length; i++) {
            a[i] = (a[i] + b[i]) / 2;
            b[i] = 0;
        }
        for (int k = 1; k <= REPEATS && Math.pow(feedback, k - 1) * g > 1e-3; k++) {
            a = Textbook.shifted(a, (int) Math.round(time * RATE / 1000));
            b = Textbook.shifted(b, (int) Math.round(time * ratio * RATE / 1000));
            if (cut < 20_000) {
                Textbook.filter(a, "lowpass", cut, 0, 0.7071);
                Textbook.filter(b, "lowpass", cut, 0, 0.7071);
            }
            double now = g * Math.pow(feedback, k - 1);
            for (int i = 0; i < a.length; i++) {
                double middle = (a[i] + b[i]) / 2, side = (a[i] - b[i]) / 2 * width;
                outLeft[i] += (float) (now * (middle + side));
                outRight[i] += (float) (now * (middle - side));
            }
            if (pingpong) {
                float[] other = a;
                a = b;
                b = other;
            }
        }
        for (int i = 0; i < left.length; i++) {
            left[i] += outLeft[i];
            right[i] += outRight[i];
        }
    }

    /** Power that dies away by 60 dB in the decay time of its octave, in all as much as goes in. */
    private Fingerprint tail(Fingerprint in, double send) {
        String type = Desk.word(whole, "reverb.type", "hall");
        double decay = Desk.number(whole, "reverb.decay", switch (type) { case "room" -> 0.5; case "plate" -> 1.6; default -> 2.2; });
        double before = Desk.number(whole, "reverb.predelay", type.equals("hall") ? 20 : 0), low = Desk.number(whole, "reverb.low", type.equals("hall") ? 1.15 : 1);
        double high = Desk.number(whole, "reverb.high", type.equals("hall") ? 0.5 : 0.7);
        int frames = in.power()[0].length, bands = in.centre().length;
        double step = in.hop() / RATE, late = before / 1000 / step;
        JsonElement curve = channel.get(Desk.CURVE + "sends.reverb");
        double[] sends = curve == null ? null : Desk.curve(curve, frames);
        double[][][] power = new double[3][frames][bands];
        for (int b = 0; b < bands; b++) {
            double octaves = Math.log(in.centre()[b] / 1000) / Math.log(2);
            double t = decay * (octaves < 0 ? 1 + (low - 1) * Math.min(1, -octaves / 3) : 1 + (high - 1) * Math.min(1, octaves / 3)), keep = Math.pow(10, -6 * step / t), state = 0;
            for (int pass = 0; pass < 2; pass++)
                for (int f = 0; f < frames; f++) {
                    int whole = (int) late;
                    double part = late - whole;
                    double x = (1 - part) * dry(in, sends, send, f - whole, b) + part * dry(in, sends, send, f - whole - 1, b);
                    state = state * keep + x * (1 - keep);
                    power[0][f][b] = power[1][f][b] = state;
                    power[2][f][b] = state / 2;
                }
        }
        return new Fingerprint(in.hop(), in.centre(), power);
    }

    private static double dry(Fingerprint in, double[] sends, double send, int frame, int band) {
        int f = Math.floorMod(frame, in.power()[0].length);
        return (in.power()[0][f][band] + in.power()[1][f][band]) / 2 * Math.pow(10, (sends == null ? send : sends[f]) / 10);
    }

    /** What the master does to the spectrum at a frequency, dB, as far as it stands still. */
    static double curve(Map<String, JsonElement> whole, double hz) {
        double sum = tilt(whole, hz);
        for (int b = 0; b < 4; b++) {
            String eq = "master.eq[" + b + "].";
            if (!whole.containsKey(eq + "frequency")) continue;
            String type = Desk.word(whole, eq + "type", "bell");
            double at = Desk.number(whole, eq + "frequency", 1000), gain = Desk.number(whole, eq + "gain", 0), q = Desk.number(whole, eq + "q", type.equals("bell") ? 1 : 0.7071);
            sum += type.equals("bell") ? Bell.at(hz, at, gain, q) : Textbook.response(type, at, gain, q, hz);
        }
        return sum;
    }

    private static double tilt(Map<String, JsonElement> whole, double hz) {
        return Desk.number(whole, "master.tilt", 0) * Math.clamp(Math.log10(hz) - 3, -1.3, 1.2);
    }

    static void master(Map<String, JsonElement> whole, float[] left, float[] right) {
        for (int b = 0; b < 4; b++) band(whole, "master.eq[" + b + "].", left, right);
        double ratio = Desk.number(whole, "master.compressor.ratio", 1);
        double gain = Textbook.gain(Desk.number(whole, "master.gain", 0)), width = Desk.number(whole, "master.width", 100) / 100;
        if (ratio > 1) {
            double[] reduction = Textbook.reduction(Textbook.level(left, right), Desk.number(whole, "master.compressor.threshold", 0), ratio,
                Desk.number(whole, "master.compressor.attack", 10), Desk.number(whole, "master.compressor.release", 120));
            Textbook.apply(left, reduction, 0, 1);
            Textbook.apply(right, reduction, 0, 1);
        }
        if (Desk.number(whole, "master.tilt", 0) != 0) for (float[] x : new float[][] {left, right}) Textbook.curve(x, hz -> tilt(whole, hz));
        double drive = Textbook.gain(Desk.number(whole, "master.limiter.drive", 0));
        boolean mono = Desk.on(whole, "mono");
        for (int i = 0; i < left.length; i++) {
            double middle = (left[i] + right[i]) / 2 * gain, side = (left[i] - right[i]) / 2 * gain * width;
            left[i] = (float) (drive * (middle + side));
            right[i] = (float) (drive * (middle - side));
        }
        if (whole.containsKey("master.limiter.ceiling") || drive != 1) Textbook.limit(left, right, Desk.number(whole, "master.limiter.ceiling", -1));
        Speakers.play(Desk.word(whole, "monitor", "studio"), left, right);
        if (mono) for (int i = 0; i < left.length; i++) left[i] = right[i] = (left[i] + right[i]) / 2;
    }
}
