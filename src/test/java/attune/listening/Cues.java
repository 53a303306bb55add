package attune.listening;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Single properties of the sounds of a question by which it might be answered without hearing what it asks; one number a sound. */
record Cues(Map<String, double[]> values) {
    static final String LOUDNESS = "loudness", PEAK = "peak", SIDES = "sides", TILT = "tilt", LENGTH = "length", STEM = "changed stem";
    /** Differences less than this are not heard: LU, dB, dB, dB, s; the changed stem's level, LU, is not heard in the sounds but taken from the mixes. */
    static final Map<String, Double> HEARD = Map.of(LOUDNESS, 0.1, PEAK, 0.5, SIDES, 0.5, TILT, 0.5, LENGTH, 0.001, STEM, 0.1);
    private static final double LOW = 100, MIDDLE = 1500, HIGH = 16_000;
    private static final double NOTHING = 1e-12;

    static Cues of(Asked asked, Collection<String> wanted) {
        Map<String, double[]> all = new LinkedHashMap<>();
        List<Sound> sounds = List.copyOf(asked.sounds().values());
        for (String cue : wanted) if (!cue.equals(STEM)) all.put(cue, new double[sounds.size()]);
        for (int i = 0; i < sounds.size(); i++) {
            int twin = i;
            for (int k = 0; k < i; k++) if (sounds.get(k).same(sounds.get(i))) twin = k;
            for (String cue : all.keySet()) all.get(cue)[i] = twin < i ? all.get(cue)[twin] : of(cue, sounds.get(i));
        }
        return new Cues(all);
    }

    Cues with(String cue, double[] of) {
        Map<String, double[]> all = new LinkedHashMap<>(values);
        all.put(cue, of);
        return new Cues(all);
    }

    private static double of(String cue, Sound sound) {
        return switch (cue) {
            case LOUDNESS -> LoudnessMeter.integrated(sound);
            case PEAK -> 20 * Math.log10(sound.peak());
            case SIDES -> 10 * Math.log10((Sound.energy(sound.right()) + NOTHING) / (Sound.energy(sound.left()) + NOTHING));
            case TILT -> {
                LongTerm spectrum = LongTerm.of(sound);
                yield 10 * Math.log10(spectrum.between(MIDDLE, HIGH) / spectrum.between(LOW, MIDDLE));
            }
            default -> (double) sound.frames() / sound.rate();
        };
    }

    /** The altered sound's less the reference's, 0 where that is not heard. */
    double change(String cue) {
        double[] v = values.get(cue);
        double change = v[1] - v[0];
        return Math.abs(change) <= HEARD.get(cue) ? 0 : change;
    }

    double spread(String cue) {
        double[] v = values.get(cue);
        return Arrays.stream(v).max().orElse(0) - Arrays.stream(v).min().orElse(0);
    }
}
