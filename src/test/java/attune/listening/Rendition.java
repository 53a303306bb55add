package attune.listening;

import com.google.gson.JsonElement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plays a supposed mix of a song with textbook effects. Reverb is added as power that dies away: how it is built does not matter. */
final class Rendition implements Likeness {
    /** Frames of so many samples with bands of so many octaves: fine in pitch, fine in time. */
    private static final int[] SIZES = {4096, 512};
    private static final double[] OCTAVES = {0.25, 1};

    /** The loudness of all that is heard of a stem, measured when it is asked for. */
    static final class Loud {
        private final float[] left, right;
        private final boolean mono;
        private final double more;
        private double lufs = Double.NaN;

        /** @param more what the reverb adds, dB */
        Loud(float[] left, float[] right, boolean mono, double more) {
            this.left = left;
            this.right = right;
            this.mono = mono;
            this.more = more;
        }

        double lufs() {
            if (!Double.isNaN(lufs)) return lufs;
            float[] l = left, r = right;
            if (mono) {
                l = new float[left.length];
                for (int i = 0; i < l.length; i++) l[i] = (left[i] + right[i]) / 2;
                r = l;
            }
            return lufs = LoudnessMeter.integrated(new Sound(48_000, new float[][] {l, r})) + more;
        }
    }

    /** One stem in the mix. @param tail what it leaves in the reverb, by size */
    record Voice(float[] left, float[] right, List<Fingerprint> tail, Loud loud) {
        Voice raised(double decibels) {
            float g = (float) Textbook.gain(decibels);
            float[] l = left.clone(), r = right.clone();
            for (int i = 0; i < l.length; i++) {
                l[i] *= g;
                r[i] *= g;
            }
            return new Voice(l, r, tail.stream().map(t -> scaled(t, g * g)).toList(), loud);
        }
    }

    private final SongSheet song;
    private final Map<String, Voice> known = new LinkedHashMap<>();
    private final Map<Sound, List<Fingerprint>> heard = new IdentityHashMap<>();

    Rendition(SongSheet song) {
        this.song = song;
    }

    static List<Fingerprint> of(float[] left, float[] right) {
        return List.of(Fingerprint.of(left, right, SIZES[0], OCTAVES[0]), Fingerprint.of(left, right, SIZES[1], OCTAVES[1]));
    }

    @Override public double apart(Sound sound, Desk desk, Desk reference, Set<String> matched) {
        List<Fingerprint> a = play(desk, reference, matched), b = heard.computeIfAbsent(sound, s -> of(s.left(), s.right()));
        double sum = 0;
        for (int i = 0; i < a.size(); i++) sum += a.get(i).distance(b.get(i));
        return sum;
    }

    /** The threshold at which a stem is turned down as far as the desk says. */
    double threshold(Desk desk, String stem) {
        var channel = desk.channels().get(stem);
        Sound sound = song.unmix().stem(stem);
        return Textbook.threshold(Textbook.level(sound.left(), sound.right()), song.notes(stem), Desk.number(channel, "compressor.reduction", 0), Desk.number(channel, "compressor.ratio", 4),
            Desk.number(channel, "compressor.attack", 10), Desk.number(channel, "compressor.release", 120));
    }

    private List<Fingerprint> play(Desk desk, Desk reference, Set<String> matched) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        for (String id : desk.channels().keySet()) {
            if (Desk.on(desk.channels().get(id), "mute")) continue;
            Voice voice = voice(desk, id, reference);
            if (matched.contains(id) && !Desk.on(reference.channels().get(id), "mute")) voice = voice.raised(voice(reference, id, reference).loud.lufs() - voice.loud.lufs());
            voices.put(id, voice);
        }
        return sum(desk, voices);
    }

    private List<Fingerprint> sum(Desk desk, Map<String, Voice> voices) {
        int n = song.unmix().frames();
        float[] left = new float[n], right = new float[n];
        for (Voice v : voices.values())
            for (int i = 0; i < n; i++) {
                left[i] += v.left[i];
                right[i] += v.right[i];
            }
        Console.master(desk.whole(), left, right);
        List<Fingerprint> all = of(left, right);
        double g = Textbook.gain(Desk.number(desk.whole(), "master.gain", 0));
        for (Voice v : voices.values()) if (!v.tail.isEmpty()) {
            List<Fingerprint> dry = all;
            all = List.of(dry.get(0).plus(scaled(v.tail.get(0), g * g)), dry.get(1).plus(scaled(v.tail.get(1), g * g)));
        }
        return all;
    }

    /** What is as in the reference is kept for the next guess. */
    private Voice voice(Desk desk, String id, Desk reference) {
        String key = key(desk, id);
        if (known.containsKey(key)) return known.get(key);
        Voice made = new Console(song, desk, id).voice();
        if (key.equals(key(reference, id))) known.put(key, made);
        return made;
    }

    /** All that makes a stem sound as it does. */
    private static String key(Desk desk, String id) {
        Map<String, JsonElement> channel = desk.channels().get(id), effects = new TreeMap<>(desk.whole());
        effects.keySet().removeIf(k -> !k.equals("mono") && Stream.of("reverb", "delay").noneMatch(effect ->
            k.startsWith(effect + ".") && (channel.containsKey("sends." + effect) || channel.containsKey(Desk.CURVE + "sends." + effect))));
        return id + channel + effects;
    }

    static Fingerprint scaled(Fingerprint f, double by) {
        double[][][] power = new double[f.power().length][][];
        for (int c = 0; c < power.length; c++) {
            power[c] = new double[f.power()[c].length][];
            for (int i = 0; i < power[c].length; i++) {
                power[c][i] = f.power()[c][i].clone();
                for (int b = 0; b < power[c][i].length; b++) power[c][i][b] *= by;
            }
        }
        return new Fingerprint(f.hop(), f.centre(), power);
    }
}
